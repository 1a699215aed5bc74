import { describe, expect, test } from 'vitest'
import type { ReturnCase } from '../../src/domain/case.ts'
import { deadlineOf, deadlinesToShow, punctuality } from '../../src/domain/deadlines.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { aCase, anAcceptedCase, anOfferedCase, OPTIONS } from '../helpers/a-case.ts'

const HOURS = DEFAULT_POLICY.businessHours
const NEW_YORK = { ...HOURS, timeZone: 'America/New_York' }
const SHANGHAI = { ...HOURS, timeZone: 'Asia/Shanghai' }
const BERLIN = { ...HOURS, timeZone: 'Europe/Berlin' }

const policyOf = (businessHours: Policy['businessHours']): Policy => ({ ...DEFAULT_POLICY, businessHours })
const at = (text: string) => new Date(text)

/** A case since that moment: a new one, or one that waits for the warehouse. */
const since = (when: string, changes: Partial<ReturnCase> = {}): ReturnCase =>
  aCase({ openedAt: at(when), waitingSince: at(when), owesAnswerSince: at(when), ...changes })

const teamClock = (when: string, hours: Policy['businessHours'], changes: Partial<ReturnCase> = {}) =>
  deadlineOf(since(when, { owesAnswerSince: null, ...changes }), policyOf(hours))?.at.toISOString()

const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7]

describe('a clock of the team runs in working time', () => {
  test.each([
    // Agent: 480 working minutes of the 540 a day has (09:00–18:00); warehouse: 240.
    [
      'Monday morning at opening, New York: eight hours later',
      '2026-11-23T14:00:00Z',
      NEW_YORK,
      {},
      '2026-11-23T22:00:00.000Z',
    ],
    ['Friday evening after closing: Monday 17:00', '2026-11-20T23:30:00Z', NEW_YORK, {}, '2026-11-23T22:00:00.000Z'],
    [
      'Friday 16:30, two hours of Friday left: Monday 15:30 (90 + 390)',
      '2026-11-20T21:30:00Z',
      NEW_YORK,
      {},
      '2026-11-23T20:30:00.000Z',
    ],
    [
      'Friday 16:30 before a holiday Monday: Tuesday 15:30',
      '2026-05-22T20:30:00Z',
      { ...NEW_YORK, holidays: 'US' },
      {},
      '2026-05-26T19:30:00.000Z',
    ],
    [
      'Thanksgiving by country, Wednesday 17:00: Friday 16:00',
      '2026-11-25T22:00:00Z',
      { ...NEW_YORK, holidays: 'US' },
      {},
      '2026-11-27T21:00:00.000Z',
    ],
    [
      'Whit Monday in Germany, Friday 17:00: Tuesday 16:00',
      '2026-05-22T15:00:00Z',
      { ...BERLIN, holidays: 'DE' },
      {},
      '2026-05-26T14:00:00.000Z',
    ],
    [
      'Epiphany is a holiday in Bavaria',
      '2026-01-05T16:00:00Z',
      { ...BERLIN, holidays: 'DE-BY' },
      {},
      '2026-01-07T15:00:00.000Z',
    ],
    [
      'Epiphany is none in Berlin',
      '2026-01-05T16:00:00Z',
      { ...BERLIN, holidays: 'DE-BE' },
      {},
      '2026-01-06T15:00:00.000Z',
    ],
    [
      'over the spring change, Saturday 17:00 EST: Sunday 16:00 EDT',
      '2026-03-07T22:00:00Z',
      { ...NEW_YORK, days: ALL_DAYS },
      {},
      '2026-03-08T20:00:00.000Z',
    ],
    [
      'over the autumn change, Saturday 17:00 EDT: Sunday 16:00 EST',
      '2026-10-31T21:00:00Z',
      { ...NEW_YORK, days: ALL_DAYS },
      {},
      '2026-11-01T21:00:00.000Z',
    ],
    [
      'a warehouse in Berlin over the autumn change, Saturday 17:00: Sunday 12:00',
      '2026-10-24T15:00:00Z',
      { ...BERLIN, days: ALL_DAYS },
      { state: 'checking' },
      '2026-10-25T11:00:00.000Z',
    ],
    [
      'a team in Shanghai, asked at 10:00 in New York (22:00 there): next day 17:00',
      '2026-11-23T15:00:00Z',
      SHANGHAI,
      {},
      '2026-11-24T09:00:00.000Z',
    ],
    [
      'a team in Shanghai, Friday 10:00 in New York: Monday 17:00 there',
      '2026-11-20T15:00:00Z',
      SHANGHAI,
      {},
      '2026-11-23T09:00:00.000Z',
    ],
    [
      'the Chinese National Day by country, Wednesday 16:00: Monday 15:00',
      '2026-09-30T08:00:00Z',
      { ...SHANGHAI, holidays: 'CN' },
      {},
      '2026-10-05T07:00:00.000Z',
    ],
  ] as const)('%s', (_, when, hours, changes, expected) => {
    expect(teamClock(when, hours as Policy['businessHours'], changes)).toBe(expected)
  })
})

