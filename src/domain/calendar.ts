import type { Policy } from './policy.ts'

type Hours = Policy['businessHours']

/** A working day's open span as instants. */
type Shift = { readonly from: Date; readonly to: Date }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A walk through the calendar ends here; a year without a working day is a mistake in the policy. */
const MOST_DAYS = 400

/** Minutes of working time between two instants; 0 when `to` is not after `from`. Daylight saving is the zone's own. */
export function businessMinutesBetween(from: Date, to: Date, hours: Hours): number {
  let sum = 0
  for (const shift of shiftsFrom(from, hours)) {
    if (shift.from >= to) break
    const start = Math.max(shift.from.getTime(), from.getTime())
    sum += Math.max(0, Math.min(shift.to.getTime(), to.getTime()) - start)
  }
  return Math.floor(sum / MINUTE)
}

/** The instant at which that many working minutes have passed. */
export function addBusinessMinutes(from: Date, minutes: number, hours: Hours): Date {
  let left = minutes * MINUTE
  for (const shift of shiftsFrom(from, hours)) {
    const start = Math.max(shift.from.getTime(), from.getTime())
    const span = shift.to.getTime() - start
    if (span <= 0) continue
    if (span >= left) return new Date(start + left)
    left -= span
  }
  return new Date(from.getTime() + MOST_DAYS * DAY)
}

/** When work begins on a day (YYYY-MM-DD) of the team's own calendar. */
export const startOfWork = (isoDate: string, { from, timeZone }: Hours): Date => instantOf(isoDate, from, timeZone)

function* shiftsFrom(from: Date, hours: Hours): Generator<Shift> {
  const holidays: readonly string[] = Array.isArray(hours.holidays) ? hours.holidays : []
  const [year, month, day] = localDate(from, hours.timeZone)
  for (let offset = 0; offset < MOST_DAYS; offset++) {
    const date = new Date(Date.UTC(year, month - 1, day + offset))
    const iso = date.toISOString().slice(0, 10)
    const weekday = date.getUTCDay() || 7
    if (!hours.days.includes(weekday) || holidays.includes(iso)) continue
    yield { from: instantOf(iso, hours.from, hours.timeZone), to: instantOf(iso, hours.to, hours.timeZone) }
  }
}

/** Year, month (1–12) and day as a clock on that wall shows them. */
function localDate(at: Date, timeZone: string): readonly [number, number, number] {
  const local = new Date(at.getTime() + offsetAt(at, timeZone))
  return [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
}

/** The instant at which a clock in that zone shows that date and time; a time the clock skips counts as the one after. */
function instantOf(isoDate: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${isoDate}T${time}:00Z`)
  const guess = new Date(wall - offsetAt(new Date(wall), timeZone))
  return new Date(wall - offsetAt(guess, timeZone))
}

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  const parts = zoneClock(timeZone).formatToParts(at)
  const read = (type: string) => Number(parts.find(part => part.type === type)?.value)
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'))
  return wall - Math.floor(at.getTime() / 1000) * 1000
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs a thousand times what using one does. */
function zoneClock(timeZone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  CLOCKS.set(timeZone, clock)
  return clock
}
