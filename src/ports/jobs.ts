import type { UserId } from '../domain/case.ts'
import type { Digest } from '../domain/digests.ts'
import type { LeadNotice, Reminder, ThreadPost } from '../domain/effects.ts'
import type { MarketplaceId } from '../domain/marketplace.ts'
import type { WantedReport } from './statistics.ts'

/** Work the desk does after a change was saved; stored with the change, done at least once. */
export type Job =
  | { readonly kind: 'refresh_card'; readonly caseId: string }
  /** What one saved version says in the thread, in order. `version` and the index name a post: it is posted once. */
  | { readonly kind: 'posts'; readonly caseId: string; readonly version: number; readonly posts: readonly ThreadPost[] }
  | { readonly kind: 'tell_owner'; readonly caseId: string; readonly version: number; readonly owner: UserId }
  /** `since`: when the wait began that it is about, ISO; what has lost its cause is not said. */
  | {
      readonly kind: 'tell_leads'
      readonly caseId: string
      readonly version: number
      readonly since: string
      readonly notice: LeadNotice
    }
  | {
      readonly kind: 'remind'
      readonly caseId: string
      readonly version: number
      readonly since: string
      readonly reminder: Reminder
    }
  | { readonly kind: 'send_mail'; readonly caseId: string; readonly mailId: string }
  | { readonly kind: 'reserve_code'; readonly caseId: string; readonly version: number; readonly percent: number }
  /** `since`: ISO time at which the dip was noted; it names the warning. */
  | {
      readonly kind: 'warn_low_stock'
      readonly marketplace: MarketplaceId
      readonly percent: number
      readonly since: string
    }
  | { readonly kind: 'look_for_repeats'; readonly caseId: string }
  | { readonly kind: 'warn_repeated_fault'; readonly alarmId: string }
  | { readonly kind: 'follow_up_fault'; readonly alarmId: string }
  | { readonly kind: 'take_in'; readonly inboundId: string }
  | { readonly kind: 'digest'; readonly digest: Digest }
  /** A report that somebody waits for. */
  | ({ readonly kind: 'report_stats'; readonly id: string } & WantedReport)

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
