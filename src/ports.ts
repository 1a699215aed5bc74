import type { OfferOption, ReturnCase, UserId } from './domain/case.ts'
import type { ImportedCode } from './domain/claim-code.ts'
import type { Effect, LeadNotice, ThreadPost } from './domain/effects.ts'
import type { Actor, CaseEvent } from './domain/events.ts'
import type { MarketplaceId } from './domain/marketplace.ts'
import type { Money } from './domain/money.ts'
import type { Policy } from './domain/policy.ts'
import type { Ball, CaseState } from './domain/workflow.ts'
import type { MailKind, Notice } from './intake/notice.ts'

/** Work the desk does after a change was saved; stored with the change, done at least once. */
export type Job =
  | { readonly kind: 'refresh_card'; readonly caseId: string }
  /** What one saved version says in the thread, in order. `version` and the index name a post: it is posted once. */
  | { readonly kind: 'posts'; readonly caseId: string; readonly version: number; readonly posts: readonly ThreadPost[] }
  | { readonly kind: 'tell_leads'; readonly caseId: string; readonly version: number; readonly notice: LeadNotice }
  | { readonly kind: 'tell_owner'; readonly caseId: string; readonly version: number; readonly owner: UserId }
  | { readonly kind: 'send_mail'; readonly caseId: string; readonly mailId: string }
  | { readonly kind: 'reserve_code'; readonly caseId: string; readonly version: number; readonly percent: number }
  | { readonly kind: 'take_in'; readonly inboundId: string }

export type JobKind = Job['kind']
export type JobOf<K extends JobKind> = Extract<Job, { readonly kind: K }>

/** A job, and when it is due; null: at once. */
export type DueJob = { readonly job: Job; readonly notBefore: Date | null }

/** Where the database is, for every pool of this process. */
export type Address =
  | { readonly host: string; readonly user: string; readonly database: string }
  | { readonly connectionString: string }

/** Runs a statement inside somebody's transaction. */
export type Statements = { readonly $queryRawUnsafe: <T>(query: string, ...values: unknown[]) => Promise<T> }

/** Puts jobs into the queue; their rows are its only parameter, `$1`, a JSON text. */
export type JobInsert = { readonly sql: string; readonly rows: string }

/** The queue as whoever saves a change sees it. */
export type JobDoor = {
  /** For a change that is saved, jobs included, with a single statement. */
  readonly inserts: (jobs: readonly DueJob[]) => Promise<readonly JobInsert[]>
  readonly enqueue: (within: Statements, jobs: readonly DueJob[]) => Promise<void>
  /** After the commit: the workers of this process look for these at once instead of at their next poll. */
  readonly wake: (jobs: readonly DueJob[]) => void
}

export type CaseChange = {
  /** The version the decision was made on; null opens the case. */
  readonly before: ReturnCase | null
  readonly after: ReturnCase
  readonly event: CaseEvent | { readonly kind: 'opened' }
  readonly actor: Actor
  readonly at: Date
  readonly deadline: Date | null
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
  readonly openedSince?: Date
  /** An order id, or words that stand anywhere in the case. */
  readonly text?: string
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
  /** Oldest first. */
  readonly history: (caseId: string, last: number) => Promise<readonly HistoryRow[]>
  /** Bodies of our mails that left or may have, newest first. */
  readonly sentBodies: (caseId: string) => Promise<readonly string[]>
  /** What was promised to customers since, by accepted options that are being carried out. */
  readonly committedSince: (store: string, since: Date) => Promise<readonly Money[]>
}

export type ReservedCode =
  | { readonly kind: 'reserved'; readonly masked: string; readonly percent: number; readonly expires: string | null }
  | { readonly kind: 'none_left' }
  | { readonly kind: 'second_code_for_customer' }

export type CodeCount = {
  readonly marketplace: MarketplaceId
  readonly percent: number
  readonly promotion: string | null
  readonly expires: string | null
  readonly available: number
  readonly issued: number
  readonly void: number
}

export type CodeStore = {
  /** `duplicates`: lines whose code the pool has already, folded or not. */
  readonly importCodes: (input: {
    readonly codes: readonly ImportedCode[]
    readonly percent: number
    readonly marketplace: MarketplaceId
    readonly promotion: string | null
    /** ISO date. */
    readonly expires: string | null
    readonly at: Date
  }) => Promise<{ readonly imported: number; readonly duplicates: readonly number[] }>
  /** The same case always gets the same code. */
  readonly reserveCode: (input: {
    readonly caseId: string
    readonly percent: number
    readonly marketplace: MarketplaceId
    readonly relay: string | null
    /** ISO date: a code that ends before is not given. */
    readonly usableUntil: string
    readonly at: Date
    /** A person decided that this customer gets another code, for another order. */
    readonly evenIfSecond?: boolean
  }) => Promise<ReservedCode>
  /** The code as downloaded; null when the case has none. */
  readonly revealCode: (caseId: string) => Promise<string | null>
  readonly countCodes: () => Promise<readonly CodeCount[]>
}

export const INBOUND_STATES = ['received', 'handled', 'quarantined', 'unrecognised', 'set_aside', 'deleted'] as const
export type InboundState = (typeof INBOUND_STATES)[number]

export type Cursor = { readonly uidValidity: string; readonly lastUid: number }

export type InboundRow = {
  readonly id: string
  readonly messageId: string | null
  readonly kind: MailKind
  readonly trust: Notice['trust']
  readonly why: readonly string[]
  readonly state: InboundState
  readonly caseId: string | null
  readonly orderId: string | null
  readonly from: string | null
  readonly subject: string | null
  readonly receivedAt: Date
}

