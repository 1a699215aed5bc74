import type { ReturnCase, UserId } from '../domain/case.ts'
import { deadlineOf } from '../domain/deadlines.ts'
import { noticeStands } from '../domain/notices.ts'
import type { JobOf } from '../ports/jobs.ts'
import { CARD, type Posted } from '../ports/posts.ts'
import type { SlackContext } from './context.ts'
import { postMetadata, postOnce } from './posting.ts'
import { type Notice, noticeMessage } from './views/notice.ts'

/** The job that tells every lead by direct message, unless what it would tell of is over. */
export async function tellLeads(context: SlackContext, job: JobOf<'tell_leads'>): Promise<void> {
  const { caseId, version, notice, since } = job
  const current = await context.desk.findCase(caseId)
  if (!current || !noticeStands(notice, current, new Date(since))) return
  for (const lead of await context.people.leads())
    await tell(context, { current, key: `lead:${version}:${lead}`, user: lead, notice })
}

/** The job that tells somebody that a case is theirs now. */
export async function tellOwner(context: SlackContext, { caseId, version, owner }: JobOf<'tell_owner'>): Promise<void> {
  const current = await context.desk.findCase(caseId)
  if (!current) return
  await tell(context, { current, key: `owner:${version}:${owner}`, user: owner, notice: { kind: 'handed_to_you' } })
}

type Telling = {
  readonly current: ReturnCase
  readonly key: string
  readonly user: UserId
  readonly notice: Notice
}

async function tell(context: SlackContext, { current, key, user, notice }: Telling): Promise<void> {
  const { desk, slack, people } = context
  const caseId = current.id
  const { channel } = await slack.background.conversations.open({ users: user })
  if (!channel?.id) throw new Error(`Slack opened no conversation with ${user}`)
  const message = noticeMessage(notice, {
    case: current,
    language: await people.languageOf(user),
    roles: (await people.actorOf(user)).roles,
    deadline: deadlineOf(current, await desk.currentPolicy()),
    now: desk.now(),
    permalink: await cardLink(context, caseId),
  })
  await postOnce(context, { caseId, key, channel: channel.id, message, metadata: postMetadata(caseId, key) })
}

/** The card's address, as Slack itself forms it; null while there is none. */
export const cardLink = async (
  context: Pick<SlackContext, 'desk' | 'workspaceUrl'>,
  caseId: string,
): Promise<string | null> => linkTo(context, await context.desk.findPost(caseId, CARD))

export const linkTo = ({ workspaceUrl }: Pick<SlackContext, 'workspaceUrl'>, card: Posted | null): string | null =>
  card && workspaceUrl ? `${workspaceUrl}archives/${card.channel}/p${card.ts.replace('.', '')}` : null
