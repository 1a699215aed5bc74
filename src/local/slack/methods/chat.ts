import { type Args, text } from '../arguments.ts'
import { type Content, contentOf, isReply, warningsOf } from '../content.ts'
import { BOT_USER_ID, TEAM } from '../identity.ts'
import { addMessage, announceMessage, asSlackMessage, findMessage, removeMessage, replaceMessage } from '../messages.ts'
import { done, type Method, type Reply, refuse } from '../reply.ts'
import { type Channel, channelById, type Message, type Workspace } from '../workspace.ts'

/** chat.*: the bot's own messages. */

export const CHAT: Readonly<Record<string, Method>> = {
  'chat.postMessage': (args, workspace) =>
    inChannel(args, workspace, channel =>
      withContent(args, content => {
        if (isSilent(content)) return refuse('no_text')
        const thread = threadOf(args, workspace, channel)
        if (thread === null) return refuse('thread_not_found')
        const message = addMessage(workspace, channel, { user: BOT_USER_ID, ...said(content), ...thread })
        announceMessage(workspace, channel, { posted: message })
        const shown = asSlackMessage(workspace, message, true)
        return done({ channel: channel.id, ts: message.ts, message: shown, ...warningsOf(content) })
      }),
    ),

  'chat.postEphemeral': (args, workspace) =>
    inChannel(args, workspace, channel =>
      withContent(args, content => {
        const user = text(args, 'user')
        if (isSilent(content)) return refuse('no_text')
        if (user === undefined || !channel.members.includes(user)) return refuse('user_not_in_channel')
        const thread = threadOf(args, workspace, channel) ?? {}
        const body = { user: BOT_USER_ID, ...said(content), ...thread, ephemeralFor: user }
        return done({ message_ts: addMessage(workspace, channel, body).ts })
      }),
    ),

  'chat.update': (args, workspace) =>
    ownMessage(args, workspace, 'cant_update_message', (message, channel) =>
      withContent(args, content => {
        if (content.text === undefined && content.blocks === undefined) return refuse('no_text')
        const next = replaceMessage(workspace, updated(message, content))
        announceMessage(workspace, channel, { changed: next, before: message })
        const shown = asSlackMessage(workspace, next, true)
        return done({ channel: channel.id, ts: next.ts, text: next.text, message: shown, ...warningsOf(content) })
      }),
    ),

  'chat.delete': (args, workspace) =>
    ownMessage(args, workspace, 'cant_delete_message', (message, channel) => {
      removeMessage(workspace, message)
      announceMessage(workspace, channel, { deleted: message })
      return done({ channel: channel.id, ts: message.ts })
    }),

  'chat.getPermalink': (args, workspace) => {
    const channel = channelById(workspace, text(args, 'channel') ?? '')
    if (!channel) return refuse('channel_not_found')
    const message = findMessage(workspace, channel.id, text(args, 'message_ts') ?? '')
    if (!message) return refuse('message_not_found')
    const permalink = `https://${TEAM.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`
    return done({ channel: channel.id, permalink })
  },
}

/** A message with the new content in place; blocks and metadata that were not given stay. */
export function updated(message: Message, content: Content): Message {
  const { metadata, ...kept } = message
  const next = content.metadata === undefined ? metadata : (content.metadata ?? undefined)
  return {
    ...kept,
    text: content.text ?? message.text,
    ...(content.blocks ? { blocks: content.blocks } : {}),
    ...(next ? { metadata: next } : {}),
    // Slack marks a message as edited only when its text alone was replaced.
    ...(content.blocks ? {} : { edited: true }),
  }
}

export const said = (content: Content): Pick<Message, 'text' | 'blocks' | 'metadata'> => ({
  text: content.text ?? '',
  ...(content.blocks && content.blocks.length > 0 ? { blocks: content.blocks } : {}),
  ...(content.metadata ? { metadata: content.metadata } : {}),
})

export const isSilent = (content: Content): boolean =>
  (content.text ?? '') === '' && (content.blocks === undefined || content.blocks.length === 0)

/** The channel a call names, if it is there and the bot in it. */
export function inChannel(args: Args, workspace: Workspace, then: (channel: Channel) => Reply): Reply {
  const channel = channelById(workspace, text(args, 'channel') ?? text(args, 'channel_id') ?? '')
  if (!channel) return refuse('channel_not_found')
  return channel.members.includes(BOT_USER_ID) ? then(channel) : refuse('not_in_channel')
}

const withContent = (args: Args, then: (content: Content) => Reply): Reply => {
  const content = contentOf(args)
  return isReply(content) ? content : then(content)
}

/** {} outside a thread, null when the parent is missing. An answer to a reply goes under the reply's own parent. */
export function threadOf(args: Args, workspace: Workspace, channel: Channel): { thread_ts?: string } | null {
  const ts = text(args, 'thread_ts')
  if (ts === undefined || ts === '') return {}
  const parent = findMessage(workspace, channel.id, ts)
  return parent && parent.ephemeralFor === undefined ? { thread_ts: parent.thread_ts ?? parent.ts } : null
}

function ownMessage(
  args: Args,
  workspace: Workspace,
  refusal: string,
  then: (message: Message, channel: Channel) => Reply,
): Reply {
  return inChannel(args, workspace, channel => {
    const message = findMessage(workspace, channel.id, text(args, 'ts') ?? '')
    if (!message || message.ephemeralFor !== undefined) return refuse('message_not_found')
    return message.user === BOT_USER_ID ? then(message, channel) : refuse(refusal)
  })
}
