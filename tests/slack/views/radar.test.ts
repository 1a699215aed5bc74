import { expect, test } from 'vitest'
import type { FaultAlarm } from '../../../src/domain/repeat-fault.ts'
import { followUpMessage, radarMessage } from '../../../src/slack/views/radar.ts'
import { NOW } from '../../helpers/a-case.ts'

const alarm: FaultAlarm = {
  id: 'alarm-1',
  article: 'CUP-6-123',
  title: 'Tea cups',
  rootCause: 'wrong_code_entered',
  raisedAt: NOW,
  days: 1,
  cases: 5,
  fix: null,
}

test('where one day is looked back, the warning and what follows speak of a day', () => {
  expect(radarMessage({ alarm, cases: [], warehouse: null, language: 'en' }).text).toContain('5 cases in a day')
  const said = [0, 1, 9].map(after => followUpMessage(alarm, after, 'en').text)
  expect(said).toEqual([
    'It helped: no case in the day since the fix, 5 before the warning.',
    'It is better: 1 in the day since the fix, 5 before the warning.',
    'It has not helped: 9 in the day since the fix, 5 before the warning. Please look again.',
  ])
})
