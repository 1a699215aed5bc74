import type { Money } from '../money.ts'

/** What a desk can offer a customer to make good. */
export const REMEDY_KINDS = ['claim_code', 'partial_refund', 'full_refund', 'returnless_refund', 'replacement'] as const

export type RemedyKind = (typeof REMEDY_KINDS)[number]

/** A remedy as offered: its kind and, where the kind has one, the percentage of what was paid (1–100). */
export type Remedy = { readonly kind: RemedyKind; readonly percent: number | null }

/** What the desk must know about a kind of remedy; one file a kind, joined in the catalogue. */
export type RemedyFacts = {
  /** What it costs the shop at most, from what was paid; null where that is not known. */
  readonly worth: (paid: Money | null, percent: number | null) => Money | null
  /** What carries it out: a code from the pool, a person in the marketplace's back office, or the warehouse. */
  readonly carriedOutBy: 'code' | 'refund' | 'return_and_refund' | 'shipment'
  /** True where the right item leaves the house later, and is checked before it does. */
  readonly promisesShipment: boolean
}
