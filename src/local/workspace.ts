import type { SlackConfig } from '../config.ts'
import type { Route } from '../http/server.ts'
import { type ResolveDns, resolverFrom } from '../mail/dkim-resolver.ts'
import { startFakeSlack } from './fake-slack.ts'
import { startMailroom } from './mailroom.ts'
import { groupOf } from './slack/workspace.ts'
import type { StandInPerson } from './stand-in.ts'
import { keepWorkspaceFile, readWorkspaceFile, type WorkspaceKeeper } from './workspace-file.ts'
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
  /** Open cases of an earlier run: their messages are gone when nothing was kept of it. */
  readonly hasOpenCases: boolean
}

export type LocalWorkspace = {
  readonly config: SlackConfig
  readonly smtp: { readonly url: string; readonly from: string }
  readonly resolve: ResolveDns
  readonly routes: (ending: AbortSignal) => Route
  readonly connect: (side: DeskSide) => void
  readonly stop: () => Promise<void>
}

type LocalOptions = {
  /** Where messages and mailboxes outlive a restart; null: they do not. */
  readonly file: string | null
  readonly onProblem: (error: unknown) => void
}

/** A workspace to try the desk in: a stand-in for Slack, a mail server, and customers who answer. Loopback only. */
export async function openLocalWorkspace({ file, onProblem }: LocalOptions): Promise<LocalWorkspace> {
  let side: DeskSide | null = null
  let keeper: WorkspaceKeeper | null = null
  const memory = file === null ? null : await readWorkspaceFile(file)
  const slack = await startFakeSlack({
    people: PEOPLE,
    channels: [{ id: CHANNEL, name: 'returns', members: PEOPLE.map(person => person.id) }],
    now: () => Date.now(),
    ...(memory ? { memory: memory.slack } : {}),
  })
  const mailroom = await startMailroom({
    now: () => new Date(),
    shop: SHOP,
    deliver: async raw => side?.deliver(raw),
    isKnownOrder: async orderId => (await side?.isKnownOrder(orderId)) ?? false,
    ...memory?.mailroom,
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
    routes: ending =>
      workspaceRoutes({
        slack,
        mailroom,
        shop: SHOP.name,
        signal: ending,
        forgot: () => memory === null && side?.hasOpenCases === true,
      }),
    connect: desk => {
      side = desk
      slack.deliverTo({ http: `${desk.deskUrl}/slack/events` })
      // Not before: a desk that is refused its folder must not write into it.
      keeper =
        file === null
          ? null
          : keepWorkspaceFile({
              path: file,
              sources: [slack, mailroom],
              memory: () => ({ slack: slack.memory(), mailroom: mailroom.memory() }),
              onProblem,
            })
    },
    stop: async () => {
      await keeper?.stop()
      await Promise.all([slack.stop(), mailroom.stop()])
    },
  }
}
