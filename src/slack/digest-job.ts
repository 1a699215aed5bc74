import { createHash } from 'node:crypto'
import { statsOf } from '../desk/stats.ts'
import { type Digest, digestKey, spanOf, weekBefore } from '../domain/digests.ts'
import type { TeamLanguage } from '../domain/language.ts'
import type { JobOf } from '../ports/jobs.ts'
import type { CaseListing, ListAsk } from '../ports/queues.ts'
import { SHARED_LANGUAGE } from './card-job.ts'
import type { SlackContext } from './context.ts'
import { sectionOf } from './listeners/queue.ts'
import { digestMetadata, postClaimed, redraw } from './posting.ts'
import type { Message } from './views/blocks.ts'
import { eveningHandover, morningPlan, type Waiting, weeklySummary } from './views/digest.ts'

const SHOWN = 8

/** The job that posts a digest once, and draws the day's plan anew when what it says has changed. */
export async function drawDigest(context: SlackContext, { digest }: JobOf<'digest'>): Promise<void> {
  if (digest.kind === 'weekly') return tellTheWeek(context, digest)
  const message = await (digest.kind === 'morning' ? morning : evening)(context, digest)
  if (message) await show(context, { key: digestKey(digest), channel: context.channel, message })
}

async function tellTheWeek(context: SlackContext, digest: Digest): Promise<void> {
  for (const lead of await context.people.leads()) {
    const message = await weekly(context, digest, await context.people.languageOf(lead))
    const { channel } = await context.slack.background.conversations.open({ users: lead })
    if (!channel?.id) throw new Error(`Slack opened no conversation with ${lead}`)
    if (message) await show(context, { key: `${digestKey(digest)}:${lead}`, channel: channel.id, message })
  }
}

type Shown = { readonly key: string; readonly channel: string; readonly message: Message }

async function show(context: SlackContext, { key, channel, message }: Shown): Promise<void> {
  const { desk, slack } = context
  const fingerprint = fingerprintOf(message)
  const known = await desk.findDigestPost(key)
  if (known?.fingerprint === fingerprint) return
  const metadata = digestMetadata(key)
  if (known) {
    // Deleted in Slack by somebody: it is not posted again.
    await redraw(context, known, message, metadata)
    await desk.recordDigestPost(key, known, fingerprint, desk.now())
    return
  }
  await postClaimed(slack, {
    channel,
    message,
    metadata,
    claim: () => desk.claimDigestPost(key, desk.now()),
    record: posted => desk.recordDigestPost(key, posted, fingerprint, desk.now()),
  })
}

/** All but the last line, which says when it was drawn. */
const fingerprintOf = ({ text, blocks }: Message): string =>
  createHash('sha256')
    .update(JSON.stringify([text, blocks.slice(0, -1)]))
    .digest('base64')

/** Null: nothing is open, and there is nothing to plan. */
async function morning(context: SlackContext, digest: Digest): Promise<Message | null> {
  const { desk } = context
  const now = desk.now()
  const { businessHours } = await desk.currentPolicy()
  const { dueUntil } = spanOf(digest, businessHours)
  const found = await desk.listings(
    {
      ...BALLS,
      late: { urgency: 'late', limit: SHOWN },
      atRisk: { urgency: 'at_risk', limit: SHOWN },
      dueToday: { urgency: 'in_time', dueUntil, snoozed: false, limit: SHOWN },
      unclaimed: { owner: null, urgency: 'in_time', dueAfter: dueUntil, snoozed: false, limit: SHOWN },
    },
    now,
  )
  const { late, atRisk, dueToday, unclaimed } = found
  if (isEmpty(found)) return null
  const section = (listing: CaseListing) => sectionOf(context, listing)
  return morningPlan({
    ...commonOf(digest, SHARED_LANGUAGE, now, found),
    ...{ late: section(late), atRisk: section(atRisk), dueToday: section(dueToday), unclaimed: section(unclaimed) },
  })
}

async function evening(context: SlackContext, digest: Digest): Promise<Message | null> {
  const { desk } = context
  const now = desk.now()
  const { businessHours } = await desk.currentPolicy()
  const { from, to, dueUntil } = spanOf(digest, businessHours)
  const [found, counted] = await Promise.all([
    desk.listings(
      {
        ...BALLS,
        late: { urgency: 'late', limit: SHOWN },
        dueBeforeWork: { dueAfter: now, dueUntil, limit: SHOWN },
      },
      now,
    ),
    desk.countDay({ from, to }),
  ])
  const { late, dueBeforeWork } = found
  if (isEmpty(found) && counted.opened + counted.resolved === 0) return null
  return eveningHandover({
    ...commonOf(digest, SHARED_LANGUAGE, now, found),
    ...counted,
    late: sectionOf(context, late),
    dueBeforeWork: sectionOf(context, dueBeforeWork),
  })
}

async function weekly(context: SlackContext, digest: Digest, language: TeamLanguage): Promise<Message | null> {
  const { desk } = context
  const now = desk.now()
  const { businessHours } = await desk.currentPolicy()
  const [found, last] = await Promise.all([
    desk.listings({ ...BALLS, oldest: { order: 'age', limit: 1 } }, now),
    statsOf(desk, { range: weekBefore(digest, businessHours), by: null }),
  ])
  const before = last.previous ?? last
  if (isEmpty(found) && last.requests + before.requests === 0) return null
  const [oldest] = sectionOf(context, found.oldest).rows
  return weeklySummary({ ...commonOf(digest, language, now, found), last, before, oldest: oldest ?? null })
}

/** Counted only: nothing of them is shown. */
const BALLS = {
  agent: { balls: ['agent'], limit: 1 },
  warehouse: { balls: ['warehouse'], limit: 1 },
  lead: { balls: ['lead'], limit: 1 },
  customer: { balls: ['customer'], limit: 1 },
} as const satisfies Record<keyof Waiting, ListAsk>

type Counted = Readonly<Record<keyof Waiting, CaseListing>>

const isEmpty = ({ agent, warehouse, lead, customer }: Counted): boolean =>
  agent.total + warehouse.total + lead.total + customer.total === 0

const commonOf = (
  { day }: Digest,
  language: TeamLanguage,
  now: Date,
  { agent, warehouse, lead, customer }: Counted,
) => ({
  day,
  language,
  now,
  waiting: { agent: agent.total, warehouse: warehouse.total, lead: lead.total, customer: customer.total },
})
