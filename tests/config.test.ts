import { describe, expect, test } from 'vitest'
import { type Config, readConfig } from '../src/config.ts'

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', RETURNS_CHANNEL: 'C0RETURNS' }
const OAUTH = {
  MAIL_OAUTH_TOKEN_URL: 'https://login.example/token',
  MAIL_OAUTH_CLIENT_ID: 'desk',
  MAIL_OAUTH_CLIENT_SECRET: 'hidden-client-secret',
  MAIL_OAUTH_REFRESH_TOKEN: 'hidden-refresh-token',
  MAIL_OAUTH_SCOPE: 'mail',
}

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.problems.map(({ variable, wants }) => `${variable}: ${wants}`).join('\n'))
  return read.config
}

function problemsOf(env: Record<string, string>): readonly string[] {
  const read = readConfig(env)
  return read.ok ? [] : read.problems.map(({ variable }) => variable)
}

describe('without any variable', () => {
  test('the desk is a local workspace on the embedded database', () => {
    expect(configOf({})).toEqual({
      slack: null,
      database: { kind: 'embedded', folder: './data/db' },
      secretKey: { kind: 'file', path: 'data/secret.key' },
      mail: { imapUrl: null, smtp: null, oauth: null, authservId: null, dnsServer: null },
      intakeToken: null,
      http: { host: '127.0.0.1', port: 3000 },
      log: { level: 'info', format: 'json' },
    })
  })

  test('a person at a terminal gets a log for people', () => {
    const read = readConfig({}, true)
    expect(read.ok && read.config.log.format).toBe('pretty')
  })

  test('an empty variable counts as unset', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: '', PORT: ' ', IMAP_URL: '' })).toEqual([])
  })
})

describe('Slack', () => {
  test('is reached by Socket Mode with an app-level token, by HTTP with a signing secret', () => {
    expect(configOf(SLACK).slack?.mode).toEqual({ kind: 'socket', appToken: 'xapp-1' })
    const { SLACK_APP_TOKEN: _none, ...rest } = SLACK
    expect(configOf({ ...rest, SLACK_SIGNING_SECRET: 'abc' }).slack?.mode).toEqual({
      kind: 'http',
      signingSecret: 'abc',
    })
  })

  test('wants a way in and a channel', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual(['SLACK_APP_TOKEN', 'RETURNS_CHANNEL'])
  })

  test('knows a group by its ID, or people by theirs', () => {
    const { agents, leads, warehouse } = configOf({ ...SLACK, AGENTS_GROUP: 'S0AGENTS', LEADS_GROUP: 'U1, U2,W3' })
      .slack!
    expect([agents, leads, warehouse]).toEqual([
      { kind: 'usergroup', id: 'S0AGENTS' },
      { kind: 'users', ids: ['U1', 'U2', 'W3'] },
      null,
    ])
    expect(problemsOf({ ...SLACK, AGENTS_GROUP: '@agents', LEADS_GROUP: 'S1,S2' })).toEqual([
      'AGENTS_GROUP',
      'LEADS_GROUP',
    ])
  })

  test('in production there is no local workspace', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual(['SLACK_BOT_TOKEN'])
    expect(problemsOf({ NODE_ENV: 'production', ...SLACK })).toEqual([])
  })
})

