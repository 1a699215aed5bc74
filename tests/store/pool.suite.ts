import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolsNow, watchPools } from '../../src/desk/pools.ts'
import { voidCodeList } from '../../src/desk/void-codes.ts'
import { foldCode } from '../../src/domain/claim-code.ts'
import { aCase, NOW, OPENING } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const MARKET = 'amazon.com'
const WHO = { by: 'ULEAD', reason: 'wrong promotion', at: NOW }
let serial = 0

export function theInventory(engine: Engine): void {
  describe(`the pool as an inventory on ${engine}`, () => {
    let shared: TestStores
    beforeAll(async () => {
      shared = await freshStores(engine)
    })
    afterAll(() => shared.close())

    const fill = async (percent: number, count: number, promotion: string | null = null) => {
      const codes = Array.from({ length: count }, (_, index) => ({
        line: index + 1,
        code: `POOL-${String(++serial).padStart(6, 'X')}-ABCDEF`,
      }))
      await shared.stores.importCodes({ codes, percent, marketplace: MARKET, promotion, expires: null, at: NOW })
      return codes.map(({ code }) => code)
    }

    const issue = async (percent: number) => {
      const opened = { ...aCase(), id: anId(), orderId: anOrderId() }
      await shared.stores.saveCase({ ...OPENING, after: opened })
      const given = await shared.stores.reserveCode({
        caseId: opened.id,
        percent,
        marketplace: MARKET,
        relay: null,
        usableUntil: '2026-12-07',
        at: NOW,
      })
      return { caseId: opened.id, kind: given.kind }
    }

    const poolOf = async (percent: number) => {
      const pool = (await poolsNow(aDesk(shared.stores))).find(each => each.percent === percent)
      if (!pool) throw new Error('no such pool')
      return pool
    }

    const warnings = (percent: number) => shared.prisma.$queryRaw<unknown[]>`
      SELECT data FROM pgboss.job WHERE data->>'kind' = 'warn_low_stock' AND (data->>'percent')::int = ${percent}`

    test('an issued code is reserved until its mail has left', async () => {
      await fill(21, 3)
      const { caseId } = await issue(21)
      expect(await poolOf(21)).toMatchObject({ usable: 2, issued: 1, reserved: 1, forecast: { issued: 1 } })
      const mail = { caseId, direction: 'out', subject: '', body: '', kind: 'claim_code', createdAt: NOW }
      const { id } = await shared.prisma.message.create({ data: { ...mail, id: anId(), state: 'scheduled' } })
      expect(await poolOf(21)).toMatchObject({ reserved: 1 })
      await shared.prisma.message.update({ where: { id }, data: { state: 'sent' } })
      expect(await poolOf(21)).toMatchObject({ issued: 1, reserved: 0 })
    })

    test('what is left of a promotion is voided, what customers have stays', async () => {
      await fill(22, 3, 'SPRING')
      const { caseId } = await issue(22)
      await fill(22, 2, 'AUTUMN')
      expect(await shared.stores.voidBatches({ percent: 22, promotion: 'SPRING' }, WHO)).toEqual({
        voided: 2,
        issued: 1,
      })
      expect(await poolOf(22)).toMatchObject({ usable: 2, issued: 1, void: 2 })
      expect(await shared.stores.revealCode(caseId)).not.toBeNull()
      expect(await shared.stores.voidBatches({ percent: 22, promotion: 'SPRING' }, WHO)).toEqual({
        voided: 0,
        issued: 1,
      })
    })

    test('codes of a list are voided; issued, void and unknown ones are named by their lines', async () => {
      const [first, second, third] = await fill(23, 3)
      await shared.stores.voidCodes([{ line: 1, code: second! }], WHO)
      await issue(23)
      const list = [first, second, third?.toLowerCase(), 'NONE-NONE00-NONE00', 'no code', ''].join('\n')
      const voided = await voidCodeList(aDesk(shared.stores), list, WHO)
      const issued = (await shared.prisma.claimCode.findFirst({ where: { percent: 23, state: 'issued' } }))?.fingerprint
      const issuedLine =
        [first, second, third].findIndex(code => shared.seals.fingerprint('code', foldCode(code!)) === issued) + 1
      expect(issuedLine).not.toBe(2)
      expect(voided).toEqual({
        voided: 1,
        bad: [{ line: 5, why: 'not_a_code', twin: null }],
        kept: [
          { line: issuedLine, why: 'issued' },
          { line: 2, why: 'void' },
          { line: 4, why: 'unknown' },
        ].sort((a, b) => a.line - b.line),
      })
      expect(await issue(23)).toMatchObject({ kind: 'none_left' })
    })

    test('a code that is voided and asked for at the same moment is one or the other', async () => {
      await fill(24, 10)
      const [given, { voided }] = await Promise.all([
        Promise.all(Array.from({ length: 6 }, () => issue(24))),
        shared.stores.voidBatches({ percent: 24 }, WHO),
      ])
      const issued = given.filter(({ kind }) => kind === 'reserved').length
      expect(issued + voided).toBe(10)
      expect(await poolOf(24)).toMatchObject({ usable: 0, issued, void: voided })
    })

    test('who filled the pool and who voided what is written down, without a code', async () => {
      const [code] = await fill(25, 2, 'WINTER')
      await shared.stores.voidBatches({ percent: 25 }, WHO)
      const events = (await shared.stores.poolEvents(100)).filter(({ percent }) => percent === 25)
      const common = { marketplace: MARKET, percent: 25, promotion: 'WINTER', expires: null, count: 2, at: NOW }
      expect(events).toHaveLength(2)
      expect(events).toContainEqual({ ...common, kind: 'voided', by: 'ULEAD', reason: 'wrong promotion' })
      expect(events).toContainEqual({ ...common, kind: 'imported', by: null, reason: null })
      expect(JSON.stringify(await shared.prisma.poolEvent.findMany())).not.toContain(code)
    })

    test('of twenty replicas that see a pool run low one leaves a warning, and one more at the next dip', async () => {
      const desk = aDesk(shared.stores)
      await fill(26, 3)
      await Promise.all(Array.from({ length: 20 }, () => watchPools(desk)))
      expect(await warnings(26)).toHaveLength(1)
      await fill(26, 3)
      await watchPools(desk)
      expect(await warnings(26)).toHaveLength(1)
      await fill(26, 10)
      await watchPools(desk)
      await shared.stores.voidBatches({ percent: 26 }, WHO)
      await fill(26, 2)
      await Promise.all(Array.from({ length: 20 }, () => watchPools(desk)))
      await expect.poll(() => warnings(26)).toHaveLength(2)
    })

    test('a notice to a lead is claimed once, and found again with its place', async () => {
      const { claimNotice, recordNotice } = shared.stores
      const claims = await Promise.all(Array.from({ length: 10 }, () => claimNotice('low:x', NOW)))
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
      expect(await claimNotice('low:x', NOW)).toEqual({ kind: 'unknown', since: NOW })
      await recordNotice('low:x', { channel: 'D1', ts: '1.2' })
      expect(await claimNotice('low:x', NOW)).toEqual({ kind: 'posted', channel: 'D1', ts: '1.2' })
    })
  })
}
