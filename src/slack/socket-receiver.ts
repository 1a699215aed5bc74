import type { App, Receiver } from '@slack/bolt'
import { SocketModeClient } from '@slack/socket-mode'
import type { Logger } from 'pino'
import type { InFlight } from './in-flight.ts'
import { libraryLog } from './library-log.ts'

/**
 * Two connections: Slack refreshes each every few hours and is silent on it for some five seconds meanwhile; it delivers
 * an event to either, once.
 */
const CONNECTIONS = 2

export type SocketReceiver = Receiver & { readonly connected: () => boolean }

type Envelope = {
  readonly body: Record<string, unknown>
  readonly ack: (response?: Record<string, unknown>) => Promise<void>
  readonly retry_num?: number
  readonly retry_reason?: string
}

export function createSocketReceiver(
  options: { readonly appToken: string; readonly slackApiUrl: string | undefined },
  inFlight: InFlight,
  log: Logger,
): SocketReceiver {
  const clients = Array.from({ length: CONNECTIONS }, () => connectLater(options, log))
  const up = new Set<SocketModeClient>()
  let stopping = false
  return {
    connected: () => up.size > 0,
    init: app => {
      for (const client of clients) {
        client.on('connected', () => up.add(client))
        client.on('close', () => up.delete(client))
        client.on('error', (error: Error) => log.warn({ error: error.message }, 'a Socket Mode connection broke'))
        client.on('slack_event', (envelope: Envelope) => {
          inFlight
            .track(hand(app, envelope))
            .catch((error: unknown) => log.error({ err: error }, 'an event was not handled'))
        })
      }
    },
    start: async () => {
      const [first, ...others] = clients
      await first?.start()
      for (const other of others) {
        other.start().catch((error: unknown) => !stopping && log.warn({ err: error }, 'the second connection failed'))
      }
    },
    stop: async () => {
      stopping = true
      await Promise.allSettled(clients.map(client => client.disconnect()))
    },
  }
}

async function hand(app: App, { body, ack, retry_num, retry_reason }: Envelope): Promise<void> {
  await app.processEvent({
    body,
    ack: async (said?: string | Record<string, unknown>) => ack(typeof said === 'string' ? { text: said } : said),
    ...(retry_num === undefined ? {} : { retryNum: retry_num }),
    ...(retry_reason === undefined ? {} : { retryReason: retry_reason }),
  })
}

const connectLater = (
  { appToken, slackApiUrl }: { readonly appToken: string; readonly slackApiUrl: string | undefined },
  log: Logger,
) =>
  new SocketModeClient({
    appToken,
    logger: libraryLog(log),
    clientOptions: slackApiUrl === undefined ? {} : { slackApiUrl },
  })
