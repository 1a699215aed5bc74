import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedCost, expectedCostOfOffer, type Taken } from '../../src/domain/expected-cost.ts'
import { REMEDY_KINDS, type Remedy } from '../../src/domain/remedies/remedy.ts'

/** A set for $24.90: goods cost 35 %, the fee is 15 %, 60 of 100 codes are used, half of what comes back is sold again. */
const PAID = { minor: 2490, currency: 'USD' } as const
const COSTS = {
  goodsPercent: 35,
  feePercent: 15,
  redemptionPercent: 60,
  resalePercent: 50,
  returnShipping: { USD: '4.50' },
}

const remedy = (kind: Remedy['kind'], percent: number | null = null): Remedy => ({ kind, percent })

describe('an accepted remedy costs', () => {
  test.each([
    // 24.90 · 0.85 · 0.6 · 0.6
    ['a claim code', remedy('claim_code', 60), 762],
    // 24.90 · 0.4 · 0.85
    ['a partial refund', remedy('partial_refund', 40), 847],
    // 24.90 · 0.85
    ['a refund without return', remedy('returnless_refund'), 2117],
    // 24.90 · 0.85 − 24.90 · 0.35 · 0.5 + 4.50
    ['a return', remedy('full_refund'), 2131],
    // 24.90 · 0.35
    ['a replacement', remedy('replacement'), 872],
  ])('as computed by hand: %s', (_, given, minor) => {
    expect(expectedCost(given, PAID, COSTS)).toEqual({ minor, currency: 'USD' })
  })

  test('nothing that can be told where the price is not known', () => {
    expect(expectedCost(remedy('replacement'), null, COSTS)).toBeNull()
  })

  test('a parcel back only in the currency it is known in', () => {
    expect(expectedCost(remedy('full_refund'), { minor: 2490, currency: 'EUR' }, COSTS)?.minor).toBe(1681)
  })

  test('never less than nothing, and never more than the price and the parcel', () => {
    const percent = fc.integer({ min: 0, max: 100 })
    const any = fc.record({
      goodsPercent: percent,
      feePercent: percent,
      redemptionPercent: percent,
      resalePercent: percent,
      returnShipping: fc.constant({ USD: '4.50' }),
    })
    fc.assert(
      fc.property(any, fc.constantFrom(...REMEDY_KINDS), fc.integer({ min: 1, max: 100 }), (costs, kind, share) => {
        const cost = expectedCost({ kind, percent: share }, PAID, costs)?.minor ?? -1
        expect(cost).toBeGreaterThanOrEqual(0)
        expect(cost).toBeLessThanOrEqual(PAID.minor + 450)
      }),
    )
  })
})

describe('an offer costs', () => {
  const options = [
    { remedy: remedy('claim_code', 60), cost: { minor: 762, currency: 'USD' } },
    { remedy: remedy('full_refund'), cost: { minor: 2131, currency: 'USD' } },
  ] as const
  const took = (code: number, returned: number): readonly Taken[] => [
    { ...remedy('claim_code', 60), offered: 20, accepted: code },
    { ...remedy('full_refund'), offered: 20, accepted: returned },
  ]

  test('what its options do, as often as each was chosen before', () => {
    expect(expectedCostOfOffer(options, took(6, 2))).toEqual({
      minor: Math.round((6 * 762 + 2 * 2131) / 8),
      currency: 'USD',
    })
  })

  test('nothing that can be told from fewer than five choices, or without a price', () => {
    expect(expectedCostOfOffer(options, took(3, 1))).toBeNull()
    expect(expectedCostOfOffer([{ ...options[0], cost: null }, options[1]], took(6, 2))).toBeNull()
    expect(expectedCostOfOffer([], took(6, 2))).toBeNull()
  })
})
