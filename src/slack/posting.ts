import { type ChatPostMessageArguments, type MessageMetadata, WebAPIPlatformError } from '@slack/web-api'
import { CARD, type PostClaim, type Posted } from '../ports/posts.ts'
import type { SlackContext } from './context.ts'
import type { Message } from './views/blocks.ts'

/** One message of the desk's, by a name that is the same in every attempt. */
type NamedPost = PlacedPost & { readonly caseId: string; readonly key: string }

type PlacedPost = {
  readonly channel: string
  readonly thread?: string
  readonly message: Message
  readonly metadata: MessageMetadata
}

export const cardMetadata = (caseId: string): MessageMetadata => ({
  event_type: 'return_case',
  event_payload: { case_id: caseId },
})

export const postMetadata = (caseId: string, key: string): MessageMetadata => ({
  event_type: 'return_case_post',
  event_payload: { case_id: caseId, key },
})

export const digestMetadata = (key: string): MessageMetadata => ({
  event_type: 'returns_digest',
  event_payload: { key },
})

/**
 * A post whose outcome is not known (the desk or the connection died after Slack took it) is looked for by its metadata
 * before it is posted again.
 */
export const postOnce = ({ desk, slack }: Pick<SlackContext, 'desk' | 'slack'>, named: NamedPost): Promise<Posted> =>
  postBy(slack, named, {
    claim: () => desk.claimPost(named.caseId, named.key, desk.now()),
    record: posted => desk.recordPost(named.caseId, named.key, posted),
  })

/** Where it is kept that a message is claimed, and where it stands. */
type Ledger = {
  readonly claim: () => Promise<PostClaim>
  readonly record: (posted: Posted) => Promise<void>
}

/** As `postOnce`, for messages that belong to no case. */
export async function postBy(slack: SlackContext['slack'], placed: PlacedPost, ledger: Ledger): Promise<Posted> {
  const { channel, thread, message, metadata } = placed
  const claim = await ledger.claim()
  if (claim.kind === 'posted') return claim
  const found = claim.kind === 'unknown' ? await findPosted(slack, placed) : null
  const target = thread === undefined ? { channel } : { channel, thread_ts: thread }
  const posted =
    found ?? (await post(slack, { ...message, ...target, metadata, unfurl_links: false, unfurl_media: false }))
  await ledger.record(posted)
  return posted
}

/** Draws a known message anew; false when somebody deleted it in Slack. */
export async function redraw(
  { slack }: Pick<SlackContext, 'slack'>,
  known: Posted,
  message: Message,
  metadata: MessageMetadata,
): Promise<boolean> {
  try {
    await slack.background.chat.update({ ...message, channel: known.channel, ts: known.ts, metadata })
    return true
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'message_not_found') return false
    throw error
  }
}

/** Where a case's thread begins; throws while the card is not posted, so that the job comes again after it. */
export async function threadOf({ desk }: Pick<SlackContext, 'desk'>, caseId: string): Promise<Posted> {
  const card = await desk.findPost(caseId, CARD)
  if (!card) throw new Error(`the card of case ${caseId} is not posted yet`)
  return card
}

async function post(slack: SlackContext['slack'], message: ChatPostMessageArguments): Promise<Posted> {
  const { channel, ts } = await slack.background.chat.postMessage(message)
  if (!channel || !ts) throw new Error('Slack took a message without saying where it stands')
  return { channel, ts }
}

async function findPosted(
  slack: SlackContext['slack'],
  { channel, thread, metadata }: PlacedPost,
): Promise<Posted | null> {
  const page = { channel, limit: 200, include_all_metadata: true }
  const { messages } =
    thread === undefined
      ? await slack.background.conversations.history(page)
      : await slack.background.conversations.replies({ ...page, ts: thread })
  const found = messages?.find(message => isSame(message.metadata, metadata))
  return found?.ts ? { channel, ts: found.ts } : null
}

function isSame(found: { event_type?: string; event_payload?: unknown } | undefined, wanted: MessageMetadata): boolean {
  const payload = (found?.event_payload ?? {}) as Record<string, unknown>
  const { event_type, event_payload } = wanted
  return (
    found?.event_type === event_type && Object.entries(event_payload).every(([key, value]) => payload[key] === value)
  )
}
