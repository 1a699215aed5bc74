import type { Policy } from './policy.ts'
import type { RemedyKind } from './remedies/remedy.ts'
import type { StatsDimension } from './stats-question.ts'
import type { Ball } from './workflow.ts'

/** Below so many cases a share says more than is known. */
export const FEWEST_FOR_SHARE = 5

/** Calendar minutes, and beside them those the team worked; null where nothing was measured. */
export type Spread = {
  readonly n: number
  readonly medianMinutes: number | null
  readonly p90Minutes: number | null
  readonly businessMedianMinutes: number | null
  readonly businessP90Minutes: number | null
}

/** `running`: still in time, and nothing done yet; counted neither as met nor as missed. */
export type Clock = { readonly met: number; readonly missed: number; readonly running: number }

/** Decimal sums by currency. Two currencies are never added up. */
export type Sums = Readonly<Record<string, string>>

export type RemedyCount = {
  readonly offered: number
  readonly accepted: number
  readonly performed: number
  /** Of what was performed. */
  readonly value: Sums
}

/** What a full refund would have cost, beside what was paid out, in one currency. */
export type Saving = {
  readonly cases: number
  readonly exposure: string
  readonly refunded: string
  readonly saved: string
  /** Worth of the claim codes given in these cases; not money that left. */
  readonly codes: string
  /** Worth of the goods sent free in these cases. */
  readonly replacements: string
}

export type Cost = { readonly cases: number; readonly total: string; readonly perCase: string }

export type CauseCount = {
  readonly stated: string | null
  readonly confirmed: string | null
  readonly cases: number
}

export type SkuCount = { readonly sku: string; readonly title: string; readonly cases: number }

/** One line of a breakdown. `key` null: the case has none (no cause confirmed, nothing accepted, nobody's). */
export type StatsGroup = {
  readonly key: string | null
  readonly requests: number
  readonly resolved: number
  readonly onTime: { readonly met: number; readonly missed: number }
  readonly firstResponseMedianMinutes: number | null
  readonly accepted: number
  readonly kept: number
  readonly cost: Sums
}

/** The figures of one period. */
export type Figures = {
  readonly period: { readonly from: string; readonly to: string }
  readonly requests: number
  readonly resolved: number
  readonly withdrawn: number
  readonly closed: number
  readonly firstResponse: Spread
  readonly resolution: Spread
  readonly warehouseAnswer: Spread
  /** The first answer's clock, `clocks.firstAnswer`, by its first name. */
  readonly onTime: { readonly met: number; readonly missed: number }
  readonly clocks: { readonly firstAnswer: Clock; readonly request: Clock }
  readonly remedies: Readonly<Record<RemedyKind, RemedyCount>>
  /** By kind and percentage: `claim_code:60`, `full_refund`. */
  readonly options: Readonly<Record<string, { readonly offered: number; readonly accepted: number }>>
  readonly timeToAccept: Spread
  readonly kept: { readonly kept: number; readonly accepted: number }
  readonly refundSaved: Readonly<Record<string, Saving>>
  readonly repurchase: { readonly issued: number; readonly reordered: number }
  readonly cost: Readonly<Record<string, Cost>>
  readonly rootCauses: Readonly<Record<string, number>>
  readonly causes: readonly CauseCount[]
  readonly skus: readonly SkuCount[]
  readonly promises: { readonly kept: number; readonly broken: number; readonly open: number }
  /** Requests by the day they came, YYYY-MM-DD in UTC; days without one are left out. */
  readonly perDay: Readonly<Record<string, number>>
}

/** As `makegood stats --json` prints it. */
export type Stats = Figures & {
  readonly open: Readonly<Record<Ball, number>>
  readonly codes: { readonly available: number; readonly issued: number; readonly redeemed: number }
  /** The equal period before; null for all time. */
  readonly previous: Figures | null
  /** Only where a breakdown was asked for; the greatest groups. */
  readonly breakdown: { readonly by: StatsDimension; readonly groups: readonly StatsGroup[] } | null
}

/** How promptness is measured, by the policy in force. */
export type Yardstick = Pick<Policy, 'deadlines' | 'businessHours'> & {
  /** The moment of asking: what is late by now counts as missed. */
  readonly asOf: Date
}
