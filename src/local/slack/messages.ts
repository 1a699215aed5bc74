import { isRecord } from '../block-rules/shape.ts'
import { APP_ID, BOT_ID, BOT_USER_ID, newId, TEAM } from './identity.ts'
import { type Channel, channelType, type Message, nextTs, type Workspace } from './workspace.ts'

type Json = Readonly<Record<string, unknown>>

export const messagesOf = (workspace: Workspace, channel: string): readonly Message[] =>
  workspace.messages.get(channel) ?? []

export const findMessage = (workspace: Workspace, channel: string, ts: string): Message | null =>
  messagesOf(workspace, channel).find(message => message.ts === ts) ?? null

/** Appends a message and tells the app of it, as Slack does for the bot's own messages too. */
export function addMessage(workspace: Workspace, channel: Channel, content: Omit<Message, 'channel' | 'ts'>): Message {
  const message: Message = { ...content, channel: channel.id, ts: nextTs(workspace) }
  workspace.messages.set(channel.id, [...messagesOf(workspace, channel.id), message])
  workspace.changed()
  return message
}

export function replaceMessage(workspace: Workspace, next: Message): Message {
  const all = messagesOf(workspace, next.channel)
  workspace.messages.set(
    next.channel,
    all.map(message => (message.ts === next.ts ? next : message)),
  )
  workspace.changed()
  return next
}

export function removeMessage(workspace: Workspace, gone: Message): void {
  const all = messagesOf(workspace, gone.channel)
  workspace.messages.set(
    gone.channel,
    all.filter(message => message.ts !== gone.ts),
  )
  workspace.changed()
}

/** The message as the Web API and payloads show it. Metadata only where it was asked for. */
export function asSlackMessage(workspace: Workspace, message: Message, withMetadata: boolean): Json {
  const { channel, ephemeralFor, metadata, edited, files, ...shown } = message
  const replies = repliesTo(workspace, message)
  return {
    type: 'message',
    ...shown,
    ...(message.user === BOT_USER_ID ? { bot_id: BOT_ID, app_id: APP_ID } : {}),
    team: TEAM.id,
    ...(files ? { files: files.map(file => asSlackFile(workspace, file)), upload: true } : {}),
    ...(edited ? { edited: { user: message.user, ts: message.ts } } : {}),
    ...(withMetadata && metadata ? { metadata } : {}),
    ...(replies.length > 0 ? threadSummary(message, replies) : {}),
  }
}

export const repliesTo = (workspace: Workspace, message: Message): readonly Message[] =>
  messagesOf(workspace, message.channel).filter(
    reply => reply.thread_ts === message.ts && reply.ts !== message.ts && reply.ephemeralFor === undefined,
  )

const threadSummary = (message: Message, replies: readonly Message[]): Json => {
  const users = [...new Set(replies.map(reply => reply.user))]
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: replies.at(-1)?.ts,
  }
}

export function asSlackFile(workspace: Workspace, file: Json): Json {
  const { bytes, ...shown } = file
  const name = String(file.name)
  return {
    ...shown,
    title: name,
    mode: 'hosted',
    filetype: name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : 'binary',
    is_external: false,
    is_public: false,
    url_private: `${workspace.base}/files-private/${file.id}/${encodeURIComponent(name)}`,
    url_private_download: `${workspace.base}/files-private/${file.id}/download/${encodeURIComponent(name)}`,
  }
}

/** The event Slack sends for a message: new, changed or deleted. */
export function announceMessage(workspace: Workspace, channel: Channel, change: MessageChange): void {
  const members = channel.members
  if (!members.includes(BOT_USER_ID)) return
  workspace.announce(messageEvent(workspace, channel, change))
}

export type MessageChange =
  | { readonly posted: Message }
  | { readonly changed: Message; readonly before: Message }
  | { readonly deleted: Message }

export function messageEvent(workspace: Workspace, channel: Channel, change: MessageChange): Json {
  const place = { channel: channel.id, channel_type: channelType(channel) }
  const shown = (message: Message) => asSlackMessage(workspace, message, true)
  if ('posted' in change) {
    const files = change.posted.files ? { subtype: 'file_share' } : {}
    const { metadata, reply_count, ...message } = shown(change.posted)
    return { ...message, ...files, ...place, event_ts: change.posted.ts }
  }
  const ts = nextTs(workspace)
  const wrapper = { type: 'message', hidden: true, ...place, ts, event_ts: ts }
  if ('deleted' in change)
    return {
      ...wrapper,
      subtype: 'message_deleted',
      deleted_ts: change.deleted.ts,
      previous_message: shown(change.deleted),
    }
  return {
    ...wrapper,
    subtype: 'message_changed',
    message: shown(change.changed),
    previous_message: shown(change.before),
  }
}

/** Gives every block and element an id of its own where the app gave none, as Slack does. */
export function withIds(blocks: readonly Json[]): readonly Json[] {
  return blocks.map(block => {
    const { elements, accessory, element, child_blocks: children } = block
    return {
      ...block,
      block_id: block.block_id ?? newId('', 5),
      ...(block.type === 'actions' && Array.isArray(elements) ? { elements: elements.map(withActionId) } : {}),
      ...(accessory === undefined ? {} : { accessory: withActionId(accessory) }),
      ...(element === undefined ? {} : { element: withActionId(element) }),
      ...(Array.isArray(children) ? { child_blocks: withIds(children.filter(isRecord)) } : {}),
    }
  })
}

const withActionId = (element: unknown): unknown =>
  isRecord(element) && element.type !== 'image' ? { ...element, action_id: element.action_id ?? newId('', 5) } : element
