import { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { libraryLog } from './library-log.ts'

/** Two clients, because a limit met in one pauses its whole queue. */
export type SlackClients = {
  /** For people who wait: modals and private answers. Short, never repeated: a trigger lives three seconds. */
  readonly interactive: WebClient
  /** For cards and threads. A job of ours repeats what failed, so the client itself does not. */
  readonly background: WebClient
}

export function createClients(botToken: string, slackApiUrl: string | undefined, log: Logger): SlackClients {
  const base = {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: libraryLog(log),
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  }
  return {
    interactive: new WebClient(botToken, { ...base, timeout: 2_500 }),
    background: new WebClient(botToken, { ...base, timeout: 20_000 }),
  }
}
