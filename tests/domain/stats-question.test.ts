import { describe, expect, test } from 'vitest'
import { periodBefore, periodOf } from '../../src/domain/period.ts'
import { statsQuestionOf } from '../../src/domain/stats-question.ts'

const NOW = new Date('2026-11-23T10:00:00Z')

describe('what /returns stats is asked', () => {
  test.each([
    ['', '30d', null],
    ['7d', '7d', null],
    ['2026-10 by sku', '2026-10', 'sku'],
    ['by agent', '30d', 'agent'],
    ['ALL BY Cause', 'all', 'cause'],
  ])('"%s" is understood', (words, period, by) => {
    expect(statsQuestionOf(words, NOW)).toMatchObject({ period, by, range: periodOf(period, NOW) })
  })

  test.each(['yesterday', '30d cause', '30d by', '30d by weather', '30d by cause sku', 'by', '2026-13', '0d'])(
    '"%s" is not',
    words => expect(statsQuestionOf(words, NOW)).toBeNull(),
  )
})

describe('the period before', () => {
  test('has as many days', () => {
    expect(periodBefore({ from: new Date('2026-11-20T10:00:00Z'), to: NOW })).toEqual({
      from: new Date('2026-11-17T10:00:00Z'),
      to: new Date('2026-11-20T10:00:00Z'),
    })
  })

  test('of a month is the month before, also over new year', () => {
    expect(periodBefore(periodOf('2026-03', NOW)!)).toEqual(periodOf('2026-02', NOW))
    expect(periodBefore(periodOf('2026-01', NOW)!)).toEqual(periodOf('2025-12', NOW))
  })

  test('of all time is none', () => {
    expect(periodBefore(periodOf('all', NOW)!)).toBeNull()
  })
})
