import { type ChatPostMessageArguments, type MessageMetadata, WebAPIPlatformError } from '@slack/web-api'
import { CARD, type PostClaim, type Posted } from '../ports/posts.ts'
import type { SlackContext } from './context.ts'
import type { Message } from './views/blocks.ts'

type Post = {
  readonly channel: string
  readonly thread?: string
  readonly message: Message
  readonly metadata: MessageMetadata
}

/** One message of the desk's about a case, by a name that is the same in every attempt. */
type NamedPost = Post & { readonly caseId: string; readonly key: string }

/** A message whose claim and place are kept elsewhere. */
type ClaimedPost = Post & {
  readonly claim: () => Promise<PostClaim>
  readonly record: (posted: Posted) => Promise<void>
}

export const cardMetadata = (caseId: string): MessageMetadata => ({
  event_type: 'return_case',
  event_payload: { case_id: caseId },
})

export const postMetadata = (caseId: string, key: string): MessageMetadata => ({
  event_type: 'return_case_post',
  event_payload: { case_id: caseId, key },
})

export const radarMetadata = (key: string): MessageMetadata => ({
  event_type: 'repeated_fault',
  event_payload: { key },
})

export const digestMetadata = (key: string): MessageMetadata => ({
  event_type: 'returns_digest',
  event_payload: { key },
})

/** A post about a case; claimed and recorded with it. */
export const postOnce = (
  { desk, slack }: Pick<SlackContext, 'desk' | 'slack'>,
  { caseId, key, ...post }: NamedPost,
): Promise<Posted> =>
  postClaimed(slack, {
    ...post,
    claim: () => desk.claimPost(caseId, key, desk.now()),
    record: posted => desk.recordPost(caseId, key, posted),
  })

/**
 * A post whose outcome is not known (the desk or the connection died after Slack took it) is looked for by its metadata
 * before it is posted again.
 */
export async function postClaimed(slack: SlackContext['slack'], wanted: ClaimedPost): Promise<Posted> {
  const { channel, thread, message, metadata } = wanted
  const claim = await wanted.claim()
  if (claim.kind === 'posted') return claim
  const found = claim.kind === 'unknown' ? await findPosted(slack, wanted) : null
  const target = thread === undefined ? { channel } : { channel, thread_ts: thread }
  const posted =
    found ?? (await post(slack, { ...message, ...target, metadata, unfurl_links: false, unfurl_media: false }))
  await wanted.record(posted)
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

async function findPosted(slack: SlackContext['slack'], { channel, thread, metadata }: Post): Promise<Posted | null> {
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