describe('the database', () => {
  const key = Buffer.alloc(32, 5)

  test('a PostgreSQL server wants a key of its own', () => {
    const url = 'postgresql://desk:pw@db.example/returns'
    expect(problemsOf({ DATABASE_URL: url })).toEqual(['SECRET_KEY'])
    expect(configOf({ DATABASE_URL: url, SECRET_KEY: key.toString('base64') })).toMatchObject({
      database: { kind: 'server', url },
      secretKey: { kind: 'given', key },
    })
  })

  test('the key of an embedded one lies beside its folder', () => {
    expect(configOf({ DATABASE_URL: 'pglite:/var/lib/desk/db' }).secretKey).toEqual({
      kind: 'file',
      path: '/var/lib/desk/secret.key',
    })
  })

  test.each(['short', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64'), '%%%'])(
    'a key is 32 bytes in base64, not %s',
    text => {
      expect(problemsOf({ SECRET_KEY: text })).toEqual(['SECRET_KEY'])
    },
  )

  test.each(['mysql://x/y', 'pglite:', './data', 'postgresql://a b'])('%s is no database', url => {
    expect(problemsOf({ DATABASE_URL: url })).toContain('DATABASE_URL')
  })
})

describe('mail', () => {
  const smtp = { SMTP_URL: 'smtps://desk:pw@mail.example:465', MAIL_FROM: 'Lakeshore <returns@shop.example>' }

  test('whoever sends has an address', () => {
    expect(problemsOf({ SMTP_URL: smtp.SMTP_URL })).toEqual(['MAIL_FROM'])
    expect(configOf(smtp).mail.smtp).toEqual({ url: smtp.SMTP_URL, from: smtp.MAIL_FROM })
    expect(problemsOf({ ...smtp, MAIL_FROM: 'nobody' })).toEqual(['MAIL_FROM'])
  })

  test('the OAuth variables come together', () => {
    const { MAIL_OAUTH_SCOPE: _none, ...some } = OAUTH
    expect(problemsOf(some)).toEqual(['MAIL_OAUTH_SCOPE'])
    expect(configOf({ ...OAUTH, IMAP_URL: 'imaps://desk@mail.example' }).mail.oauth?.clientId).toBe('desk')
  })

  test.each(['https://mail.example', 'imaps://mail.example', 'imaps://desk@mail.example', 'nonsense'])(
    '%s is no mailbox',
    url => {
      expect(problemsOf({ IMAP_URL: url })).toEqual(['IMAP_URL'])
    },
  )

  test('a resolver is a host and a port', () => {
    expect(configOf({ MAIL_DNS_SERVER: '[::1]:5353' }).mail.dnsServer).toEqual({ host: '::1', port: 5353 })
    expect(configOf({ MAIL_DNS_SERVER: '127.0.0.1:53' }).mail.dnsServer).toEqual({ host: '127.0.0.1', port: 53 })
    expect(problemsOf({ MAIL_DNS_SERVER: 'resolver' })).toEqual(['MAIL_DNS_SERVER'])
    expect(problemsOf({ MAIL_DNS_SERVER: 'resolver:99999' })).toEqual(['MAIL_DNS_SERVER'])
  })
})

test('all problems are told at once, each once, and none gives a secret away', () => {
  const read = readConfig({
    ...OAUTH,
    SLACK_BOT_TOKEN: 'hidden-bot-token',
    SLACK_APP_TOKEN: 'hidden-app-token',
    DATABASE_URL: 'mysql://root:hidden-db@db/x',
    IMAP_URL: 'pop3://desk:hidden-imap@mail.example',
    SMTP_URL: 'smtps://desk:hidden%smtp@mail.example',
    SECRET_KEY: 'hidden-key',
    INTAKE_TOKEN: 'hidden intake',
    PORT: '70000',
    LOG_LEVEL: 'loud',
    MAIL_OAUTH_SCOPE: '',
  })
  const problems = read.ok ? [] : read.problems
  const names = problems.map(({ variable }) => variable)
  expect(names).toEqual([
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'DATABASE_URL',
    'INTAKE_TOKEN',
    'SECRET_KEY',
    'PORT',
    'LOG_LEVEL',
    'RETURNS_CHANNEL',
    'MAIL_FROM',
    'MAIL_OAUTH_SCOPE',
    'IMAP_URL',
    'SMTP_URL',
  ])
  expect(JSON.stringify(problems)).not.toMatch(/hidden|70000|loud/)
})

describe('the local workspace', () => {
  test.each(['0.0.0.0', '192.0.2.7', '::'])('does not open to others on %s', HOST => {
    expect(problemsOf({ HOST })).toEqual(['HOST'])
    expect(problemsOf({ ...SLACK, HOST })).toEqual([])
  })

  test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('opens on %s', HOST => {
    expect(problemsOf({ HOST })).toEqual([])
  })

  test.each(['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])('does not open where %s says that Slack was meant', name => {
    expect(problemsOf({ [name]: 'xapp-1' })).toEqual(['SLACK_BOT_TOKEN'])
  })
})
