/** Midnight UTC of the day that a calendar on that wall shows: a day as a number, to count with. */
export function localDay(at: Date, timeZone: string): number {
  const local = new Date(at.getTime() + offsetAt(at, timeZone))
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate())
}

/**
 * The instant at which a clock in that zone shows that date (YYYY-MM-DD) and time (HH:MM); a time the clock skips counts
 * as the one after.
 */
export function instantOf(isoDate: string, time: string, timeZone: string): Date {
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
