import { z } from 'zod'
import { isLoopback, parseImapUrl, parseSender, parseSmtpUrl } from './mail/addresses.ts'

/** What is wrong with a variable, in words that never repeat what stands in it. */
export type ConfigProblem = { readonly variable: string; readonly wants: string }

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

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

/** Every variable the desk reads; `.env.example` explains them all. */
export const VARIABLE_NAMES: readonly string[] = [...Object.keys(VARIABLES), 'NODE_ENV']

export type Env = Readonly<Partial<Record<Variable | 'NODE_ENV', string>>>

export const OAUTH = [
  'MAIL_OAUTH_TOKEN_URL',
  'MAIL_OAUTH_CLIENT_ID',
  'MAIL_OAUTH_CLIENT_SECRET',
  'MAIL_OAUTH_REFRESH_TOKEN',
  'MAIL_OAUTH_SCOPE',
] as const

/** Everything that is wrong, at once. */
export const problemsOf = (env: Env): readonly ConfigProblem[] => [
  ...malformed(env),
  ...missing(env),
  ...openToOthers(env),
  ...mailServers(env),
]

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
  const halfSlack = env.SLACK_APP_TOKEN !== undefined || env.SLACK_SIGNING_SECRET !== undefined
  const oauth = OAUTH.some(name => env[name] !== undefined)
  const server = env.DATABASE_URL !== undefined && isServerUrl(env.DATABASE_URL)
  return [
    ...wanted(env.NODE_ENV === 'production', 'SLACK_BOT_TOKEN', 'the local workspace is not for production'),
    ...wanted(
      noWayIn,
      'SLACK_APP_TOKEN',
      'or SLACK_SIGNING_SECRET for HTTP mode: one of the two is required with SLACK_BOT_TOKEN',
    ),
    ...wanted(halfSlack, 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are of no use without it'),
    ...wanted(slack, 'RETURNS_CHANNEL', 'required with SLACK_BOT_TOKEN'),
    ...wanted(env.SMTP_URL !== undefined, 'MAIL_FROM', 'required with SMTP_URL'),
    ...OAUTH.flatMap(name => (oauth && env[name] === undefined ? [{ variable: name, wants: OAUTH_WANTS }] : [])),
    ...wanted(server, 'SECRET_KEY', 'required with a PostgreSQL server: every replica needs the same'),
  ]
}

/** The local workspace knows no log-in: whoever reaches it plays everybody. */
const openToOthers = ({ SLACK_BOT_TOKEN, HOST }: Env): readonly ConfigProblem[] =>
  SLACK_BOT_TOKEN === undefined && HOST !== undefined && !isLoopback(HOST)
    ? [
        {
          variable: 'HOST',
          wants: '127.0.0.1: without SLACK_BOT_TOKEN the local workspace opens, on this machine only',
        },
      ]
    : []

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
