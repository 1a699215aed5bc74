import { dirname, join } from 'node:path'
import { z } from 'zod'
import { parseImapUrl, parseSender, parseSmtpUrl } from './mail/addresses.ts'
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

export type ConfigProblem = { readonly variable: string; readonly wants: string }

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const isWebUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
const isKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length === 32
const isServerUrl = (text: string): boolean => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)
const isHostAndPort = (text: string): boolean =>
  /^(\[[\da-fA-F:.]+\]|[\w.-]+):\d{1,5}$/.test(text) && Number(text.split(':').at(-1)) <= 65535

const set = z.string().min(1)
const group = z.string().regex(/^(S[A-Z0-9]+|[UW][A-Z0-9]+(\s*,\s*[UW][A-Z0-9]+)*)$/)
const GROUP_WANTS = 'a user group ID (S…) or a comma-separated list of user IDs (U…)'
const OAUTH_WANTS = 'to be set: MAIL_OAUTH_TOKEN_URL, _CLIENT_ID, _CLIENT_SECRET, _REFRESH_TOKEN and _SCOPE go together'

/** Every variable there is: what may stand in it, and what it wants, in words that never repeat what stood there. */
const VARIABLES = {
  SLACK_BOT_TOKEN: [z.string().startsWith('xoxb-'), 'a bot token (xoxb-…)'],
  SLACK_APP_TOKEN: [z.string().startsWith('xapp-'), 'an app-level token (xapp-…), for Socket Mode'],
  SLACK_SIGNING_SECRET: [set, "the app's signing secret, for HTTP mode"],
  SLACK_API_URL: [z.string().refine(isWebUrl), 'the base URL of the Web API (https://…/api/)'],
  RETURNS_CHANNEL: [z.string().regex(/^[CG][A-Z0-9]+$/), 'the ID of the channel for the cards (C…)'],
  AGENTS_GROUP: [group, GROUP_WANTS],
  LEADS_GROUP: [group, GROUP_WANTS],
  WAREHOUSE_GROUP: [group, GROUP_WANTS],
  DATABASE_URL: [
    z.string().refine(text => /^pglite:./.test(text) || isServerUrl(text)),
    'postgresql://user:password@host:5432/name, or pglite:<folder>',
  ],
  IMAP_URL: [set, 'imaps://user:password@host:993/INBOX'],
  SMTP_URL: [set, 'smtps://user:password@host:465, or smtp://user:password@host:587'],
  MAIL_FROM: [z.string().refine(text => parseSender(text).ok), 'Name <address>, as registered with the marketplace'],
  MAIL_OAUTH_TOKEN_URL: [z.string().refine(isWebUrl), 'the URL that gives out access tokens (https://…)'],
  MAIL_OAUTH_CLIENT_ID: [set, OAUTH_WANTS],
  MAIL_OAUTH_CLIENT_SECRET: [set, OAUTH_WANTS],
  MAIL_OAUTH_REFRESH_TOKEN: [set, OAUTH_WANTS],
  MAIL_OAUTH_SCOPE: [set, OAUTH_WANTS],
  MAIL_AUTHSERV_ID: [z.string().regex(/^\S+$/), "your mail provider's authserv-id, one word"],
  MAIL_DNS_SERVER: [z.string().refine(isHostAndPort), 'host:port of a DNS resolver'],
  INTAKE_TOKEN: [z.string().regex(/^[!-~]+$/), 'a bearer token: printable ASCII without spaces'],
  SECRET_KEY: [z.string().refine(isKey), '32 bytes in base64 (openssl rand -base64 32)'],
  PORT: [
    z
      .string()
      .regex(/^\d{1,5}$/)
      .refine(text => Number(text) <= 65535),
    'a port number from 0 to 65535',
  ],
  HOST: [z.string().regex(/^\S+$/), 'an address to listen on, such as 127.0.0.1'],
  LOG_LEVEL: [z.enum(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`],
  LOG_FORMAT: [z.enum(['json', 'pretty']), 'json or pretty'],
} as const satisfies Record<string, readonly [z.ZodType<string>, string]>

type Variable = keyof typeof VARIABLES
type Env = Readonly<Partial<Record<Variable | 'NODE_ENV', string>>>

const OAUTH = [
  'MAIL_OAUTH_TOKEN_URL',
  'MAIL_OAUTH_CLIENT_ID',
  'MAIL_OAUTH_CLIENT_SECRET',
  'MAIL_OAUTH_REFRESH_TOKEN',
  'MAIL_OAUTH_SCOPE',
] as const

/** Reads the whole configuration. An empty variable counts as unset. `terminal`: whether a person reads the log. */
export function readConfig(
  given: Readonly<Record<string, string | undefined>> = process.env,
  terminal = false,
): ReadConfig {
  const env: Env = Object.fromEntries(
    Object.entries(given).filter(([, text]) => text !== undefined && text.trim() !== ''),
  )
  const problems = [...malformed(env), ...missing(env), ...mailServers(env)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, config: configOf(env, terminal) }
}

const malformed = (env: Env): readonly ConfigProblem[] =>
  (Object.keys(VARIABLES) as readonly Variable[])
    .filter(name => env[name] !== undefined && !VARIABLES[name][0].safeParse(env[name]).success)
    .map(name => ({ variable: name, wants: VARIABLES[name][1] }))

/** What must be set because something else is. */
function missing(env: Env): readonly ConfigProblem[] {
  const wanted = (when: boolean, variable: Variable, why: string): readonly ConfigProblem[] =>
    when && env[variable] === undefined ? [{ variable, wants: `${VARIABLES[variable][1]}; ${why}` }] : []
  const slack = env.SLACK_BOT_TOKEN !== undefined
  const noWayIn = slack && env.SLACK_APP_TOKEN === undefined && env.SLACK_SIGNING_SECRET === undefined
  const oauth = OAUTH.some(name => env[name] !== undefined)
  const server = env.DATABASE_URL !== undefined && isServerUrl(env.DATABASE_URL)
  return [
    ...wanted(env.NODE_ENV === 'production', 'SLACK_BOT_TOKEN', 'the local workspace is not for production'),
    ...wanted(
      noWayIn,
      'SLACK_APP_TOKEN',
      'or SLACK_SIGNING_SECRET for HTTP mode: one of the two is required with SLACK_BOT_TOKEN',
    ),
    ...wanted(slack, 'RETURNS_CHANNEL', 'required with SLACK_BOT_TOKEN'),
    ...wanted(env.SMTP_URL !== undefined, 'MAIL_FROM', 'required with SMTP_URL'),
    ...OAUTH.flatMap(name => (oauth && env[name] === undefined ? [{ variable: name, wants: OAUTH_WANTS }] : [])),
    ...wanted(server, 'SECRET_KEY', 'required with a PostgreSQL server: every replica needs the same'),
  ]
}

function mailServers(env: Env): readonly ConfigProblem[] {
  const oauth = OAUTH.some(name => env[name] !== undefined)
  const read = [
    ['IMAP_URL', env.IMAP_URL, parseImapUrl],
    ['SMTP_URL', env.SMTP_URL, parseSmtpUrl],
  ] as const
  return read.flatMap(([variable, url, parse]) => {
    const parsed = url === undefined ? null : parse(url, oauth)
    if (!parsed || parsed.ok) return []
    return [
      {
        variable,
        wants: `${VARIABLES[variable][1]}: what is set ${parsed.problem.slice(variable.length + 1).split(';')[0]}`,
      },
    ]
  })
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
