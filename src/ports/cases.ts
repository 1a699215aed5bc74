import type { ReturnCase, UserId } from '../domain/case.ts'
import type { Effect } from '../domain/effects.ts'
import type { Actor, CaseEvent } from '../domain/events.ts'
import type { Money } from '../domain/money.ts'
import type { Policy } from '../domain/policy.ts'
import type { Ball, CaseState } from '../domain/workflow.ts'
import type { Notice } from '../intake/notice.ts'

/** The moments by which cases are found and sorted; null: there is none. */
export type CaseClocks = {
  readonly deadline: Date | null
  readonly atRiskFrom: Date | null
  /** When the clock makes something happen next. */
  readonly timerAt: Date | null
}

export type CaseChange = {
  /** The version the decision was made on; null opens the case. */
  readonly before: ReturnCase | null
  readonly after: ReturnCase
  readonly event: CaseEvent | { readonly kind: 'opened' }
  readonly actor: Actor
  readonly at: Date
  readonly clocks: CaseClocks
  readonly effects: readonly Effect[]
  /** The mail that made it happen: handled with the same commit. */
  readonly inbound?: { readonly id: string; readonly notice: Notice }
}

export type CaseFilter = {
  readonly open?: boolean
  readonly states?: readonly CaseState[]
  /** Null: cases nobody owns. */
  readonly owner?: UserId | null
  readonly ball?: Ball
  readonly deadlineBefore?: Date
  readonly limit?: number
}

/** One row of a case's history. `data` is the event without its kind, as JSON keeps it. */
export type HistoryRow = {
  readonly version: number
  readonly kind: (CaseEvent | { readonly kind: 'opened' })['kind']
  readonly actor: { readonly kind: Actor['kind']; readonly id: UserId | null }
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
  readonly stateBefore: CaseState | null
  readonly stateAfter: CaseState
}

export type CaseStore = {
  readonly saveCase: (change: CaseChange) => Promise<'saved' | 'conflict'>
  readonly findCase: (id: string) => Promise<ReturnCase | null>
  /** The case and the policy in force, read at the same moment. */
  readonly findForDecision: (id: string) => Promise<{ readonly current: ReturnCase; readonly policy: Policy } | null>
  /** As `findCase`, but waits for a save that is under way: for a card that is drawn after it. */
  readonly findSettledCase: (id: string) => Promise<ReturnCase | null>
  readonly findCaseByOrder: (store: string, orderId: string) => Promise<ReturnCase | null>
  /** Cases of the customer behind a relay address, newest first. */
  readonly findCasesByRelay: (relay: string) => Promise<readonly ReturnCase[]>
  /** The case one of our own mails belongs to. */
  readonly findCaseByMessageId: (messageId: string) => Promise<ReturnCase | null>
  /** By deadline, then by age. */
  readonly listCases: (filter: CaseFilter) => Promise<readonly ReturnCase[]>
  /** Ids of cases on which time made something due, in the order of their ids. */
  readonly dueCases: (input: {
    readonly now: Date
    readonly after: string
    readonly limit: number
  }) => Promise<readonly string[]>
  /** Sets the clocks of a case that nothing happened to; not if somebody moved it meanwhile. */
  readonly retime: (input: {
    readonly id: string
    readonly version: number
    readonly clocks: CaseClocks
  }) => Promise<void>
  /** The cases opened from `from` until before `to`, oldest first; `after`: the last of the page before. */
  readonly pageOfCases: (page: {
    readonly from: Date
    readonly to: Date
    readonly after: Pick<ReturnCase, 'id' | 'openedAt'> | null
    readonly size: number
  }) => Promise<readonly ReturnCase[]>
  /** In whichever shop, newest first. */
  readonly findCasesByOrder: (orderId: string) => Promise<readonly ReturnCase[]>
  /** What kind of mail each of our own was, by its id. */
  readonly mailsOf: (caseId: string) => Promise<ReadonlyMap<string, string>>
  /** Oldest first. */
  readonly history: (caseId: string, last: number) => Promise<readonly HistoryRow[]>
  /** Bodies of our mails that left or may have, newest first. */
  readonly sentBodies: (caseId: string) => Promise<readonly string[]>
  /** What was promised to customers since, by accepted options that are being carried out. */
  readonly committedSince: (store: string, since: Date) => Promise<readonly Money[]>
}

export type PurgeStore = {
  /** Returns how many cases ended before and still told who the customer was. `dryRun`: nothing is changed. */
  readonly purgeCases: (input: {
    readonly closedBefore: Date
    readonly at: Date
    readonly dryRun: boolean
  }) => Promise<number>
}
