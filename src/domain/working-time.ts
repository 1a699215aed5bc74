import { isWorkingDay, startOfWork, teamDay } from './calendar.ts'
import type { Policy } from './policy.ts'

const DAY = 24 * 60 * 60_000

/**
 * The team's working time as three lists of one length, in milliseconds: when each shift begins, how long it lasts, and
 * how much was worked before it. Working time between two moments is then two look-ups, for a million pairs at once.
 */
export type WorkingTime = {
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
  readonly before: readonly number[]
}

export function workingTime(from: Date, to: Date, hours: Policy['businessHours']): WorkingTime {
  const starts: number[] = []
  const lengths: number[] = []
  const before: number[] = []
  const last = Date.parse(teamDay(to, hours))
  let worked = 0
  for (let day = Date.parse(teamDay(from, hours)); day <= last; day += DAY) {
    const isoDate = new Date(day).toISOString().slice(0, 10)
    if (!isWorkingDay(isoDate, hours)) continue
    const start = startOfWork(isoDate, hours).getTime()
    const length = startOfWork(isoDate, { ...hours, from: hours.to }).getTime() - start
    starts.push(start)
    lengths.push(length)
    before.push(worked)
    worked += length
  }
  return { starts, lengths, before }
}
