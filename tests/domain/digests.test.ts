import { describe, expect, test } from 'vitest'
import { digestKey, dueDigests, spanOf, weekBefore } from '../../src/domain/digests.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'

const NEW_YORK = {
  timeZone: 'America/New_York',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '18:00',
  holidays: 'US',
} as const
const ON = {
  morning: { enabled: true, at: '09:00' },
  evening: { enabled: true, at: '17:30' },
  weekly: { enabled: true, at: '09:30', day: 1 },
}
const POLICY = { businessHours: NEW_YORK as unknown as Policy['businessHours'], digests: ON }

const at = (text: string) => new Date(text)

/** Each digest at the minute it is first due, on a wall clock in New York. */
function timeline(from: string, days: number, policy = POLICY): readonly string[] {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: policy.businessHours.timeZone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const seen = new Set<string>()
  const lines: string[] = []
  for (let minute = 0; minute < days * 1440; minute++) {
    const now = new Date(at(from).getTime() + minute * 60_000)
    for (const digest of dueDigests(policy, now)) {
      if (seen.has(digestKey(digest))) continue
      seen.add(digestKey(digest))
      lines.push(`${clock.format(now)} ${digest.kind}`)
    }
  }
  return lines
}

describe('digests', () => {
  test('come on working days, over a changing clock and a holiday Monday, which moves the weekly one', () => {
    // The clocks go forward on Sunday 8 March 2026; Memorial Day is Monday 25 May.
    expect(timeline('2026-03-06T05:00:00Z', 4)).toEqual([
      'Fri 06 Mar, 09:00 morning',
      'Fri 06 Mar, 17:30 evening',
      'Mon 09 Mar, 09:00 morning',
      'Mon 09 Mar, 09:30 weekly',
      'Mon 09 Mar, 17:30 evening',
    ])
    expect(timeline('2026-05-22T04:00:00Z', 6)).toEqual([
      'Fri 22 May, 09:00 morning',
      'Fri 22 May, 17:30 evening',
      'Tue 26 May, 09:00 morning',
      'Tue 26 May, 09:30 weekly',
      'Tue 26 May, 17:30 evening',
      'Wed 27 May, 09:00 morning',
      'Wed 27 May, 17:30 evening',
    ])
  })

  test('for leads planned on a Sunday come on the Monday', () => {
    const sunday = { ...POLICY, digests: { ...ON, weekly: { ...ON.weekly, day: 7 } } }
    expect(timeline('2026-06-05T04:00:00Z', 6, sunday).filter(line => line.endsWith('weekly'))).toEqual([
      'Mon 08 Jun, 09:30 weekly',
    ])
  })

  test('that are switched off never come', () => {
    const off = { ...ON, morning: { ...ON.morning, enabled: false }, weekly: { ...ON.weekly, enabled: false } }
    expect(
      new Set(timeline('2026-03-06T05:00:00Z', 7, { ...POLICY, digests: off }).map(line => line.split(' ').at(-1))),
    ).toEqual(new Set(['evening']))
  })

  test('that were missed are still of use for four hours', () => {
    const due = (time: string) => dueDigests(POLICY, at(time)).map(({ kind }) => kind)
    expect(due('2026-03-09T12:59:00Z')).toEqual([])
    expect(due('2026-03-09T16:59:00Z')).toEqual(['morning', 'weekly'])
    expect(due('2026-03-09T17:00:00Z')).toEqual(['weekly'])
    expect(due('2026-03-09T17:30:00Z')).toEqual([])
  })

  test('speak of the team’s own day, and in the evening of all until work begins again', () => {
    const friday = spanOf({ kind: 'evening', day: '2026-03-06' }, POLICY.businessHours)
    expect(friday.from).toEqual(at('2026-03-06T05:00:00Z'))
    expect(friday.to).toEqual(at('2026-03-07T05:00:00Z'))
    expect(friday.dueUntil).toEqual(at('2026-03-09T13:00:00Z'))
    expect(spanOf({ kind: 'morning', day: '2026-03-08' }, POLICY.businessHours).dueUntil).toEqual(
      at('2026-03-09T04:00:00Z'),
    )
  })

  test('speak of whole days, also where a week has an hour less', () => {
    expect(weekBefore({ kind: 'weekly', day: '2026-03-09' }, POLICY.businessHours)).toEqual({
      from: at('2026-03-02T05:00:00Z'),
      to: at('2026-03-09T04:00:00Z'),
    })
  })

  test('have defaults that a team can live with', () => {
    const defaults = DEFAULT_POLICY.digests
    expect([defaults.morning.enabled, defaults.evening.enabled, defaults.weekly.enabled]).toEqual([true, false, true])
  })
})