/** A mail of ours with everything the sender needs. */
export type MailToSend = {
  readonly id: string
  readonly caseId: string
  readonly kind: string
  readonly state: string
  readonly to: string | null
  readonly subject: string
  readonly body: string
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
}

export type MailStore = {
  /** A mail seen before, in this mailbox or another, is `seen`. The cursor moves in either case, in the same commit. */
  readonly recordInbound: (input: {
    readonly raw: Uint8Array
    readonly notice: Notice
    readonly at: Date
    readonly cursor?: Cursor & { readonly mailbox: string }
    /** Default `received`: a job takes it in. */
    readonly state?: InboundState
  }) => Promise<{ readonly kind: 'new'; readonly id: string } | { readonly kind: 'seen' }>
  readonly findInbound: (id: string) => Promise<(InboundRow & { readonly raw: Uint8Array }) | null>
  readonly listInbound: (state: InboundState, limit: number) => Promise<readonly InboundRow[]>
  readonly setInboundState: (id: string, state: InboundState, caseId?: string) => Promise<void>
  /** The customer's address from an earlier trusted mail about that order. */
  readonly findRelay: (orderId: string) => Promise<string | null>
  readonly nextMail: (mailId: string) => Promise<MailToSend | null>
  readonly loadCursor: (mailbox: string) => Promise<Cursor | null>
  readonly saveCursor: (mailbox: string, cursor: Cursor) => Promise<void>
}

export type Posted = { readonly channel: string; readonly ts: string }

/** Key of a case's card among its posts. */
export const CARD = 'card'

export type PostStore = {
  /** `claimed`: post it now. `unknown`: claimed before and never recorded; it may stand in Slack already. */
  readonly claimPost: (
    caseId: string,
    key: string,
    at: Date,
  ) => Promise<
    | { readonly kind: 'claimed' }
    | { readonly kind: 'unknown'; readonly since: Date }
    | ({ readonly kind: 'posted' } & Posted)
  >
  readonly recordPost: (caseId: string, key: string, posted: Posted) => Promise<void>
  /** Slack refused it: the claim is given back. `gone`: it stood there, and somebody deleted it. */
  readonly dropPost: (caseId: string, key: string, gone?: Posted) => Promise<void>
  readonly findPost: (caseId: string, key: string) => Promise<Posted | null>
  /** The case whose card began that thread. */
  readonly findCaseByThread: (channel: string, ts: string) => Promise<string | null>
}

export type DeskStore = {
  readonly currentPolicy: () => Promise<Policy>
  readonly savePolicy: (policy: Policy, by: string, at: Date) => Promise<number>
  /** True once for a key, whichever replica asks. */
  readonly claimReminder: (key: string, at: Date) => Promise<boolean>
  /** True once for a delivery of Slack's. */
  readonly claimDelivery: (key: string, at: Date) => Promise<boolean>
  readonly findIdempotent: (key: string) => Promise<{ readonly bodyHash: string; readonly caseId: string } | null>
  readonly saveIdempotent: (
    key: string,
    answer: { readonly bodyHash: string; readonly caseId: string },
    at: Date,
  ) => Promise<boolean>
  readonly storeChannel: (store: string) => Promise<string | null>
}

export type Spread = { readonly n: number; readonly medianMinutes: number | null; readonly p90Minutes: number | null }

export type RemedyCount = {
  readonly offered: number
  readonly accepted: number
  readonly performed: number
  /** Decimal sums by currency of what was performed. */
  readonly value: Readonly<Record<string, string>>
}

/** As `makegood stats --json` prints it. */
export type Stats = {
  readonly period: { readonly from: string; readonly to: string }
  readonly requests: number
  readonly resolved: number
  readonly withdrawn: number
  readonly closed: number
  readonly open: Readonly<Record<Ball, number>>
  readonly firstResponse: Spread
  readonly resolution: Spread
  readonly warehouseAnswer: Spread
  readonly onTime: { readonly met: number; readonly missed: number }
  readonly remedies: Readonly<Record<OfferOption['remedy']['kind'], RemedyCount>>
  readonly rootCauses: Readonly<Record<string, number>>
  readonly codes: { readonly available: number; readonly issued: number; readonly redeemed: number }
  readonly promises: { readonly kept: number; readonly broken: number; readonly open: number }
}

export type StatsStore = {
  /** `answerWithinHours`: the policy's first response, for what was on time. */
  readonly statsFor: (period: {
    readonly from: Date
    readonly to: Date
    readonly answerWithinHours: number
  }) => Promise<Stats>
}

export type PurgeStore = {
  /** Returns how many cases ended before and still told who the customer was. `dryRun`: nothing is changed. */
  readonly purgeCases: (input: {
    readonly closedBefore: Date
    readonly at: Date
    readonly dryRun: boolean
  }) => Promise<number>
}

export type Stores = CaseStore & CodeStore & MailStore & PostStore & DeskStore & StatsStore & PurgeStore

/** A mail to one customer, ready to leave. Ids carry their angle brackets. */
export type OutgoingMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Our own, stored before sending: a copy or a bounce is recognised by it. */
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly date: Date
}

/** What became of a mail. Only `not_sent` may be tried again without a person's word. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly response: string }
  /** The server will never take this mail. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server did not take it, this time. */
  | { readonly kind: 'not_sent'; readonly reason: string }
  /** The server may have taken it. */
  | { readonly kind: 'unknown'; readonly reason: string }
