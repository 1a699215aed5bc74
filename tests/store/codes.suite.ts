import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, NOW, OPENING } from '../helpers/a-case.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const MARKET = 'amazon.com'
let serial = 0
const someCodes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 1,
    code: `HTCB-${String(++serial).padStart(6, 'X')}-ABCDEF`,
  }))

export function theCodePool(engine: Engine): void {
  describe(`the pool of claim codes on ${engine}`, () => {
    let desk: TestStores
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())

    /** Every test has a percentage of its own: a pool of its own. */
    const fill = (percent: number, count: number, expires: string | null = null) =>
      desk.stores.importCodes({
        codes: someCodes(count),
        percent,
        marketplace: MARKET,
        promotion: null,
        expires,
        at: NOW,
      })

    const caseOf = async (relay: string | null) => {
      const opened = { ...aCase(), id: anId(), orderId: anOrderId(), customer: { name: null, relay } }
      await desk.stores.saveCase({ ...OPENING, after: opened })
      return opened.id
    }
    const newCase = () => caseOf(`${anId()}@marketplace.amazon.com`)

    const reserve = (caseId: string, percent: number, more: { relay?: string; evenIfSecond?: boolean } = {}) =>
      desk.stores.reserveCode({
        caseId,
        percent,
        marketplace: MARKET,
        relay: `${caseId}@marketplace.amazon.com`,
        usableUntil: '2026-12-07',
        at: NOW,
        ...more,
      })

    test('thirty cases that ask at once for ten codes get ten different ones', async () => {
      await fill(11, 10)
      const cases = await Promise.all(Array.from({ length: 30 }, newCase))
      const given = await Promise.all(cases.map(caseId => reserve(caseId, 11)))
      const served = cases.filter((_, index) => given[index]?.kind === 'reserved')
      expect(served).toHaveLength(10)
      expect(given.filter(({ kind }) => kind === 'none_left')).toHaveLength(20)
      const codes = await Promise.all(served.map(caseId => desk.stores.revealCode(caseId)))
      expect(new Set(codes).size).toBe(10)
    })

    test('a case that asks thirty times at once gets one code', async () => {
      await fill(12, 30)
      const caseId = await newCase()
      const given = await Promise.all(Array.from({ length: 30 }, () => reserve(caseId, 12)))
      expect(given.every(({ kind }) => kind === 'reserved')).toBe(true)
      expect(await desk.prisma.claimCode.count({ where: { percent: 12, state: 'issued' } })).toBe(1)
    })

    test('two cases of one customer that ask at once get one code between them', async () => {
      await fill(13, 5)
      const relay = 'two-orders@marketplace.amazon.com'
      const cases = await Promise.all(Array.from({ length: 8 }, () => caseOf(relay)))
      const given = await Promise.all(
        cases.map((caseId, nth) =>
          reserve(caseId, 13, { relay: nth % 2 ? relay : `two-orders+C${nth}@marketplace.amazon.com` }),
        ),
      )
      expect(given.map(({ kind }) => kind).sort()).toEqual(['reserved', ...Array(7).fill('second_code_for_customer')])
      const refused = cases.find((_, index) => given[index]?.kind !== 'reserved')!
      expect(await reserve(refused, 13, { relay, evenIfSecond: true })).toMatchObject({ kind: 'reserved' })
    })

    test('the code that ends soonest goes first, one that ends too soon never', async () => {
      await fill(14, 1, '2026-12-06')
      await fill(14, 1, null)
      await fill(14, 1, '2027-03-31')
      await fill(14, 1, '2026-12-07')
      const given = []
      for (let nth = 0; nth < 4; nth++) given.push(await reserve(await newCase(), 14))
      expect(given.map(code => (code.kind === 'reserved' ? code.expires : code.kind))).toEqual([
        '2026-12-07',
        '2027-03-31',
        null,
        'none_left',
      ])
    })

    test('codes leave the pool in the order of their list', async () => {
      const codes = someCodes(5).reverse()
      await desk.stores.importCodes({
        codes,
        percent: 17,
        marketplace: MARKET,
        promotion: null,
        expires: null,
        at: NOW,
      })
      const given = []
      for (let nth = 0; nth < 5; nth++) {
        const caseId = await newCase()
        await reserve(caseId, 17)
        given.push(await desk.stores.revealCode(caseId))
      }
      expect(given).toEqual(codes.map(({ code }) => code))
    })

    test('a code comes out as it was downloaded, and lies sealed and masked', async () => {
      const codes = [{ line: 1, code: 'HTCB-AD73TB-L2M1TF' }]
      await desk.stores.importCodes({
        codes,
        percent: 15,
        marketplace: MARKET,
        promotion: 'SPRING',
        expires: null,
        at: NOW,
      })
      const caseId = await newCase()
      expect(await desk.stores.revealCode(caseId)).toBeNull()
      expect(await reserve(caseId, 15)).toEqual({
        kind: 'reserved',
        masked: 'HTCB-••••••-••••TF',
        percent: 15,
        expires: null,
      })
      expect(await desk.stores.revealCode(caseId)).toBe('HTCB-AD73TB-L2M1TF')
      expect(JSON.stringify(await desk.prisma.claimCode.findMany())).not.toContain('AD73TB')
    })

    test('a code that is in the pool already is named by its line, folded or not', async () => {
      const put = (codes: { line: number; code: string }[]) =>
        desk.stores.importCodes({ codes, percent: 16, marketplace: MARKET, promotion: null, expires: null, at: NOW })
      await put([{ line: 1, code: 'QQQQ-O1O1O1-QQQQQQ' }])
      const again = await put([
        { line: 4, code: 'QQQQ-0I0I0I-QQQQQQ' },
        { line: 5, code: 'QQQQ-222222-QQQQQQ' },
      ])
      expect(again).toEqual({ imported: 1, duplicates: [4] })
      const counts = (await desk.stores.countCodes()).filter(({ percent }) => percent === 16)
      expect(counts).toEqual([
        {
          marketplace: MARKET,
          percent: 16,
          promotion: null,
          expires: null,
          available: 2,
          issued: 0,
          void: 0,
          redeemed: 0,
        },
      ])
    })
  })
}
