import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBusinessMinutes, businessMinutesBetween } from '../../src/domain/calendar.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'

const hours = (changes: Partial<(typeof DEFAULT_POLICY)['businessHours']> = {}) => ({
  ...DEFAULT_POLICY.businessHours,
  timeZone: 'America/New_York',
  ...changes,
})

const at = (text: string) => new Date(text)

describe('working time between two moments', () => {
  test.each([
    ['within one day', '2026-11-23T15:00:00Z', '2026-11-23T16:30:00Z', 90],
    ['overnight counts only the open hours', '2026-11-23T22:00:00Z', '2026-11-24T15:00:00Z', 60 + 60],
    ['a Friday evening waits until Monday', '2026-11-20T23:30:00Z', '2026-11-23T14:30:00Z', 30],
    ['a whole weekend counts nothing', '2026-11-21T00:00:00Z', '2026-11-23T13:00:00Z', 0],
    ['backwards counts nothing', '2026-11-24T15:00:00Z', '2026-11-23T15:00:00Z', 0],
  ])('%s', (_, from, to, minutes) => {
    expect(businessMinutesBetween(at(from), at(to), hours())).toBe(minutes)
  })

  test('a holiday Monday is skipped', () => {
    const closed = hours({ holidays: ['2026-11-23'] })
    expect(businessMinutesBetween(at('2026-11-20T21:00:00Z'), at('2026-11-24T15:00:00Z'), closed)).toBe(120 + 60)
  })

  test('the day the clocks go forward in New York has nine working hours like any other', () => {
    const everyDay = hours({ days: [1, 2, 3, 4, 5, 6, 7] })
    expect(businessMinutesBetween(at('2026-03-08T00:00:00Z'), at('2026-03-09T03:00:00Z'), everyDay)).toBe(9 * 60)
    expect(addBusinessMinutes(at('2026-03-08T05:00:00Z'), 1, everyDay)).toEqual(at('2026-03-08T13:01:00Z'))
  })

  test('the day the clocks go back opens an hour later in UTC', () => {
    const everyDay = hours({ days: [1, 2, 3, 4, 5, 6, 7] })
    expect(addBusinessMinutes(at('2026-11-01T04:30:00Z'), 1, everyDay)).toEqual(at('2026-11-01T14:01:00Z'))
  })

  test('a team in Shanghai works while New York sleeps', () => {
    const shanghai = hours({ timeZone: 'Asia/Shanghai' })
    expect(addBusinessMinutes(at('2026-11-22T20:00:00Z'), 30, shanghai)).toEqual(at('2026-11-23T01:30:00Z'))
  })

  test('adding minutes and counting them agree', () => {
    const moments = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z'), noInvalidDate: true })
    const zones = fc.constantFrom('UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10_000 }), zones, (from, minutes, timeZone) => {
        const reached = addBusinessMinutes(from, minutes, hours({ timeZone }))
        expect(businessMinutesBetween(from, reached, hours({ timeZone }))).toBe(minutes)
      }),
      { numRuns: 200 },
    )
  })
})
