import { z } from 'zod'
import { isRecord } from '../block-rules/shape.ts'
import type { StandInStatus } from '../stand-in.ts'
import { type Channel, fileAddress, type Message, type OpenView, type StoredFile, type Workspace } from './workspace.ts'

/** What people would still see after a restart. Triggers and answer addresses live minutes and are not among it. */
export type SlackMemory = {
  /** Direct conversations; the channels are given at every start. */
  readonly channels: readonly Channel[]
  readonly messages: readonly Message[]
  readonly views: readonly OpenView[]
  readonly homes: readonly OpenView[]
  readonly files: readonly KeptFile[]
  readonly statuses: readonly KeptStatus[]
}

type KeptStatus = StandInStatus & { readonly user: string }

type KeptFile = Omit<StoredFile, 'bytes'> & { readonly base64: string | null }

/** Rows the stand-in wrote itself: told from something else by the texts each must have. */
const rows = <Row>(...texts: readonly string[]) =>
  z.array(z.custom<Row>(row => isRecord(row) && texts.every(name => typeof row[name] === 'string')))

export const slackMemory = z.object({
  channels: rows<Channel>('id', 'name'),
  messages: rows<Message>('channel', 'ts', 'user', 'text'),
  views: rows<OpenView>('id', 'hash', 'openFor', 'root'),
  homes: rows<OpenView>('id', 'hash', 'openFor', 'root'),
  files: rows<KeptFile>('id', 'name', 'mimetype'),
  // Workspaces that were kept before people had a status have none.
  statuses: rows<KeptStatus>('user', 'emoji', 'text').default([]),
})

/** Messages for one person alone vanish with a restart, as Slack's own do with a reload. */
export const memoryOf = (workspace: Workspace): SlackMemory => ({
  channels: [...workspace.channels.values()].filter(channel => channel.isDirect),
  messages: [...workspace.messages.values()].flat().filter(message => message.ephemeralFor === undefined),
  views: workspace.views,
  homes: [...workspace.homes.values()],
  files: [...workspace.files.values()].map(({ bytes, ...file }) => ({
    ...file,
    base64: bytes?.toString('base64') ?? null,
  })),
  statuses: [...workspace.statuses].map(([user, status]) => ({ user, ...status })),
})

/** Files get the address of the stand-in as it runs now. */
export function recall(workspace: Workspace, memory: SlackMemory): void {
  const here = <File extends { readonly id: string; readonly name: string }>(file: File) => ({
    ...file,
    permalink: fileAddress(workspace, file),
  })
  for (const channel of memory.channels) workspace.channels.set(channel.id, channel)
  for (const message of memory.messages) {
    const files = message.files?.map(here)
    const there = workspace.messages.get(message.channel) ?? []
    workspace.messages.set(message.channel, [...there, files ? { ...message, files } : message])
  }
  // A clock that was set back must not give a message's time twice.
  const newest = Math.max(0, ...memory.messages.map(({ ts }) => Number(ts)))
  workspace.lastMicros = Math.round(newest * 1_000_000)
  workspace.views = memory.views
  for (const home of memory.homes) workspace.homes.set(home.openFor, home)
  for (const { user, ...status } of memory.statuses) workspace.statuses.set(user, status)
  for (const { base64, ...file } of memory.files)
    workspace.files.set(file.id, { ...here(file), bytes: base64 === null ? null : Buffer.from(base64, 'base64') })
}
