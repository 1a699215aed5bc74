import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { button, fill, newest, press } from '../../src/local/slack/find.ts'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'
import { type Mailroom, startMailroom } from '../../src/local/mailroom.ts'
import { groupOf } from '../../src/local/slack/workspace.ts'
import type { StandInMessage, StandInPerson } from '../../src/local/stand-in.ts'
import { startDnsServer } from '../helpers/dns-server.ts'
import { eventually } from '../helpers/eventually.ts'

export const AGENT = 'U0MEI'
export const PICKER = 'U0ADA'
export const LEAD = 'U0NOOR'
export const CHANNEL = 'C0RETURNS'

const PEOPLE: readonly StandInPerson[] = [
  { id: AGENT, name: 'Mei', role: 'agent', locale: 'en-US' },
  { id: PICKER, name: 'Ada', role: 'warehouse', locale: 'en-US' },
  { id: LEAD, name: 'Noor', role: 'lead', locale: 'en-US' },
]

/** Everything around a desk that outlives it: Slack, the marketplace and its customers, the keys in DNS, a folder. */
export type World = {
  readonly slack: FakeSlack
  readonly mailroom: Mailroom
  readonly folder: string
  /** The environment of a desk in this world, but for its database. */
  readonly env: Readonly<Record<string, string>>
  /** How mail from outside reaches the desk: set by whoever runs the desk. */
  readonly deliverTo: (deliver: (raw: Uint8Array) => Promise<void>) => void
  readonly stop: () => Promise<void>
}

export async function aWorld(mode: 'http' | 'socket'): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'mg-journey-'))
  let deliver: (raw: Uint8Array) => Promise<void> = async () => {
    throw new Error('no desk takes mail in')
  }
  const slack = await startFakeSlack({
    people: PEOPLE,
    channels: [{ id: CHANNEL, name: 'returns', members: PEOPLE.map(({ id }) => id) }],
    now: () => Date.now(),
  })
  const mailroom = await startMailroom({
    now: () => new Date(),
    shop: { name: 'Lakeshore Table Co', address: 'desk@lakeshore-table.example' },
    deliver: raw => deliver(raw),
  })
  const dns = await startDnsServer(mailroom.dnsRecords())
  if (mode === 'socket') slack.deliverTo({ socketMode: true })
  return {
    slack,
    mailroom,
    folder,
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      SLACK_API_URL: slack.apiUrl,
      RETURNS_CHANNEL: CHANNEL,
      LEADS_GROUP: groupOf('lead'),
      SMTP_URL: mailroom.smtpUrl,
      MAIL_FROM: 'Lakeshore Table Co <desk@lakeshore-table.example>',
      MAIL_DNS_SERVER: dns.address,
      SECRET_KEY: Buffer.alloc(32, 9).toString('base64'),
      PORT: '0',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
    },
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

/** The card of an order, as it stands now; waits until it is there. */
export const cardOf = (world: World, orderId: string): Promise<StandInMessage> =>
  eventually(() => cards(world).find(message => JSON.stringify(message.blocks).includes(orderId)))

export const cards = ({ slack }: World): readonly StandInMessage[] =>
  slack.messages(CHANNEL).filter(message => message.metadata?.event_type === 'return_case')

/** Waits until the card says something. */
export const cardSays = (world: World, card: StandInMessage, words: string): Promise<StandInMessage> =>
  eventually(() => {
    const now = newest(world.slack, card)
    if (!JSON.stringify(now.blocks).includes(words)) throw new Error(`the card says ${now.text}`)
    return now
  })

/** Waits for a message in the card's thread. */
export const threadSays = (world: World, card: StandInMessage, words: string): Promise<StandInMessage> =>
  eventually(() =>
    world.slack
      .messages(CHANNEL)
      .filter(message => message.thread_ts === card.ts)
      .findLast(message => `${message.text} ${JSON.stringify(message.blocks)}`.includes(words)),
  )

/** Presses a button once it is there. */
export async function click(world: World, user: string, message: StandInMessage, label: string) {
  await eventually(() => button(newest(world.slack, message), label))
  return press(world.slack, user, message, label)
}

/** The person's newest open modal. */
export const modalOf = ({ slack }: World, user: string) => eventually(() => slack.views(user).at(-1))

/** Fills in and submits the person's open modal. */
export async function submit(
  world: World,
  user: string,
  answers: Readonly<Record<string, string | readonly string[] | null>>,
) {
  const modal = await modalOf(world, user)
  return world.slack.submit({ user, viewId: modal.id, values: fill(modal, answers) })
}

/** What the shop wrote to a customer, newest last; waits for as many. */
export const mailsTo = (world: World, customer: string, count: number) =>
  eventually(() => {
    const mails = world.mailroom.inbox(customer).filter(mail => mail.kind === 'shop')
    return mails.length >= count && mails
  })
