import type { AddressInfo } from 'node:net'
import { BOT_SCOPES } from '../slack/scopes.ts'
import { ACK_MS, newDeliveries, RETRY_MS } from './slack/deliveries.ts'
import { newFailures } from './slack/failures.ts'
import { httpCourier } from './slack/http-courier.ts'
import { BOT_USER_ID } from './slack/identity.ts'
import { memoryOf, recall, type SlackMemory } from './slack/memory.ts'
import { messagesOf } from './slack/messages.ts'
import { eventCallback } from './slack/payloads.ts'
import { newPeople, type People } from './slack/people.ts'
import { newServer } from './slack/server.ts'
import { newSocketMode } from './slack/socket-mode.ts'
import { newWorkspace, type Workspace, type WorkspaceOptions } from './slack/workspace.ts'
import type { SlackStandIn, StandInChannel } from './stand-in.ts'

export type FakeSlackOptions = WorkspaceOptions & {
  readonly port?: number
  readonly signingSecret?: string
  readonly botToken?: string
  readonly appToken?: string
  /** What the bot's token may do, as `X-OAuth-Scopes` says it. */
  readonly scopes?: readonly string[]
  /** How long an ack may take; Slack's three seconds unless a test cannot wait. */
  readonly ackMs?: number
  /** Pauses before an event is sent again. */
  readonly retryMs?: readonly number[]
  /** What an earlier run left behind. */
  readonly memory?: SlackMemory
}

/** The stand-in, with what only tests ask of it. */
export type FakeSlack = SlackStandIn &
  Pick<People, 'actOnSeen'> & {
    /** The bytes behind a file of a message. */
    readonly fileBytes: (id: string) => Uint8Array | null
    /** Resolves when every event sent so far has been answered or given up once. */
    readonly settled: () => Promise<void>
    /** What the next run needs to go on from here. */
    readonly memory: () => SlackMemory
    /** Socket Mode connections that take deliveries. */
    readonly connections: () => number
    /** Tells every Socket Mode connection to reconnect. */
    readonly refreshConnections: () => void
  }

/** Starts a Slack of its own on loopback, for work without a workspace and for tests. */
export async function startFakeSlack(options: FakeSlackOptions): Promise<FakeSlack> {
  const listeners = new Set<() => void>()
  const workspace = newWorkspace(options, () => {
    for (const listener of listeners) listener()
  })
  const tokens = { bot: options.botToken ?? 'xoxb-local-workspace', app: options.appToken ?? 'xapp-local-workspace' }
  const signingSecret = options.signingSecret ?? 'local-signing-secret'
  const sockets = newSocketMode()
  const failures = newFailures()
  const calls: { method: string; args: Record<string, unknown> }[] = []
  const deliveries = newDeliveries({ ackMs: options.ackMs ?? ACK_MS, retryMs: options.retryMs ?? RETRY_MS })
  workspace.announce = event => void deliveries.event(eventCallback(workspace, event))
  const server = newServer({
    workspace,
    tokens,
    sockets,
    failures,
    scopes: options.scopes ?? BOT_SCOPES,
    record: (method, args) => calls.push({ method, args }),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  workspace.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  if (options.memory) recall(workspace, options.memory)

  return {
    ...newPeople(workspace, deliveries),
    ...whatIsThere(workspace),
    apiUrl: `${workspace.base}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    deliverTo: target =>
      deliveries.deliverTo('http' in target ? httpCourier(target.http, signingSecret) : sockets.courier),
    failNext: (method, how, times = 1) => failures.order(method, how, times),
    calls: () => [...calls],
    settled: deliveries.settled,
    memory: () => memoryOf(workspace),
    connections: sockets.connections,
    refreshConnections: sockets.refresh,
    stop: async () => {
      await deliveries.stop()
      await sockets.stop()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const whatIsThere = (workspace: Workspace) => ({
  botUserId: BOT_USER_ID,
  people: workspace.people,
  /** Members are people; the bot's own membership shows in conversations.info. */
  channels: (): readonly StandInChannel[] =>
    [...workspace.channels.values()].map(channel => ({
      ...channel,
      members: channel.members.filter(member => member !== BOT_USER_ID),
    })),
  messages: (channel: string) => messagesOf(workspace, channel),
  views: (user: string) => workspace.views.filter(view => view.openFor === user),
  home: (user: string) => workspace.homes.get(user)?.view ?? null,
  statusOf: (user: string) => workspace.statuses.get(user) ?? null,
  fileBytes: (id: string) => workspace.files.get(id)?.bytes ?? null,
})
