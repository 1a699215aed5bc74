import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFakeSlack } from '../src/local/fake-slack.ts'
import { startMailroom } from '../src/local/mailroom.ts'
import type { StandInMessage, StandInPerson } from '../src/local/stand-in.ts'
import { startDnsServer } from '../tests/helpers/dns-server.ts'

export const AGENTS = ['U0MEI', 'U0KOFI'] as const
const CHANNEL = 'C0RETURNS'

/** Slack, the marketplace and its keys, on loopback, for both sides of a bench. */
export type Surroundings = {
  readonly folder: string
  readonly signingSecret: string
  readonly env: Readonly<Record<string, string>>
  /** Signed return requests about different orders. */
  readonly notices: (count: number) => Promise<readonly Uint8Array[]>
  readonly cards: () => readonly StandInMessage[]
  /** Resolves with the time (of `performance`) at which one more card stood in the channel. */
  readonly nextCard: () => Promise<number>
  readonly stop: () => Promise<void>
}

export async function openSurroundings(): Promise<Surroundings> {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-bench-'))
  const people = AGENTS.map((id): StandInPerson => ({ id, name: id, role: 'agent', locale: 'en-US' }))
  const slack = await startFakeSlack({
    people,
    channels: [{ id: CHANNEL, name: 'returns', members: [...AGENTS] }],
    now: () => Date.now(),
  })
  const written: Uint8Array[] = []
  const mailroom = await startMailroom({
    now: () => new Date(),
    shop: { name: 'Lakeshore Table Co', address: 'desk@lakeshore-table.example' },
    deliver: async raw => void written.push(raw),
  })
  const dns = await startDnsServer(mailroom.dnsRecords())
  const cards = () => slack.messages(CHANNEL).filter(message => message.metadata?.event_type === 'return_case')
  return {
    folder,
    signingSecret: slack.signingSecret,
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      RETURNS_CHANNEL: CHANNEL,
      MAIL_DNS_SERVER: dns.address,
      SECRET_KEY: Buffer.alloc(32, 9).toString('base64'),
      PORT: '0',
    },
    notices: async count => {
      for (let sent = 0; sent < count; sent++) await mailroom.sendSample({ id: 'story' })
      return written.splice(0)
    },
    cards,
    nextCard: () => {
      const before = cards().length
      return new Promise(resolve => {
        const forget = slack.onChange(() => {
          if (cards().length <= before) return
          forget()
          resolve(performance.now())
        })
      })
    },
    stop: async () => {
      await Promise.all([slack.stop(), mailroom.stop()])
      dns.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
