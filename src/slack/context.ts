import type { Logger } from 'pino'
import type { Desk } from '../desk/desk.ts'
import type { SlackClients } from './clients.ts'
import type { InTurn } from './newest-in-turn.ts'
import type { Groups, People } from './people.ts'

/** What every listener and every Slack job works with. */
export type SlackContext = {
  readonly desk: Desk
  readonly slack: SlackClients
  readonly people: People
  readonly groups: Groups
  /** Where cards are posted. */
  readonly channel: string
  /** Where links to messages begin; null: no links. */
  readonly workspaceUrl: string | null
  /** App Homes, by whose they are. */
  readonly drawInTurn: InTurn
  readonly log: Logger
  readonly countEvent: (event: string, outcome: 'done' | 'refused') => void
}
