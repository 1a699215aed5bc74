import type { ImportedCode } from '../domain/claim-code.ts'
import type { MarketplaceId } from '../domain/marketplace.ts'

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
