import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confusionPairs, followUpAt, isAlarming, type RepeatedCase } from '../../src/domain/repeat-fault.ts'
import { NOW } from '../helpers/a-case.ts'

const DAY = 24 * 60 * 60_000
const THRESHOLD = { count: 3, days: 7 }

const WINDOW = THRESHOLD.days * DAY

/** Moments at which cases come, from close together to a week apart. */
const anyArrivals = fc
  .array(fc.integer({ min: 1, max: 7 * 24 * 60 }), { minLength: 1, maxLength: 80 })
  .map(gaps => gaps.map((_, nth) => NOW.getTime() + gaps.slice(0, nth + 1).reduce((sum, gap) => sum + gap, 0) * 60_000))

/** The alarms that are raised while they come. */
function alarmsOver(arrivals: readonly number[]) {
  const raised: { readonly raisedAt: Date; readonly cases: number }[] = []
  for (const [nth, at] of arrivals.entries()) {
    const found = arrivals.slice(0, nth + 1).filter(each => each > at - WINDOW).length
    if (isAlarming(found, raised.at(-1) ?? null, THRESHOLD, new Date(at)))
      raised.push({ raisedAt: new Date(at), cases: found })
  }
  return raised
}

const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY)

describe('the warehouse is warned', () => {
  test.each([
    ['of the third case in seven days', 3, null, true],
    ['of no second one', 2, null, false],
    ['not again on the next day', 4, { raisedAt: daysAgo(1), cases: 3 }, false],
    ['again when the cases have doubled', 6, { raisedAt: daysAgo(1), cases: 3 }, true],
    ['again after seven days', 3, { raisedAt: daysAgo(7), cases: 9 }, true],
    ['not after six', 3, { raisedAt: daysAgo(6), cases: 9 }, false],
  ])('%s', (_, found, last, warned) => {
    expect(isAlarming(found, last, THRESHOLD, NOW)).toBe(warned)
  })

  test('never more often within the days than the cases can double', () => {
    fc.assert(
      fc.property(anyArrivals, arrivals => {
        const raised = alarmsOver(arrivals)
        for (const [nth, { raisedAt, cases }] of raised.entries()) {
          const before = raised[nth - 1]
          const within = before !== undefined && before.raisedAt.getTime() > raisedAt.getTime() - WINDOW
          expect(cases).toBeGreaterThanOrEqual(within ? before.cases * 2 : THRESHOLD.count)
        }
      }),
    )
  })

  test('as soon as there are enough cases', () => {
    fc.assert(
      fc.property(anyArrivals, arrivals => {
        const third = arrivals.find((at, nth) => nth >= 2 && at - arrivals[nth - 2]! < WINDOW)
        expect(alarmsOver(arrivals)[0]?.raisedAt.getTime()).toBe(third)
      }),
    )
  })
})

const mixedUp = (orderedCode: string | null, shippedCode: string | null): RepeatedCase => ({
  caseId: 'case-1',
  orderId: '113-5592037-4418629',
  orderedCode,
  shippedCode,
})

test('codes that were taken for one another are counted as pairs, the commonest first; unknown ones are no pair', () => {
  const cases = [
    mixedUp('9', '8'),
    mixedUp('123', '127'),
    mixedUp(null, '127'),
    mixedUp('123', '127'),
    mixedUp('123', null),
  ]
  expect(confusionPairs(cases)).toEqual([
    { ordered: '123', shipped: '127', cases: 2 },
    { ordered: '9', shipped: '8', cases: 1 },
  ])
})

test('a fix is followed up after as many days as the warning looked back', () => {
  expect(followUpAt({ days: 7 }, NOW)).toEqual(new Date(NOW.getTime() + 7 * DAY))
})
