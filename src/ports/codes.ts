import type { ImportedCode } from '../domain/claim-code.ts'
import type { MarketplaceId } from '../domain/marketplace.ts'
import type { CodeBatch, PoolUse } from '../domain/pool.ts'

export type ReservedCode =
  | { readonly kind: 'reserved'; readonly masked: string; readonly percent: number; readonly expires: string | null }
  | { readonly kind: 'none_left' }
  | { readonly kind: 'second_code_for_customer' }

export type PoolKey = { readonly marketplace: MarketplaceId; readonly percent: number }

/** What somebody did to the pool. `by`: a Slack user ID, or null for the command line. */
export type PoolEvent = PoolKey & {
  readonly kind: 'imported' | 'voided'
  readonly by: string | null
  readonly at: Date
  readonly promotion: string | null
  readonly expires: string | null
  readonly count: number
  readonly reason: string | null
}

/** Whole batches, by what they have in common; what is left out counts for all. */
export type BatchFilter = {
  readonly marketplace?: MarketplaceId
  readonly percent?: number
  readonly promotion?: string | null
  readonly expires?: string | null
}

/** `kept`: lines whose code stays as it is, and why. */
export type VoidedCodes = {
  readonly voided: number
  readonly kept: readonly { readonly line: number; readonly why: 'issued' | 'void' | 'unknown' }[]
}

type ByWhom = { readonly by: string | null; readonly reason: string | null; readonly at: Date }

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
    /** A Slack user ID; the command line where it is left out. */
    readonly by?: string
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
  readonly countCodes: () => Promise<readonly CodeBatch[]>
}

/** The pool as an inventory. */
export type PoolStore = {
  /** By pool: issued since then, and its first import. */
  readonly poolUse: (since: Date) => Promise<readonly PoolUse[]>
  /** Codes that left the pool while the mail that carries them did not. */
  readonly countReserved: () => Promise<readonly (PoolKey & { readonly reserved: number })[]>
  /** Codes that are in the pool are never given any more; those that were issued stay as they are. */
  readonly voidBatches: (
    which: BatchFilter,
    who: ByWhom,
  ) => Promise<{ readonly voided: number; readonly issued: number }>
  readonly voidCodes: (codes: readonly ImportedCode[], who: ByWhom) => Promise<VoidedCodes>
  /** Newest first. */
  readonly poolEvents: (last: number) => Promise<readonly PoolEvent[]>
  /** A new dip leaves one job that warns the leads, whichever replica notes it; `over`: it has ended. */
  readonly noteDips: (dips: {
    readonly low: readonly PoolKey[]
    readonly over: readonly PoolKey[]
    readonly at: Date
  }) => Promise<void>
}
