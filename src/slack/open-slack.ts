import type { App } from '@slack/bolt'
import type { Logger } from 'pino'
import type { SlackConfig } from '../config.ts'
import type { Desk } from '../desk/desk.ts'
import { pathOf, type Route } from '../http/server.ts'
import { createApp } from './app.ts'
import { createClients } from './clients.ts'
import { groupsOf, identify } from './connect.ts'
import type { SlackContext } from './context.ts'
import { createHttpReceiver } from './http-receiver.ts'
import { countInFlight } from './in-flight.ts'
import { newestInTurn } from './newest-in-turn.ts'
import { createPeople } from './people.ts'
import { createSocketReceiver } from './socket-receiver.ts'

export type OpenSlack = {
  readonly app: App
  readonly context: SlackContext
  /** `POST /slack/events`; null in Socket Mode. */
  readonly route: Route | null
  readonly problem: () => string | null
  /** Takes nothing new and waits for listeners still running. */
  readonly stop: () => Promise<void>
}

const DRAIN_MS = 10_000

/** Everything between the desk and Slack, in HTTP mode or Socket Mode; not listening yet. */
export async function openSlack(options: {
  readonly config: SlackConfig
  readonly desk: Desk
  readonly log: Logger
  readonly countEvent: SlackContext['countEvent']
  /** Called when a delivery of Slack's arrives; what it returns is called when it was answered. */
  readonly timeAck: () => () => void
}): Promise<OpenSlack> {
  const { config, desk, log, countEvent, timeAck } = options
  const { mode, botToken, channel } = config
  const slackApiUrl = config.apiUrl ?? undefined
  const slack = createClients(botToken, slackApiUrl, log)
  const groups = groupsOf(config)
  const people = createPeople(slack.background, groups, desk.now)
  const inFlight = countInFlight()
  const identity = await identify(slack.background)
  const { workspaceUrl } = identity
  const drawInTurn = newestInTurn()
  const context: SlackContext = { desk, slack, people, groups, channel, workspaceUrl, drawInTurn, log, countEvent }
  const build = (receiver: Parameters<typeof createApp>[0]['receiver']) =>
    createApp({ receiver, botToken, slackApiUrl, identity, context, log })
  const stopping = async (app: App) => {
    await app.stop()
    await inFlight.drained(DRAIN_MS)
  }
  if (mode.kind === 'socket') {
    const receiver = createSocketReceiver({ appToken: mode.appToken, slackApiUrl }, inFlight, log)
    const app = await build(receiver)
    const problem = () => (receiver.connected() ? null : 'Slack is not connected')
    return { app, context, route: null, problem, stop: () => stopping(app) }
  }
  const receiver = createHttpReceiver(mode.signingSecret, inFlight)
  const app = await build(receiver)
  const route: Route = async (request, response) => {
    if (request.method !== 'POST' || pathOf(request) !== '/slack/events') return false
    const answered = timeAck()
    response.once('finish', answered)
    await receiver.handle(request, response)
    return true
  }
  return { app, context, route, problem: () => null, stop: () => stopping(app) }
}
