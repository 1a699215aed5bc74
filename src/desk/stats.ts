import type { Stats, Yardstick } from '../domain/figures.ts'
import { type Period, periodBefore } from '../domain/period.ts'
import type { StatsDimension } from '../domain/stats-question.ts'
import type { Desk } from './desk.ts'

/** Counting so many cases takes longer than Slack waits. */
const MOST_AT_ONCE = 100_000

type Figuring = Pick<Desk, 'figuresFor' | 'standingNow' | 'breakDown' | 'countRequests' | 'currentPolicy' | 'now'>

type Question = { readonly range: Period; readonly by: StatsDimension | null }

/** The desk's figures for a period beside those of the period before, promptness measured by the policy in force. */
export async function statsOf(desk: Figuring, { range, by }: Question): Promise<Stats> {
  const { deadlines, businessHours } = await desk.currentPolicy()
  const yardstick: Yardstick = { deadlines, businessHours, asOf: desk.now() }
  const before = periodBefore(range)
  const [figures, standing, previous, groups] = await Promise.all([
    desk.figuresFor(range, yardstick),
    desk.standingNow(),
    before && desk.figuresFor(before, yardstick),
    by && desk.breakDown(by, range, yardstick),
  ])
  const { period, requests, resolved, withdrawn, closed, ...further } = figures
  const breakdown = by && groups ? { by, groups } : null
  return { period, requests, resolved, withdrawn, closed, ...standing, ...further, previous, breakdown }
}

/** Whether the figures of a period can be told while somebody waits for them. */
export async function isQuicklyCounted(desk: Pick<Figuring, 'countRequests'>, { range }: Question): Promise<boolean> {
  const before = periodBefore(range)
  const from = before?.from ?? range.from
  return (await desk.countRequests({ from, to: range.to }, MOST_AT_ONCE)) < MOST_AT_ONCE
}
