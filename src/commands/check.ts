import { existsSync } from 'node:fs'
import { WebClient } from '@slack/web-api'
import type { Config, SlackConfig } from '../config.ts'
import { checkMailbox } from '../mail/imap.ts'
import { createAccessTokens } from '../mail/oauth.ts'
import { checkPostman } from '../mail/smtp.ts'
import { BOT_SCOPES } from '../slack/scopes.ts'
import { openDatabase } from '../store/connect.ts'
import { migrationState } from '../store/migrate.ts'

/** One line of the doctor. `mend`: what to do about it; null when all is well. */
export type Finding = { readonly what: string; readonly mend: string | null }

/** `makegood check`: looks at everything the desk depends on, without changing anything. */
export async function checkAll(config: Config, now: () => Date): Promise<readonly Finding[]> {
  const findings = await Promise.all([slack(config.slack), mail(config, now), database(config)])
  return findings.flat()
}

export const findingLine = ({ what, mend }: Finding): string => (mend === null ? `✓ ${what}` : `✗ ${what}: ${mend}`)

async function slack(config: SlackConfig | null): Promise<readonly Finding[]> {
  if (config === null) return [{ what: 'Slack: no token, so the local workspace opens in the browser', mend: null }]
  const client = new WebClient(config.botToken, {
    retryConfig: { retries: 0 },
    timeout: 10_000,
    ...(config.apiUrl === null ? {} : { slackApiUrl: config.apiUrl }),
  })
  try {
    const { response_metadata, team } = await client.auth.test()
    const scopes = response_metadata?.scopes ?? []
    const missing = BOT_SCOPES.filter(scope => !scopes.includes(scope))
    const lacking = `add ${missing.join(', ')} to the app (manifest.yml has them all) and install it again`
    return [
      { what: `Slack token: ${team ?? 'a workspace'}`, mend: null },
      { what: 'Slack scopes', mend: missing.length === 0 ? null : lacking },
      await channel(client, config.channel),
    ]
  } catch (error) {
    const mend = `${errorName(error)}: take SLACK_BOT_TOKEN from the app’s page “Install App”`
    return [{ what: 'Slack token', mend }]
  }
}

async function channel(client: WebClient, id: string): Promise<Finding> {
  try {
    const { channel: found } = await client.conversations.info({ channel: id })
    const what = `Slack channel #${found?.name ?? id}`
    return { what, mend: found?.is_member ? null : 'invite the bot there: /invite @Makegood' }
  } catch (error) {
    return {
      what: 'Slack channel',
      mend: `${errorName(error)}: set RETURNS_CHANNEL to the channel’s ID (C…), and invite the bot`,
    }
  }
}

async function mail({ mail: config }: Config, now: () => Date): Promise<readonly Finding[]> {
  const oauth = config.oauth ? createAccessTokens(config.oauth, now) : null
  const inbox = config.imapUrl === null ? null : await checkMailbox(config.imapUrl, oauth)
  const outbox = config.smtp === null ? null : await checkPostman({ ...config.smtp, oauth })
  return [
    finding('Mailbox (IMAP log-in)', inbox, 'IMAP_URL is not set: no mailbox is read'),
    finding('Mail server (SMTP log-in)', outbox, 'SMTP_URL is not set: nothing is sent, the card says so'),
  ]
}

type Checked = { readonly ok: true } | { readonly ok: false; readonly problem: string; readonly mend: string }

/** What is left out on purpose is no fault. */
function finding(what: string, checked: Checked | null, leftOut: string): Finding {
  if (checked === null) return { what: `${what}: ${leftOut}`, mend: null }
  return { what, mend: checked.ok ? null : `${checked.problem}; ${checked.mend}` }
}

async function database({ database: config }: Config): Promise<readonly Finding[]> {
  const what = config.kind === 'embedded' ? `Database in ${config.folder}` : 'Database (PostgreSQL)'
  if (config.kind === 'embedded' && !existsSync(config.folder))
    return [{ what: `${what}: made at the first start`, mend: null }]
  try {
    const opened = await openDatabase(config, 'command', () => undefined)
    if (opened.kind === 'refused') return [{ what, mend: opened.why }]
    const state = await migrationState(opened.database.address).finally(opened.database.close)
    if (state.kind === 'refused')
      return [
        { what, mend: null },
        { what: 'Migrations', mend: state.why },
      ]
    const pending = state.pending.length
    const waits = `${pending} pending: makegood migrate applies them (so does the next start)`
    return [
      { what, mend: null },
      { what: 'Migrations', mend: pending === 0 ? null : waits },
    ]
  } catch (error) {
    return [{ what, mend: `${errorName(error)}: look at DATABASE_URL and whether the server runs` }]
  }
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const { data } = error as { data?: { error?: string } }
  return data?.error ?? ('code' in error && typeof error.code === 'string' ? error.code : error.message)
}
