import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Desk } from './desk/desk.ts'
import { everyMinuteOnDesk } from './desk/minute.ts'
import { keepMailAside, receiveMail } from './desk/receive-mail.ts'
import { receiveRequest } from './desk/receive-request.ts'
import { healthRoute } from './http/health.ts'
import { intakeRoute } from './http/intake.ts'
import { createMetrics } from './http/metrics.ts'
import { type Route, serveHttp } from './http/server.ts'
import { everyMinute } from './jobs/cron.ts'
import { handlersFor } from './jobs/handlers.ts'
import { startWorkers } from './jobs/workers.ts'
import { prepareFirstSteps, withListPrices } from './local/first-steps.ts'
import { openLocalWorkspace } from './local/workspace.ts'
import { workspaceFileOf } from './local/workspace-file.ts'
import { mailParts } from './mail/mail-parts.ts'
import { mailboxProblem, openMailbox } from './mail/open-mailbox.ts'
import { refreshCard } from './slack/card-job.ts'
import { openSlack } from './slack/open-slack.ts'
import { openStores } from './store/open-stores.ts'

export type RunningDesk = {
  readonly url: string
  readonly isLocal: boolean
  /** Takes a mail in as the mailbox would. */
  readonly receive: (raw: Uint8Array) => Promise<void>
  readonly stop: () => Promise<void>
}

export type Started =
  | { readonly kind: 'running'; readonly desk: RunningDesk }
  | { readonly kind: 'refused'; readonly why: string }

const now = () => new Date()

/** Builds the whole desk and sets it going; what runs is constructed here and nowhere else. */
export async function startDesk(config: Config, log: Logger, onBroken: (error: unknown) => void): Promise<Started> {
  const metrics = createMetrics()
  const local = config.slack === null ? await localWorkspace(config, log) : null
  const mail = mailParts(config.mail, local, now)
  const opening = await openStores(config, 'desk', { mailDomain: mail.domain, log, onBroken })
  if (opening.kind === 'refused') {
    await local?.stop()
    return opening
  }
  const { queue, problem, close } = opening.opened
  const stores = local ? withListPrices(opening.opened.stores) : opening.opened.stores
  if (local) await prepareFirstSteps(stores, now())
  const { shop, readNotice, sendOut } = mail
  const desk: Desk = { ...stores, now, newId: randomUUID, store: shop, readNotice, sendOut }
  const slackConfig = local?.config ?? config.slack
  if (!slackConfig) throw new Error('neither Slack nor the local workspace is configured')
  const slack = await openSlack({ config: slackConfig, desk, log, ...metrics })
  const mailbox = config.mail.imapUrl === null ? null : watch(config.mail.imapUrl, mail.oauth, desk, log)
  const ending = new AbortController()
  const open = local ? await desk.listCases({ open: true, limit: 200 }) : []
  const server = await serveHttp({
    ...config.http,
    log,
    routes: [
      ...(slack.route ? [slack.route] : []),
      healthRoute({
        database: problem,
        slack: async () => slack.problem(),
        ...(mailbox ? { mailbox: async () => mailboxProblem(mailbox.state()) } : {}),
      }),
      metrics.route,
      ...intake(config.intakeToken, desk),
      ...(local ? [local.routes(ending.signal)] : []),
    ],
  })
  local?.connect({
    deskUrl: server.url,
    deliver: raw => receiveMail(desk, raw).then(() => undefined),
    isKnownOrder: async orderId => (await desk.findCaseByOrder(desk.store, orderId)) !== null,
    hasOpenCases: open.length > 0,
  })
  await startWorkers(queue, handlersFor(desk, slack.context))
  await slack.app.start()
  const ticking = everyMinute(
    signal => everyMinuteOnDesk(desk, signal),
    error => log.error({ err: error }, 'the minute’s tick failed'),
  )
  // The local workspace may have missed or lost what happened to open cases: they are drawn as they stand.
  for (const { id } of open) await refreshCard(slack.context, id)
  const stop = async (): Promise<void> => {
    ending.abort()
    await Promise.all([ticking.stop(), mailbox?.stop(), slack.stop()])
    await server.stop()
    await close()
    await local?.stop()
  }
  const receive = (raw: Uint8Array) => receiveMail(desk, raw).then(() => undefined)
  return { kind: 'running', desk: { url: server.url, isLocal: local !== null, receive, stop } }
}

const watch = (url: string, oauth: ReturnType<typeof mailParts>['oauth'], desk: Desk, log: Logger) =>
  openMailbox({
    url,
    oauth,
    loadCursor: desk.loadCursor,
    saveCursor: desk.saveCursor,
    receive: (raw, cursor) => receiveMail(desk, raw, cursor).then(() => undefined),
    keepAside: (raw, cursor) => keepMailAside(desk, raw, cursor),
    now,
    random: Math.random,
    log,
  })

const intake = (token: string | null, desk: Desk): readonly Route[] =>
  token === null ? [] : [intakeRoute({ token, now, receive: (facts, key) => receiveRequest(desk, facts, key) })]

const localWorkspace = (config: Config, log: Logger) =>
  openLocalWorkspace({
    file: workspaceFileOf(config.database),
    onProblem: error => log.warn({ err: error }, 'the local workspace could not be written down'),
  })
