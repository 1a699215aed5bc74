import { expect, test } from 'vitest'
import { instantOf, localDay } from '../../src/domain/zone.ts'

test.each([
  ['an ordinary time', '2026-11-23', '09:00', 'America/New_York', '2026-11-23T14:00:00.000Z'],
  [
    'a time the clock skips counts from before the skip: 02:30 becomes 03:30',
    '2026-03-08',
    '02:30',
    'America/New_York',
    '2026-03-08T07:30:00.000Z',
  ],
  ['a time that comes twice is the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['the same in Berlin, spring', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['the same in Berlin, autumn', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['midnight on a day that begins at one', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ['half an hour of change', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ['a zone without changes', '2026-07-01', '09:00', 'Asia/Shanghai', '2026-07-01T01:00:00.000Z'],
])('%s', (_, day, time, zone, expected) => {
  expect(instantOf(day, time, zone).toISOString()).toBe(expected)
})

test('a day is the one that a calendar on that wall shows', () => {
  const at = new Date('2026-11-23T17:00:00Z')
  expect(
    ['Pacific/Kiritimati', 'Asia/Shanghai', 'UTC', 'Pacific/Niue'].map(zone =>
      new Date(localDay(at, zone)).toISOString().slice(0, 10),
    ),
  ).toEqual(['2026-11-24', '2026-11-24', '2026-11-23', '2026-11-23'])
})
