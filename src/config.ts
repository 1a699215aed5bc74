import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type ConfigProblem, type Env, LOG_LEVELS, OAUTH, problemsOf } from './config-variables.ts'
import type { OauthClient } from './mail/oauth.ts'

/** Who belongs to a part of the team: a Slack user group, or people by name. */
export type Group =
  | { readonly kind: 'usergroup'; readonly id: string }
  | { readonly kind: 'users'; readonly ids: readonly string[] }

export type SlackConfig = {
  readonly botToken: string
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string }
  /** Null: Slack's own. */
  readonly apiUrl: string | null
  readonly channel: string
  readonly agents: Group | null
  readonly leads: Group | null
  readonly warehouse: Group | null
}

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }

export type Config = {
  /** Null: the local workspace. */
  readonly slack: SlackConfig | null
  readonly database: DatabaseConfig
  /** `file`: made once, beside the embedded database. */
  readonly secretKey:
    | { readonly kind: 'given'; readonly key: Buffer }
    | { readonly kind: 'file'; readonly path: string }
  readonly mail: {
    readonly imapUrl: string | null
    readonly smtp: { readonly url: string; readonly from: string } | null
    readonly oauth: OauthClient | null
    readonly authservId: string | null
    readonly dnsServer: { readonly host: string; readonly port: number } | null
  }
  readonly intakeToken: string | null
  readonly http: { readonly host: string; readonly port: number }
  readonly log: { readonly level: (typeof LOG_LEVELS)[number]; readonly format: 'json' | 'pretty' }
}

export type { ConfigProblem } from './config-variables.ts'

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** Reads the whole configuration. An empty variable counts as unset. `terminal`: whether a person reads the log. */
export function readConfig(
  given: Readonly<Record<string, string | undefined>> = process.env,
  terminal = false,
): ReadConfig {
  const env: Env = Object.fromEntries(
    Object.entries(given).filter(([, text]) => text !== undefined && text.trim() !== ''),
  )
  const problems = problemsOf(env)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, config: configOf(env, terminal) }
}

function configOf(env: Env, terminal: boolean): Config {
  const database = databaseOf(env.DATABASE_URL ?? 'pglite:./data/db')
  return {
    slack: slackOf(env),
    database,
    secretKey: secretKeyOf(env, database),
    mail: {
      imapUrl: env.IMAP_URL ?? null,
      smtp: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
      oauth: oauthOf(env),
      authservId: env.MAIL_AUTHSERV_ID ?? null,
      dnsServer: env.MAIL_DNS_SERVER ? hostAndPort(env.MAIL_DNS_SERVER) : null,
    },
    intakeToken: env.INTAKE_TOKEN ?? null,
    http: { host: env.HOST ?? '127.0.0.1', port: Number(env.PORT ?? 3000) },
    log: {
      level: z.enum(LOG_LEVELS).parse(env.LOG_LEVEL ?? 'info'),
      format: z.enum(['json', 'pretty']).parse(env.LOG_FORMAT ?? (terminal ? 'pretty' : 'json')),
    },
  }
}

function slackOf(env: Env): SlackConfig | null {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET = '', SLACK_API_URL, RETURNS_CHANNEL = '' } = env
  if (!SLACK_BOT_TOKEN) return null
  return {
    botToken: SLACK_BOT_TOKEN,
    mode: SLACK_APP_TOKEN
      ? { kind: 'socket', appToken: SLACK_APP_TOKEN }
      : { kind: 'http', signingSecret: SLACK_SIGNING_SECRET },
    apiUrl: SLACK_API_URL ?? null,
    channel: RETURNS_CHANNEL,
    agents: groupOf(env.AGENTS_GROUP),
    leads: groupOf(env.LEADS_GROUP),
    warehouse: groupOf(env.WAREHOUSE_GROUP),
  }
}

function groupOf(text: string | undefined): Group | null {
  if (text === undefined) return null
  return text.startsWith('S') ? { kind: 'usergroup', id: text } : { kind: 'users', ids: text.split(/\s*,\s*/) }
}

const databaseOf = (url: string): DatabaseConfig =>
  url.startsWith('pglite:') ? { kind: 'embedded', folder: url.slice('pglite:'.length) } : { kind: 'server', url }

function secretKeyOf({ SECRET_KEY }: Env, database: DatabaseConfig): Config['secretKey'] {
  if (SECRET_KEY !== undefined) return { kind: 'given', key: Buffer.from(SECRET_KEY, 'base64') }
  if (database.kind === 'server') throw new Error('a PostgreSQL server without SECRET_KEY was not refused')
  return { kind: 'file', path: join(dirname(database.folder), 'secret.key') }
}

function oauthOf(env: Env): OauthClient | null {
  const [tokenUrl, clientId, clientSecret, refreshToken, scope] = OAUTH.map(name => env[name])
  if (!tokenUrl || !clientId || !clientSecret || !refreshToken || !scope) return null
  return { tokenUrl, clientId, clientSecret, refreshToken, scope }
}

function hostAndPort(text: string): { readonly host: string; readonly port: number } {
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, colon).replace(/^\[(.*)\]$/, '$1'), port: Number(text.slice(colon + 1)) }
}
