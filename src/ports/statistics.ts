import type { OfferOption } from '../domain/case.ts'
import type { Ball } from '../domain/workflow.ts'

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
