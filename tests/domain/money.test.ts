import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCIES, decimalOf, formatMoney, parseMoney, percentOf, sumMoney } from '../../src/domain/money.ts'

describe('money', () => {
  test('40 % of 24.90 is 9.96', () => {
    const paid = parseMoney('24.90', 'USD')
    expect(paid && decimalOf(percentOf(paid, 40))).toBe('9.96')
  })

  test.each(['', '-1', '1,50', '1.999', '1e3', '12345678901', 'NaN', '.5', '１'])(
    '"%s" is not an amount in dollars',
    text => {
      expect(parseMoney(text, 'USD')).toBeNull()
    },
  )

  test('yen have no cents', () => {
    expect(parseMoney('1200', 'JPY')).toEqual({ minor: 1200, currency: 'JPY' })
    expect(parseMoney('1200.5', 'JPY')).toBeNull()
  })

  test('two currencies are never summed', () => {
    expect(
      sumMoney([
        { minor: 1, currency: 'USD' },
        { minor: 1, currency: 'EUR' },
      ]),
    ).toBeNull()
  })

  test('is shown as a reader of the marketplace expects it', () => {
    expect(formatMoney({ minor: 996, currency: 'USD' }, 'en-US')).toBe('$9.96')
    expect(formatMoney({ minor: 996, currency: 'EUR' }, 'de-DE')).toBe('9,96\u00a0€')
    expect(formatMoney({ minor: 1200, currency: 'JPY' }, 'ja-JP')).toMatch(/1,200/)
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.constantFrom(...CURRENCIES), (minor, currency) => {
        expect(parseMoney(decimalOf({ minor, currency }), currency)).toEqual({ minor, currency })
      }),
    )
  })

  test('a percentage never favours the shop and never exceeds the whole', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 100 }), (minor, percent) => {
        const part = percentOf({ minor, currency: 'USD' }, percent).minor
        expect(part * 100).toBeGreaterThanOrEqual(minor * percent)
        expect(part).toBeLessThanOrEqual(minor)
      }),
    )
  })
})
