import { App, type Receiver } from '@slack/bolt'
import type { Logger } from 'pino'
import type { SlackContext } from './context.ts'
import { libraryLog } from './library-log.ts'
import { registerRoutes } from './routes.ts'

/** Who we are in this workspace, asked once at the start instead of at every event. */
export type Identity = {
  readonly botId: string
  readonly botUserId: string
  readonly teamId: string
  /** `https://<team>.slack.com/`: where links to messages begin; null where Slack did not say. */
  readonly workspaceUrl: string | null
}

/** Bolt with our receiver, our listeners, and no call to Slack of its own. */
export async function createApp(options: {
  readonly receiver: Receiver
  readonly botToken: string
  readonly slackApiUrl: string | undefined
  readonly identity: Identity
  readonly context: SlackContext
  readonly log: Logger
}): Promise<App> {
  const { receiver, botToken, slackApiUrl, identity, context, log } = options
  const { botId, botUserId, teamId } = identity
  const app = new App({
    receiver,
    authorize: async () => ({ botToken, botId, botUserId, teamId }),
    convoStore: false,
    deferInitialization: true,
    logger: libraryLog(log),
    clientOptions: slackApiUrl === undefined ? {} : { slackApiUrl },
  })
  registerRoutes(app, context)
  app.error(async error => log.error({ err: error }, 'Bolt could not handle a request'))
  await app.init()
  return app
}
