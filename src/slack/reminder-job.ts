import type { ReturnCase, UserId } from '../domain/case.ts'
import { isMarketplaceClock } from '../domain/clocks.ts'
import { deadlinesToShow } from '../domain/deadlines.ts'
import type { Reminder } from '../domain/effects.ts'
import type { WaitingParty } from '../domain/policy.ts'
import { waitingFor } from '../domain/reminders.ts'
import type { JobOf } from '../ports/jobs.ts'
import { SHARED_LANGUAGE } from './card-job.ts'
import type { SlackContext } from './context.ts'
import { cardLink } from './notice-job.ts'
import type { Groups } from './people.ts'
import { postMetadata, postOnce, threadOf } from './posting.ts'
import { type Called, reminderMessage } from './views/reminder.ts'

/** The job that reminds: in the thread, in the channel, or by direct message. Nothing is said once its cause is gone. */
export async function remindSomebody(context: SlackContext, job: JobOf<'remind'>): Promise<void> {
  const { caseId, reminder, since } = job
  const current = await context.desk.findCase(caseId)
  if (!current || current.waitingSince.toISOString() !== since || waitingFor(current) !== reminder.waitingFor) return
  const people = reminder.via === 'direct' ? await recipients(context, current, reminder) : []
  if (people.length > 0) {
    for (const user of people) await remindDirectly(context, job, current, user)
    return
  }
  const card = await threadOf(context, caseId)
  const inThread = reminder.via !== 'channel'
  const message = reminderMessage({
    ...(await factsOf(context, current, reminder)),
    permalink: inThread ? null : await cardLink(context, caseId),
    language: SHARED_LANGUAGE,
  })
  const key = `remind:${job.version}`
  const place = inThread ? { channel: card.channel, thread: card.ts } : { channel: card.channel }
  await postOnce(context, { caseId, key, ...place, message, metadata: postMetadata(caseId, key) })
}

async function remindDirectly(context: SlackContext, job: JobOf<'remind'>, current: ReturnCase, user: UserId) {
  const { slack, people } = context
  const key = `remind:${job.version}:${user}`
  const { channel } = await slack.background.conversations.open({ users: user })
  if (!channel?.id) throw new Error(`Slack opened no conversation with ${user}`)
  const message = reminderMessage({
    ...(await factsOf(context, current, job.reminder)),
    permalink: await cardLink(context, job.caseId),
    language: await people.languageOf(user),
  })
  await postOnce(context, {
    caseId: job.caseId,
    key,
    channel: channel.id,
    message,
    metadata: postMetadata(job.caseId, key),
  })
}

async function factsOf(context: SlackContext, current: ReturnCase, reminder: Reminder) {
  const { desk } = context
  const policy = await desk.currentPolicy()
  const called = await calledFor(context, current, reminder)
  const deadlines = deadlinesToShow(current, policy)
  const spokenOf = deadlines.find(({ clock }) => reminder.about === 'wait' || isMarketplaceClock(clock)) ?? null
  return { reminder, case: current, called, deadline: spokenOf, now: desk.now() }
}

/** Whose matter each wait is; the owner is told of every one. */
const GROUP_OF: Readonly<Record<WaitingParty, keyof Groups>> = {
  agent: 'agents',
  warehouse: 'warehouse',
  lead: 'leads',
  customer: 'agents',
  reorder: 'agents',
  return: 'agents',
}

/** The owner of a case that waits for agents stands for their group; the warehouse and leads are called by group. */
async function calledFor({ groups, people }: SlackContext, { owner }: ReturnCase, reminder: Reminder): Promise<Called> {
  const name = GROUP_OF[reminder.waitingFor]
  const group = owner !== null && name === 'agents' ? null : groups[name]
  return { group, owner, standIn: owner === null ? null : await people.standInFor(owner, groups.agents) }
}

async function recipients(context: SlackContext, current: ReturnCase, reminder: Reminder): Promise<readonly UserId[]> {
  const { group, owner, standIn } = await calledFor(context, current, reminder)
  const members = group === null ? [] : await context.people.membersOf(group)
  if (members.length > 0) return members
  return owner === null ? [] : [standIn ?? owner]
}
