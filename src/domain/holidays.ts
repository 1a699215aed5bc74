import HolidayTable, { type HolidaysTypes } from 'date-holidays'

/** Where public holidays are known: a country's two letters, alone or with a part of it ("US", "DE-BY"). */
export function isHolidayRegion(region: string): boolean {
  const [country, part] = partsOf(region)
  const table = new HolidayTable()
  if (!Object.hasOwn(table.getCountries(), country)) return false
  return part === undefined || Object.hasOwn(table.getStates(country) ?? {}, part)
}

const KNOWN = new Map<string, ReadonlySet<string>>()

/**
 * Public holidays of a year there, as YYYY-MM-DD on the region's own calendar. Days that are free in part only count as
 * working days. Source: the date-holidays package.
 */
export function holidaysIn(region: string, year: number): ReadonlySet<string> {
  const key = `${region.toUpperCase()} ${year}`
  const known = KNOWN.get(key)
  if (known) return known
  const [country, part] = partsOf(region)
  const table = part === undefined ? new HolidayTable(country) : new HolidayTable(country, part)
  // Holidays of several days may reach over from the year before.
  const days = [year - 1, year].flatMap(each => table.getHolidays(each)).flatMap(freeDays)
  const found = new Set(days.filter(day => day.startsWith(`${year}-`)))
  KNOWN.set(key, found)
  return found
}

function partsOf(region: string): readonly [country: string, part: string | undefined] {
  const [country = '', part] = region.toUpperCase().split('-')
  return [country, part]
}

const HOUR = 60 * 60_000

/** A day of a changing clock is 23 or 25 hours long; some holidays last several days. */
function freeDays({ type, date, start, end }: HolidaysTypes.Holiday): readonly string[] {
  if (type !== 'public') return []
  const days = Math.round((end.getTime() - start.getTime()) / (24 * HOUR))
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Array.from({ length: days }, (_, nth) => new Date(first + nth * 24 * HOUR).toISOString().slice(0, 10))
}
