import { z } from 'zod'
import { isHolidayRegion } from '../holidays.ts'

/** A time of day, HH:MM. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "09:00"')

const timeZone = z.string().refine(isTimeZone, 'an IANA time zone such as "America/New_York"')

const holidays = z.union([
  z.array(z.iso.date()),
  z.string().refine(isHolidayRegion, 'dates such as ["2026-12-25"], or a country or a part of one: "US", "DE-BY"'),
])

/** When the team works. */
export const businessHours = z
  .strictObject({
    timeZone,
    days: z.array(z.number().int().min(1).max(7)).min(1),
    from: timeOfDay,
    to: timeOfDay,
    holidays,
  })
  .refine(hours => hours.from < hours.to, { message: 'must be after "from"', path: ['to'] })

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
