import { refusalOfMessage } from '../block-rules/message.ts'
import { isRecord } from '../block-rules/shape.ts'
import { type Args, text } from './arguments.ts'
import { withIds } from './messages.ts'
import { type Reply, refuse, refusedBy } from './reply.ts'
import type { Message } from './workspace.ts'

type Json = Readonly<Record<string, unknown>>

/** Longer text is cut by Slack, with a warning. */
const MESSAGE_LENGTH = 40_000

export type Content = {
  readonly text?: string
  readonly blocks?: readonly Json[]
  readonly metadata?: NonNullable<Message['metadata']> | null
  readonly truncated: boolean
}

/** What a call wants to say, checked: its text, blocks and metadata. */
export function contentOf(args: Args): Content | Reply {
  const said = text(args, 'text') ?? text(args, 'markdown_text')
  const blocks = args.blocks
  if (blocks !== undefined) {
    const refusal = refusalOfMessage(blocks)
    if (refusal) return refusedBy(refusal)
  }
  const metadata = metadataOf(args.metadata)
  if (metadata && 'ok' in metadata) return metadata
  return {
    truncated: (said?.length ?? 0) > MESSAGE_LENGTH,
    ...(said === undefined ? {} : { text: said.slice(0, MESSAGE_LENGTH) }),
    ...(Array.isArray(blocks) ? { blocks: withIds(blocks.filter(isRecord)) } : {}),
    ...(metadata === undefined ? {} : { metadata }),
  }
}

export const isReply = (content: Content | Reply): content is Reply => 'ok' in content

const METADATA_BYTES = 16_000

/** Undefined: none given; null: an empty object, which takes metadata away. */
function metadataOf(given: unknown): NonNullable<Message['metadata']> | null | undefined | Reply {
  if (given === undefined) return undefined
  if (!isRecord(given)) return refuse('invalid_metadata_format')
  if (Object.keys(given).length === 0) return null
  const { event_type: type, event_payload: payload, ...rest } = given
  if (
    typeof type !== 'string' ||
    type === '' ||
    !isRecord(payload) ||
    Object.keys(rest).some(key => key !== 'entities')
  )
    return refuse('invalid_metadata_schema')
  return JSON.stringify(given).length > METADATA_BYTES
    ? refuse('metadata_too_large')
    : { event_type: type, event_payload: payload }
}

export const warningsOf = (content: Content): Json =>
  content.truncated ? { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } } : {}
