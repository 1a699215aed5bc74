import type { UserId } from '../domain/case.ts'
import type { Taken } from '../domain/expected-cost.ts'
import type { RootCause } from '../domain/fault.ts'
import type { Figures, Stats, StatsGroup, Yardstick } from '../domain/figures.ts'
import type { Period } from '../domain/period.ts'
import type { StatsDimension } from '../domain/stats-question.ts'

/** Where a report is wanted that takes too long to be waited for. */
export type WantedReport = {
  readonly period: string
  readonly by: StatsDimension | null
  readonly user: UserId
  readonly channel: string
  readonly how: 'whisper' | 'share' | 'csv'
}

export type StatsStore = {
  readonly figuresFor: (period: Period, yardstick: Yardstick) => Promise<Figures>
  readonly standingNow: () => Promise<Pick<Stats, 'open' | 'codes'>>
  readonly breakDown: (by: StatsDimension, period: Period, yardstick: Yardstick) => Promise<readonly StatsGroup[]>
  /** How many requests came in a period, counted no further than `most`. */
  readonly countRequests: (period: Period, most: number) => Promise<number>
  /** How often customers with that cause took each option since then, from the newest offers. */
  readonly takenLately: (cause: RootCause, since: Date) => Promise<readonly Taken[]>
  /** Leaves the report to a job. */
  readonly reportLater: (id: string, report: WantedReport) => Promise<void>
}
