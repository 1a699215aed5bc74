import { holidaysIn } from './holidays.ts'
import type { Policy } from './policy.ts'
import { instantOf, localDay } from './zone.ts'

export type Hours = Policy['businessHours']

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

/** The instant from which that many working minutes are left until `to`. */
export function subtractBusinessMinutes(to: Date, minutes: number, hours: Hours): Date {
  let left = minutes * MINUTE
  for (const shift of shiftsUntil(to, hours)) {
    const end = Math.min(shift.to.getTime(), to.getTime())
    const span = end - shift.from.getTime()
    if (span <= 0) continue
    if (span >= left) return new Date(end - left)
    left -= span
  }
  return new Date(to.getTime() - MOST_DAYS * DAY)
}

/** The same instant within working time, else the next moment at which work begins. */
export function nextWorkingMoment(at: Date, hours: Hours): Date {
  for (const shift of shiftsFrom(at, hours)) if (at < shift.to) return at < shift.from ? shift.from : at
  return new Date(at.getTime() + MOST_DAYS * DAY)
}

/** A tick comes up to a minute after what made it due: what was due until closing time is still said. */
const GRACE = MINUTE

/** Whether the team rests: nobody is asked for anything. */
export const isQuiet = (at: Date, hours: Hours): boolean =>
  nextWorkingMoment(new Date(at.getTime() - GRACE), hours) > at

/** When work begins on a day (YYYY-MM-DD) of the team's own calendar. */
export const startOfWork = (isoDate: string, { from, timeZone }: Hours): Date => instantOf(isoDate, from, timeZone)

/** The day (YYYY-MM-DD) it is for the team. */
export const teamDay = (at: Date, { timeZone }: Hours): string => isoDay(localDay(at, timeZone))

/** Whether the team works on a day (YYYY-MM-DD) of its calendar. */
export const isWorkingDay = (isoDate: string, hours: Hours): boolean =>
  shiftOn(Date.parse(`${isoDate}T00:00:00Z`), hours) !== null

/** From the day before: no clock on earth is a whole day behind UTC's. Asking the zone for its day would cost more. */
function* shiftsFrom(from: Date, hours: Hours): Generator<Shift> {
  const first = utcDay(from) - DAY
  for (let day = first; day < first + MOST_DAYS * DAY; day += DAY) {
    const shift = shiftOn(day, hours)
    if (shift) yield shift
  }
}

function* shiftsUntil(to: Date, hours: Hours): Generator<Shift> {
  const last = utcDay(to) + DAY
  for (let day = last; day > last - MOST_DAYS * DAY; day -= DAY) {
    const shift = shiftOn(day, hours)
    if (shift) yield shift
  }
}

/** Working out a day costs many look-ups in the zone's tables, and the same days are asked for again and again. */
const SHIFTS = new WeakMap<Hours, Map<number, Shift | null>>()

/** `day`: midnight UTC of the calendar day meant. Null on a free day. */
function shiftOn(day: number, hours: Hours): Shift | null {
  const known = SHIFTS.get(hours) ?? new Map<number, Shift | null>()
  SHIFTS.set(hours, known)
  const kept = known.get(day)
  if (kept !== undefined) return kept
  const shift = workOutShift(day, hours)
  known.set(day, shift)
  return shift
}

function workOutShift(day: number, hours: Hours): Shift | null {
  const iso = isoDay(day)
  const weekday = new Date(day).getUTCDay() || 7
  if (!hours.days.includes(weekday) || isHoliday(iso, hours)) return null
  return { from: instantOf(iso, hours.from, hours.timeZone), to: instantOf(iso, hours.to, hours.timeZone) }
}

const isHoliday = (iso: string, { holidays }: Hours): boolean =>
  typeof holidays === 'string' ? holidaysIn(holidays, Number(iso.slice(0, 4))).has(iso) : holidays.includes(iso)

const utcDay = (at: Date): number => Math.floor(at.getTime() / DAY) * DAY

const isoDay = (day: number): string => new Date(day).toISOString().slice(0, 10)
