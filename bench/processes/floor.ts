import { randomUUID } from 'node:crypto'
import { App, HTTPReceiver } from '@slack/bolt'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import pg from 'pg'
import PostalMime from 'postal-mime'
import { readConfig } from '../../src/config.ts'
import { dnsResolver } from '../../src/mail/dkim-resolver.ts'
import { openDatabase } from '../../src/store/connect.ts'
import { obey } from './orders.ts'

/** The least a programme can do and still have done it: Bolt and `pg`, one transaction, no domain, no card. */
const TABLES = `
  CREATE TABLE cases (id text PRIMARY KEY, version int NOT NULL DEFAULT 1, owner text, details jsonb);
  CREATE TABLE history (
    case_id text NOT NULL REFERENCES cases, version int NOT NULL, kind text, actor text, at timestamptz, PRIMARY KEY (case_id, version)
  );
  CREATE TABLE jobs (id bigserial PRIMARY KEY, case_id text NOT NULL, kind text NOT NULL, data jsonb, due timestamptz DEFAULT now());
  CREATE TABLE mails (id text PRIMARY KEY, message_id text UNIQUE, raw bytea, subject text, dkim text, body text);`

const read = readConfig()
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const { database: where, slack, mail } = read.config
if (slack?.mode.kind !== 'http') throw new Error('the floor speaks HTTP only')
const { botToken, channel, apiUrl: slackApi } = slack
const opened = await openDatabase(where, 'desk', error => {
  throw error
})
if (opened.kind === 'refused') throw new Error(opened.why)
const { database } = opened
const pool = new pg.Pool({ ...database.address, max: 10 })
const CASES = "INSERT INTO cases (id) SELECT 'case-' || n FROM generate_series(0, 199) n"
for (const table of TABLES.split(';').filter(text => text.trim() !== '')) await pool.query(table)
await pool.query(CASES)

/** The three statements of a click. */
async function take(caseId: string, user: string): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ version: number }>(
      'UPDATE cases SET version = version + 1, owner = $2 WHERE id = $1 AND owner IS DISTINCT FROM $2 RETURNING version',
      [caseId, user],
    )
    const version = rows[0]?.version
    if (version !== undefined) {
      await client.query('INSERT INTO history VALUES ($1, $2, $3, $4, now())', [caseId, version, 'take', user])
      await client.query('INSERT INTO jobs (case_id, kind, data) VALUES ($1, $2, $3)', [caseId, 'refresh_card', '{}'])
    }
    await client.query('COMMIT')
    return version !== undefined
  } finally {
    client.release()
  }
}

const receiver = new HTTPReceiver({ signingSecret: slack.mode.signingSecret })
const app = new App({
  receiver,
  authorize: async () => ({ botToken, botId: 'B0', botUserId: 'U0', teamId: 'T0' }),
  convoStore: false,
  deferInitialization: true,
})
app.action(/^case:/, async ({ ack, action, body }) => {
  if (!('value' in action) || typeof action.value !== 'string') throw new Error('a press without a case')
  if (!(await take(action.value, body.user.id))) throw new Error('the floor refused a click')
  await ack()
})
await app.init()
const server = await receiver.start({ port: 0, host: '127.0.0.1' })
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('no port')

const resolver = dnsResolver(mail.dnsServer ? `${mail.dnsServer.host}:${mail.dnsServer.port}` : undefined)

/** Read it, check who signed it, keep it; `show` adds the one call that makes something visible. */
async function takeIn(raw: Uint8Array, show: boolean): Promise<void> {
  const [parsed, checked] = await Promise.all([PostalMime.parse(raw), dkimVerify(Buffer.from(raw), { resolver })])
  const passed = checked.results.filter(({ status }) => status.result === 'pass').map(result => result.signingDomain)
  if (passed.length === 0) throw new Error('the floor could not check a signature')
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('INSERT INTO mails VALUES ($1, $2, $3, $4, $5, $6)', [
      randomUUID(),
      parsed.messageId,
      Buffer.from(raw),
      parsed.subject,
      passed.join(' '),
      parsed.text,
    ])
    await client.query('COMMIT')
  } finally {
    client.release()
  }
  if (show) await post(parsed.subject ?? '')
}

async function post(text: string): Promise<void> {
  const metadata = { event_type: 'return_case', event_payload: { case_id: 'none' } }
  const answer = await fetch(`${slackApi}chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${botToken}` },
    body: JSON.stringify({ channel, text, metadata }),
  })
  const { ok } = (await answer.json()) as { ok: boolean }
  if (!ok) throw new Error('the stand-in refused the post of the floor')
}

obey({ url: `http://127.0.0.1:${address.port}/slack/events` }, takeIn, async () => {
  await receiver.stop()
  await pool.end()
  await database.close()
})
