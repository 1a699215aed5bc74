import { type Args, flag, page, text } from '../arguments.ts'
import { BOT_USER_ID, TEAM } from '../identity.ts'
import { asSlackMessage, findMessage, messagesOf, repliesTo } from '../messages.ts'
import { done, type Method, type Reply, refuse } from '../reply.ts'
import {
  type Channel,
  channelById,
  channelType,
  directChannel,
  isPerson,
  type Message,
  type Workspace,
} from '../workspace.ts'
import { inChannel } from './chat.ts'

/** conversations.*: channels, their members and what was said in them. */

export const CONVERSATIONS: Readonly<Record<string, Method>> = {
  'conversations.info': (args, workspace) =>
    known(args, workspace, channel => done({ channel: asSlackChannel(channel, flag(args, 'include_num_members')) })),

  'conversations.list': (args, workspace) => {
    const types = (text(args, 'types') ?? 'public_channel').split(',')
    const wanted = [...workspace.channels.values()].filter(channel => types.includes(listType(channel)))
    const { items, next } = page(args, wanted, 100)
    return done({
      channels: items.map(channel => asSlackChannel(channel, true)),
      response_metadata: { next_cursor: next },
    })
  },

  'conversations.members': (args, workspace) =>
    known(args, workspace, channel => {
      const { items, next } = page(args, channel.members, 100)
      return done({ members: items, response_metadata: { next_cursor: next } })
    }),

  'conversations.join': (args, workspace) =>
    known(args, workspace, channel => {
      if (channel.isDirect) return refuse('method_not_supported_for_channel_type')
      const inAlready = channel.members.includes(BOT_USER_ID)
      const joined = inAlready ? channel : { ...channel, members: [...channel.members, BOT_USER_ID] }
      workspace.channels.set(channel.id, joined)
      workspace.changed()
      return done({ channel: asSlackChannel(joined, false), ...(inAlready ? { warning: 'already_in_channel' } : {}) })
    }),

  'conversations.open': (args, workspace) => {
    const id = text(args, 'channel')
    if (id !== undefined) return known(args, workspace, channel => done({ channel: { id: channel.id } }))
    const users = (text(args, 'users') ?? '').split(',').filter(user => user !== '')
    if (users.length === 0) return refuse('users_list_not_supplied')
    if (!users.every(user => isPerson(workspace, user))) return refuse('user_not_found')
    return done({ channel: { id: directChannel(workspace, users).id } })
  },

  'conversations.history': (args, workspace) =>
    inChannel(args, workspace, channel => {
      const top = messagesOf(workspace, channel.id).filter(message => !isReply(message))
      return listed(args, workspace, visible(top).toReversed(), 100)
    }),

  'conversations.replies': (args, workspace) =>
    inChannel(args, workspace, channel => {
      const parent = findMessage(workspace, channel.id, text(args, 'ts') ?? '')
      if (!parent) return refuse('thread_not_found')
      const root = isReply(parent) ? findMessage(workspace, channel.id, parent.thread_ts ?? '') : parent
      return listed(args, workspace, root ? [root, ...repliesTo(workspace, root)] : [parent], 1000)
    }),
}

const isReply = (message: Message): boolean => message.thread_ts !== undefined && message.thread_ts !== message.ts

const visible = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(message => message.ephemeralFor === undefined)

/** A page of messages between `oldest` and `latest`, the borders themselves only when asked for. */
function listed(args: Args, workspace: Workspace, messages: readonly Message[], size: number): Reply {
  const oldest = Number(text(args, 'oldest') ?? 0)
  const latest = Number(text(args, 'latest') ?? Infinity)
  const borders = flag(args, 'inclusive')
  const within = messages.filter(({ ts }) => {
    const at = Number(ts)
    return borders ? at >= oldest && at <= latest : at > oldest && at < latest
  })
  const { items, next } = page(args, within, size)
  const withMetadata = flag(args, 'include_all_metadata')
  return done({
    messages: items.map(message => asSlackMessage(workspace, message, withMetadata)),
    has_more: next !== '',
    ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
  })
}

function known(args: Args, workspace: Workspace, then: (channel: Channel) => Reply): Reply {
  const channel = channelById(workspace, text(args, 'channel') ?? '')
  return channel ? then(channel) : refuse('channel_not_found')
}

const LIST_TYPES = { channel: 'public_channel', im: 'im', mpim: 'mpim' } as const

const listType = (channel: Channel): string => LIST_TYPES[channelType(channel)]

function asSlackChannel(channel: Channel, withCount: boolean): Readonly<Record<string, unknown>> {
  const person = channel.members.find(member => member !== BOT_USER_ID)
  const common = {
    id: channel.id,
    is_archived: false,
    context_team_id: TEAM.id,
    is_mpim: channelType(channel) === 'mpim',
  }
  if (channelType(channel) === 'im') return { ...common, is_im: true, is_channel: false, user: person, is_open: true }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.isDirect,
    is_im: false,
    is_private: channel.isDirect,
    is_member: channel.members.includes(BOT_USER_ID),
    ...(withCount ? { num_members: channel.members.length } : {}),
  }
}
