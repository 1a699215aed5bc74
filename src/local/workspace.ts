import type { SlackConfig } from '../config.ts'
import type { Route } from '../http/server.ts'
import { type ResolveDns, resolverFrom } from '../mail/dkim-resolver.ts'
import { startFakeSlack } from './fake-slack.ts'
import { startMailroom } from './mailroom.ts'
import { groupOf } from './slack/workspace.ts'
import type { StandInPerson } from './stand-in.ts'
import { workspaceRoutes } from './workspace-routes.ts'

/** Who plays in the workspace. Invented people. */
const PEOPLE: readonly StandInPerson[] = [
  { id: 'U0MEI', name: 'Mei', role: 'agent', locale: 'en-US' },
  { id: 'U0TOMAS', name: 'Tomás', role: 'agent', locale: 'en-US' },
  { id: 'U0ADA', name: 'Ada', role: 'warehouse', locale: 'en-US' },
  { id: 'U0NOOR', name: 'Noor', role: 'lead', locale: 'en-US' },
]

const CHANNEL = 'C0RETURNS'
const SHOP = { name: 'Lakeshore Table Co', address: 'desk@lakeshore-table.example' }

/** What the workspace needs of the desk once that listens. */
type DeskSide = {
  readonly deskUrl: string
  readonly deliver: (raw: Uint8Array) => Promise<void>
  readonly isKnownOrder: (orderId: string) => Promise<boolean>
}

export type LocalWorkspace = {
  readonly config: SlackConfig
  readonly smtp: { readonly url: string; readonly from: string }
  readonly resolve: ResolveDns
  readonly routes: (ending: AbortSignal) => Route
  readonly connect: (side: DeskSide) => void
  readonly stop: () => Promise<void>
}

/** A workspace to try the desk in: a stand-in for Slack, a mail server, and customers who answer. Loopback only. */
export async function openLocalWorkspace(): Promise<LocalWorkspace> {
  let side: DeskSide | null = null
  const slack = await startFakeSlack({
    people: PEOPLE,
    channels: [{ id: CHANNEL, name: 'returns', members: PEOPLE.map(person => person.id) }],
    now: () => Date.now(),
  })
  const mailroom = await startMailroom({
    now: () => new Date(),
    shop: SHOP,
    deliver: async raw => side?.deliver(raw),
    isKnownOrder: async orderId => (await side?.isKnownOrder(orderId)) ?? false,
  })
  const usergroup = (role: StandInPerson['role']) => ({ kind: 'usergroup', id: groupOf(role) }) as const
  return {
    config: {
      botToken: slack.botToken,
      mode: { kind: 'http', signingSecret: slack.signingSecret },
      apiUrl: slack.apiUrl,
      channel: CHANNEL,
      agents: null,
      leads: usergroup('lead'),
      warehouse: null,
    },
    smtp: { url: mailroom.smtpUrl, from: `${SHOP.name} <${SHOP.address}>` },
    resolve: resolverFrom(mailroom.dnsRecords()),
    routes: ending => workspaceRoutes({ slack, mailroom, shop: SHOP.name, signal: ending }),
    connect: desk => {
      side = desk
      slack.deliverTo({ http: `${desk.deskUrl}/slack/events` })
    },
    stop: async () => {
      await Promise.all([slack.stop(), mailroom.stop()])
    },
  }
}
