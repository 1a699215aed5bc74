import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'
import { createKeyPair, type KeyPair } from '../../src/local/mailroom/keys.ts'
import { type Mailroom, startMailroom } from '../../src/local/mailroom.ts'
import { groupOf } from '../../src/local/slack/workspace.ts'
import type { StandInPerson } from '../../src/local/stand-in.ts'
import { startDnsServer } from '../helpers/dns-server.ts'

export const AGENT = 'U0MEI'
export const OTHER_AGENT = 'U0TOMAS'
export const PICKER = 'U0ADA'
export const LEAD = 'U0NOOR'
export const OTHER_LEAD = 'U0IDA'
export const CHANNEL = 'C0RETURNS'
export const SHOP = { name: 'Lakeshore Table Co', address: 'desk@lakeshore-table.example' } as const

const PEOPLE: readonly StandInPerson[] = [
  { id: AGENT, name: 'Mei', role: 'agent', locale: 'en-US' },
  { id: OTHER_AGENT, name: 'Tomás', role: 'agent', locale: 'en-US' },
  { id: PICKER, name: 'Ada', role: 'warehouse', locale: 'en-US' },
  { id: LEAD, name: 'Noor', role: 'lead', locale: 'en-US' },
  { id: OTHER_LEAD, name: 'Ida', role: 'lead', locale: 'en-US' },
]

/** Takes a mail as the outside world would bring it to the desk's mailbox. */
type Deliver = (raw: Uint8Array) => Promise<void>

/** Everything around a desk that outlives it: Slack, the marketplace and its customers, the keys in DNS, a folder. */
export type World = {
  readonly slack: FakeSlack
  readonly mailroom: Mailroom
  /** What the marketplace signs its mails with. */
  readonly keys: KeyPair
  readonly folder: string
  /** The environment of a desk in this world, but for its database. */
  readonly env: Readonly<Record<string, string>>
  readonly deliver: Deliver
  /** How mail from outside reaches the desk: set by whoever runs the desk. */
  readonly deliverTo: (deliver: Deliver) => void
  readonly stop: () => Promise<void>
}

export type WorldOptions = {
  readonly mode?: 'http' | 'socket'
  readonly people?: readonly StandInPerson[]
  /** Keys of further senders, as a name server answers them. */
  readonly dnsRecords?: Readonly<Record<string, { readonly TXT: readonly string[] }>>
}

export async function aWorld({ mode = 'http', people = PEOPLE, dnsRecords = {} }: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'mg-journey-'))
  let deliver: Deliver = async () => {
    throw new Error('no desk takes mail in')
  }
  const slack = await startFakeSlack({
    people,
    channels: [{ id: CHANNEL, name: 'returns', members: people.map(({ id }) => id) }],
    now: () => Date.now(),
  })
  const keys = await createKeyPair()
  const mailroom = await startMailroom({
    now: () => new Date(),
    shop: SHOP,
    deliver: raw => deliver(raw),
    keyPair: keys,
  })
  const dns = await startDnsServer({ ...mailroom.dnsRecords(), ...dnsRecords })
  if (mode === 'socket') slack.deliverTo({ socketMode: true })
  return {
    slack,
    mailroom,
    keys,
    folder,
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      SLACK_API_URL: slack.apiUrl,
      RETURNS_CHANNEL: CHANNEL,
      LEADS_GROUP: groupOf('lead'),
      SMTP_URL: mailroom.smtpUrl,
      MAIL_FROM: `${SHOP.name} <${SHOP.address}>`,
      MAIL_DNS_SERVER: dns.address,
      SECRET_KEY: Buffer.alloc(32, 9).toString('base64'),
      PORT: '0',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
    },
    deliver: raw => deliver(raw),
    deliverTo: how => {
      deliver = how
    },
    stop: async () => {
      await Promise.all([slack.stop(), mailroom.stop()])
      dns.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
