import type { StandInFile, StandInMessage, StandInPerson, StandInStatus } from '../stand-in.ts'
import { BOT_USER_ID, newId } from './identity.ts'

/** The state of the stand-in. Only the functions of this folder change it, each in one synchronous step. */

type Json = Readonly<Record<string, unknown>>

export type Channel = {
  readonly id: string
  readonly name: string
  readonly isDirect: boolean
  /** The bot's own user among them once it has joined. */
  readonly members: readonly string[]
}

export type Message = StandInMessage & {
  readonly reactions?: readonly { readonly name: string; readonly users: readonly string[] }[]
}

export type OpenView = {
  readonly id: string
  readonly hash: string
  readonly view: Json
  readonly openFor: string
  /** Modals opened on top of each other share the id of the first. */
  readonly root: string
  readonly previous: string | null
}

export type Trigger = { readonly user: string; readonly at: number; readonly view: string | null; used: boolean }

export type ResponseUrl = {
  readonly user: string
  readonly channel: string
  readonly at: number
  /** The message the person acted on; null for a command. */
  readonly ts: string | null
  uses: number
}

export type StoredFile = StandInFile & { readonly user: string; readonly bytes: Buffer | null }

type UserGroup = { readonly id: string; readonly handle: string; readonly users: readonly string[] }

export type Workspace = {
  readonly now: () => number
  /** Base of every address the stand-in hands out, without a slash at its end. */
  base: string
  readonly people: readonly StandInPerson[]
  readonly groups: readonly UserGroup[]
  readonly statuses: Map<string, StandInStatus>
  readonly channels: Map<string, Channel>
  readonly messages: Map<string, readonly Message[]>
  /** Open modals, oldest first. */
  views: readonly OpenView[]
  readonly homes: Map<string, OpenView>
  readonly triggers: Map<string, Trigger>
  readonly responseUrls: Map<string, ResponseUrl>
  readonly files: Map<string, StoredFile>
  lastMicros: number
  readonly changed: () => void
  /** What Slack would tell the app about: goes out as an event. */
  announce: (event: Json) => void
}

export type WorkspaceOptions = {
  readonly people: readonly StandInPerson[]
  /** The bot is a member unless `withoutBot` says otherwise. */
  readonly channels: readonly {
    readonly id: string
    readonly name: string
    readonly members: readonly string[]
    readonly withoutBot?: boolean
  }[]
  readonly groups?: readonly UserGroup[]
  readonly now: () => number
}

/** Where people open a file. */
export const fileAddress = (
  workspace: Pick<Workspace, 'base'>,
  file: { readonly id: string; readonly name: string },
): string => `${workspace.base}/files/${file.id}/${encodeURIComponent(file.name)}`

/** A user group for each role of the local workspace. */
export const groupOf = (role: StandInPerson['role']): string => `S0${role.toUpperCase()}`

export function newWorkspace(options: WorkspaceOptions, changed: () => void): Workspace {
  const roles = ['agent', 'warehouse', 'lead'] as const
  const channels = options.channels.map(({ id, name, members, withoutBot }): Channel => {
    const people = members.filter(member => member !== BOT_USER_ID)
    return { id, name, isDirect: false, members: withoutBot ? people : [...people, BOT_USER_ID] }
  })
  return {
    now: options.now,
    base: '',
    people: options.people,
    groups:
      options.groups ??
      roles.map(role => ({
        id: groupOf(role),
        handle: role,
        users: options.people.filter(person => person.role === role).map(person => person.id),
      })),
    statuses: new Map(),
    channels: new Map(channels.map(channel => [channel.id, channel])),
    messages: new Map(),
    views: [],
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    files: new Map(),
    lastMicros: 0,
    changed,
    announce: () => undefined,
  }
}

/** Slack's message time: seconds with six decimals, never the same twice, never going back. */
export function nextTs(workspace: Workspace): string {
  const micros = Math.max(Math.floor(workspace.now() * 1000), workspace.lastMicros + 1)
  workspace.lastMicros = micros
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`
}

export const isPerson = (workspace: Workspace, id: string): boolean =>
  id === BOT_USER_ID || workspace.people.some(person => person.id === id)

/** The direct conversation between the bot and these people, opened when it is not there yet. */
export function directChannel(workspace: Workspace, users: readonly string[]): Channel {
  const members = [...new Set([...users, BOT_USER_ID])].sort()
  const known = [...workspace.channels.values()].find(
    channel => channel.isDirect && channel.members.join() === members.join(),
  )
  if (known) return known
  const channel = { id: newId(users.length === 1 ? 'D' : 'G'), name: 'directmessage', isDirect: true, members }
  workspace.channels.set(channel.id, channel)
  workspace.changed()
  return channel
}

/** A channel by its id; a person's id means the direct conversation with that person. */
export function channelById(workspace: Workspace, id: string): Channel | null {
  const channel = workspace.channels.get(id)
  if (channel) return channel
  return workspace.people.some(person => person.id === id) ? directChannel(workspace, [id]) : null
}

/** "channel", "im" or "mpim", as events name it. */
export function channelType(channel: Channel): 'channel' | 'im' | 'mpim' {
  if (!channel.isDirect) return 'channel'
  return channel.members.length <= 2 ? 'im' : 'mpim'
}