describe('a clock of the marketplace runs in calendar time', () => {
  const market = (when: string, hours: Policy['businessHours']) =>
    deadlinesToShow(since(when), policyOf(hours)).find(({ clock }) => clock === 'answer')

  test.each([
    [
      'a Friday-evening request is due on Saturday evening',
      '2026-11-20T23:30:00Z',
      NEW_YORK,
      '2026-11-21T23:30:00.000Z',
    ],
    ['24 hours are 24 hours over the spring change', '2026-03-07T22:00:00Z', NEW_YORK, '2026-03-08T22:00:00.000Z'],
    ['24 hours are 24 hours over the autumn change', '2026-10-31T21:00:00Z', NEW_YORK, '2026-11-01T21:00:00.000Z'],
    ['a team in Shanghai has the same 24 hours', '2026-11-23T15:00:00Z', SHANGHAI, '2026-11-24T15:00:00.000Z'],
  ])('%s', (_, when, hours, expected) => {
    expect(market(when, hours)?.at.toISOString()).toBe(expected)
  })

  test.each([
    [
      'on a weekday: from the last two working hours before',
      '2026-11-23T17:00:00Z',
      NEW_YORK,
      '2026-11-24T15:00:00.000Z',
    ],
    [
      'due at night: from 16:00 of the working day before',
      '2026-11-24T04:00:00Z',
      NEW_YORK,
      '2026-11-24T21:00:00.000Z',
    ],
    [
      'on a Friday at 10:00: from 16:00 the same day, the last two hours before Saturday',
      '2026-11-20T15:00:00Z',
      NEW_YORK,
      '2026-11-20T21:00:00.000Z',
    ],
    [
      'on a Friday evening: at once, no working time is left',
      '2026-11-20T23:30:00Z',
      NEW_YORK,
      '2026-11-20T23:30:00.000Z',
    ],
    ['for a team in Shanghai: Tuesday 16:00 there', '2026-11-23T15:00:00Z', SHANGHAI, '2026-11-24T08:00:00.000Z'],
  ])('is at risk %s', (_, when, hours, expected) => {
    expect(market(when, hours)?.atRiskFrom.toISOString()).toBe(expected)
  })

  test('stops for nobody: it runs on while the warehouse has the ball, and while the case is snoozed', () => {
    const snooze = { until: at('2026-11-30T14:00:00Z'), reason: 'stock count' }
    for (const changes of [{ state: 'checking' }, { snooze }] as const)
      expect(
        deadlinesToShow(since('2026-11-23T14:00:00Z', changes), policyOf(NEW_YORK)).map(({ clock, at: due }) => [
          clock,
          due.toISOString(),
        ]),
      ).toContainEqual(['answer', '2026-11-24T14:00:00.000Z'])
  })
})

describe('the clock of whoever has the ball', () => {
  test('rests while others have it: a new holder starts it anew', () => {
    const handedBack = since('2026-11-23T14:00:00Z', {
      owesAnswerSince: null,
      waitingSince: at('2026-11-24T15:00:00Z'),
    })
    expect(deadlineOf(handedBack, policyOf(NEW_YORK))).toMatchObject({ clock: 'agent', at: at('2026-11-24T23:00:00Z') })
  })

  test('starts anew when a snooze ends', () => {
    const snooze = { until: at('2026-11-30T14:00:00Z'), reason: 'the supplier calls back' }
    expect(teamClock('2026-11-23T14:00:00Z', NEW_YORK, { snooze })).toBe('2026-11-30T22:00:00.000Z')
  })

  const [CODE, , RETURN] = OPTIONS as [(typeof OPTIONS)[0], unknown, (typeof OPTIONS)[0]]
  const code = (expires: string | null) => ({ masked: 'HTCB-••••••-••••TF', percent: 60, expires })
  const monday = { openedAt: at('2026-11-23T14:00:00Z'), waitingSince: at('2026-11-23T14:00:00Z') }

  test.each([
    [
      'an offer waits for the customer until claims come near',
      anOfferedCase(monday),
      'customer',
      '2026-11-24T23:00:00.000Z',
    ],
    [
      'once that was decided, until the offer expires',
      anOfferedCase({ ...monday, stalled: { why: 'ask_lead', settled: true } }),
      'customer',
      '2026-12-07T14:00:00.000Z',
    ],
    [
      'a code without an end waits sixty days for its order',
      anAcceptedCase(CODE, { ...monday, state: 'awaiting_reorder', code: code(null) }),
      'reorder',
      '2027-01-22T14:00:00.000Z',
    ],
    [
      'a code waits no longer than it can be used',
      anAcceptedCase(CODE, { ...monday, state: 'awaiting_reorder', code: code('2026-12-15') }),
      'reorder',
      '2026-12-16T00:00:00.000Z',
    ],
    [
      'a parcel has thirty days',
      anAcceptedCase(RETURN, { ...monday, state: 'awaiting_return' }),
      'return',
      '2026-12-23T14:00:00.000Z',
    ],
  ] as const)('%s', (_, current, clock, expected) => {
    const deadline = deadlineOf(current, policyOf(NEW_YORK))
    expect([deadline?.clock, deadline?.at.toISOString()]).toEqual([clock, expected])
  })
})

test('a deadline is in time, at risk and late, each from its own moment on', () => {
  const deadline = { at: at('2026-11-24T15:00:00Z'), atRiskFrom: at('2026-11-24T13:00:00Z') }
  const seen = ['12:59', '13:00', '14:59', '15:00'].map(time => punctuality(deadline, at(`2026-11-24T${time}:00Z`)))
  expect(seen).toEqual(['in_time', 'at_risk', 'at_risk', 'late'])
})
