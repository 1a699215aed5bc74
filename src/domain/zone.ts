/** Midnight UTC of the day that a calendar on that wall shows: a day as a number, to count with. */
export function localDay(at: Date, timeZone: string): number {
  const local = new Date(at.getTime() + offsetAt(at, timeZone))
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate())
}

const DAY = 24 * 60 * 60_000

/**
 * The instant at which a clock in that zone shows that date (YYYY-MM-DD) and time (HH:MM): the first, where it shows it
 * twice; a time the clock skips is as long after the skip as it would have been.
 */
export function instantOf(isoDate: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${isoDate}T${time}:00Z`)
  const underOffsetAt = (near: number): number => wall - offsetAt(new Date(near), timeZone)
  const candidates = [underOffsetAt(wall - DAY), underOffsetAt(wall + DAY)]
  const shown = candidates.filter(at => at + offsetAt(new Date(at), timeZone) === wall)
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...candidates))
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
