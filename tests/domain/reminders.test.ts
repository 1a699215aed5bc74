import { describe, expect, test } from 'vitest'
import { deadlineOf } from '../../src/domain/deadlines.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { dueReminders } from '../../src/domain/reminders.ts'
import { aCase, anOfferedCase, NOW } from '../helpers/a-case.ts'

const roundTheClock: Policy = {
  ...DEFAULT_POLICY,
  businessHours: { ...DEFAULT_POLICY.businessHours, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' },
  reminders: [{ waitingFor: 'warehouse', afterMinutes: 60, repeatMinutes: 120, max: 3, escalateTo: 'lead' }],
}

const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('a reminder', () => {
  test('comes first after, then every, at most so often, and the last one escalates', () => {
    const asked = aCase({ state: 'checking' })
    const timeline = [59, 60, 179, 180, 300, 700].map(minutes => {
      const [due] = dueReminders(asked, roundTheClock, minutesOn(minutes))
      return due ? `${minutes} min: ${due.nth}${due.escalates ? ' and the lead' : ''}` : `${minutes} min: –`
    })
    expect(timeline).toEqual([
      '59 min: –',
      '60 min: 1',
      '179 min: 1',
      '180 min: 2',
      '300 min: 3 and the lead',
      '700 min: 3 and the lead',
    ])
  })

  test('has the same key whoever computes it, and another one for the next wait', () => {
    const asked = aCase({ state: 'checking' })
    const key = (minutes: number, current = asked) => dueReminders(current, roundTheClock, minutesOn(minutes))[0]?.key
    expect(key(61)).toBe(key(100))
    expect(key(61)).not.toBe(key(61 + 60, { ...asked, waitingSince: minutesOn(60) }))
  })

  test('whose cause is gone is not due', () => {
    expect(dueReminders(aCase({ state: 'checking', warehouseAnswered: true }), roundTheClock, minutesOn(90))).toEqual(
      [],
    )
    expect(dueReminders(aCase({ state: 'resolved' }), roundTheClock, minutesOn(90))).toEqual([])
  })

  test('rests while a case is snoozed and counts anew afterwards', () => {
    const resting = aCase({ state: 'checking', snooze: { until: minutesOn(600), reason: 'truck is late' } })
    expect(dueReminders(resting, roundTheClock, minutesOn(599))).toEqual([])
    expect(dueReminders(resting, roundTheClock, minutesOn(659))).toEqual([])
    expect(dueReminders(resting, roundTheClock, minutesOn(661))).toHaveLength(1)
  })
})

describe('a deadline', () => {
  const patient = { ...DEFAULT_POLICY, deadlines: { ...DEFAULT_POLICY.deadlines, agentMinutes: 100_000 } }

  test('is 24 hours after the customer began to wait, weekends too', () => {
    expect(deadlineOf(aCase(), patient)).toMatchObject({ clock: 'answer', at: minutesOn(24 * 60) })
  })

  test('is the marketplace clock for the request where that runs out first', () => {
    const slow = { ...patient, deadlines: { ...patient.deadlines, firstResponseHours: 72 } }
    expect(deadlineOf(aCase(), slow)).toMatchObject({ clock: 'request', at: minutesOn(48 * 60) })
  })

  test('is no clock of the marketplace while nobody waits for the shop’s words', () => {
    expect(deadlineOf(anOfferedCase(), patient)?.clock).toBe('customer')
  })
})
