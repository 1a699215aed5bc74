import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CodeBatch,
  isLow,
  isRecovered,
  LOW_STOCK,
  poolsOf,
  RECOVERED_STOCK,
  usableUntil,
} from '../../src/domain/pool.ts'
import { NOW } from '../helpers/a-case.ts'

const DAY = 24 * 60 * 60_000
const KEY = { marketplace: 'amazon.com', percent: 60 } as const

const batch = (available: number, expires: string | null = null): CodeBatch => ({
  ...KEY,
  promotion: null,
  expires,
  available,
  issued: 0,
  void: 0,
  redeemed: 0,
})

/** The last day a code has that is given for so many days, today the first of them. */
const givenFor = (days: number): string =>
  new Date(Date.parse(usableUntil(NOW)) + (days - 1) * DAY).toISOString().slice(0, 10)

function aPool(batches: readonly CodeBatch[], issued: number, ageDays = 100) {
  const [pool] = poolsOf(batches, [{ ...KEY, issued, since: new Date(NOW.getTime() - ageDays * DAY) }], [], NOW)
  return pool!
}

describe('the forecast of a pool', () => {
  test('nine left at two a day last four days and a half', () => {
    expect(aPool([batch(9)], 56).forecast).toEqual({ kind: 'lasts', days: 4.5, issued: 56 })
  })

  test('says nothing when too few were issued to know the pace', () => {
    expect(aPool([batch(9)], 4).forecast).toEqual({ kind: 'too_few_issued', issued: 4 })
  })

  test('measures a pool younger than 28 days by its age', () => {
    expect(aPool([batch(20)], 10, 5).forecast).toMatchObject({ days: 10 })
  })

  test('does not count on codes that end before their turn', () => {
    expect(aPool([batch(100, givenFor(3)), batch(6)], 56).forecast).toMatchObject({ days: 6 })
    expect(aPool([batch(100, givenFor(3))], 56).forecast).toMatchObject({ days: 3 })
    expect(aPool([batch(100, givenFor(0))], 56).forecast).toMatchObject({ days: 0 })
  })

  test('never exceeds what is left at that pace, nor grows when a code goes', () => {
    const batches = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.option(fc.integer({ min: -5, max: 90 }))), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(batches, fc.integer({ min: 5, max: 500 }), (given, issued) => {
        const made = given.map(([count, days]) => batch(count, days === null ? null : givenFor(days)))
        const { forecast, usable } = aPool(made, issued)
        const fewer = aPool([{ ...made[0]!, available: made[0]!.available - 1 }, ...made.slice(1)], issued)
        if (forecast.kind !== 'lasts' || fewer.forecast.kind !== 'lasts') throw new Error('no forecast')
        expect(forecast.days).toBeLessThanOrEqual((usable / issued) * 28 + 1e-9)
        expect(fewer.forecast.days).toBeLessThanOrEqual(forecast.days + 1e-9)
      }),
    )
  })
})

describe('levels', () => {
  test('tell what can be given from what ends too soon', () => {
    const pool = aPool([batch(3, givenFor(0)), batch(4, givenFor(1)), batch(5, givenFor(31)), batch(6)], 0)
    expect(pool).toMatchObject({ usable: 15, tooLate: 3, expiring: 4 })
  })

  test('of one site and percentage are one pool, whatever the promotion', () => {
    const pools = poolsOf([batch(1), { ...batch(2), promotion: 'SPRING' }, { ...batch(4), percent: 40 }], [], [], NOW)
    expect(pools.map(({ percent, usable }) => [percent, usable])).toEqual([
      [60, 3],
      [40, 4],
    ])
  })
})

describe('leads are warned', () => {
  test.each([
    ['few are left', [batch(LOW_STOCK.count - 1)], 0, true],
    ['many are left, not for long', [batch(50)], 280, true],
    ['enough are left', [batch(LOW_STOCK.count)], 0, false],
    ['nothing is left of a pool in use', [batch(0)], 1, true],
    ['what is left ends too soon', [batch(50, givenFor(0))], 1, true],
  ] as const)('when %s', (_, batches, issued, warned) => {
    expect(isLow(aPool(batches, issued))).toBe(warned)
  })

  test('of no pool that nobody uses any more', () => {
    expect(isLow(aPool([batch(0)], 0))).toBe(false)
  })

  test('once a dip: a pool just above the threshold is not filled again', () => {
    expect(isRecovered(aPool([batch(LOW_STOCK.count + 1)], 0))).toBe(false)
    expect(isRecovered(aPool([batch(RECOVERED_STOCK.count)], 0))).toBe(true)
  })
})
