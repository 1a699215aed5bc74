import type { ReturnCase, UserId } from '../domain/case.ts'
import type { Deadline } from '../domain/deadlines.ts'
import type { Ball, CaseState } from '../domain/workflow.ts'
import type { Posted } from './posts.ts'

/** Which cases a list is to show; open ones only, unless `among` names them. */
export type ListAsk = {
  /** Null: cases nobody owns. */
  readonly owner?: UserId | null
  readonly states?: readonly CaseState[]
  readonly balls?: readonly Ball[]
  /** `pressing`: late or at risk. */
  readonly urgency?: 'late' | 'at_risk' | 'pressing' | 'in_time'
  /** Later than that moment. */
  readonly dueAfter?: Date
  /** At that moment or earlier. */
  readonly dueUntil?: Date
  /** By deadline, then by age, unless by `age` alone. */
  readonly order?: 'age'
  readonly snoozed?: boolean
  /** These cases, open or not. */
  readonly among?: readonly string[]
  readonly limit: number
  readonly offset?: number
}

/** A case as lists show it. Its customer's address stays sealed: `relay` is null, whether the case has one or not. */
export type ListedCase = {
  readonly case: ReturnCase
  readonly deadline: Deadline | null
  /** Where its card stands; null while it has none. */
  readonly card: Posted | null
}

/** `total`: how many there are, shown or not; 0 too where the offset lies behind the last. */
export type CaseListing = { readonly rows: readonly ListedCase[]; readonly total: number }

/** The open cases of one person. */
export type Load = { readonly owner: UserId; readonly open: number; readonly late: number }

export type QueueStore = {
  /** Any number of lists with one question to the database. */
  readonly listings: <Name extends string>(
    asks: Readonly<Record<Name, ListAsk>>,
    now: Date,
  ) => Promise<Readonly<Record<Name, CaseListing>>>
  /** Who has open cases; whoever has most that are late comes first. */
  readonly loads: (now: Date) => Promise<readonly Load[]>
}
