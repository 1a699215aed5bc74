import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessMinutesBetween } from '../../src/domain/calendar.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { type WorkingTime, workingTime } from '../../src/domain/working-time.ts'

const FROM = Date.parse('2026-02-20T00:00:00Z')
const TO = Date.parse('2026-11-10T00:00:00Z')

function workedUntil(at: number, { starts, lengths, before }: WorkingTime): number {
  const shift = starts.findLastIndex(start => start <= at)
  return shift < 0 ? 0 : before[shift]! + Math.min(at - starts[shift]!, lengths[shift]!)
}

test('working time by the list is working time by the calendar, over clock changes, nights and holidays', () => {
  const hours = fc.record({
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.constantFrom('00:00', '06:30', '09:00'),
    to: fc.constantFrom('12:15', '18:00', '22:00'),
    holidays: fc.constantFrom<string[]>([], ['2026-05-01', '2026-10-26']),
  })
  fc.assert(
    fc.property(
      hours,
      fc.integer({ min: FROM, max: TO }),
      fc.integer({ min: 0, max: 20 * 24 * 3_600_000 }),
      (free, from, span) => {
        const businessHours = { ...DEFAULT_POLICY.businessHours, ...free }
        const to = Math.min(from + span, TO)
        const list = workingTime(new Date(from), new Date(to), businessHours)
        const minutes = Math.floor((workedUntil(to, list) - workedUntil(from, list)) / 60_000)
        expect(minutes).toBe(businessMinutesBetween(new Date(from), new Date(to), businessHours))
      },
    ),
    { numRuns: 200 },
  )
})
