import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ballOf } from '../../src/domain/ball.ts'
import type { ReturnCase } from '../../src/domain/case.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { clocksOf } from '../../src/domain/timers.ts'
import { CARD } from '../../src/ports/posts.ts'
import type { CaseListing } from '../../src/ports/queues.ts'
import { createStores } from '../../src/store/stores.ts'
import { aCase, NOW } from '../helpers/a-case.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const HOUR = 3_600_000
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR)
const openedAgo = (hours: number) => ({
  openedAt: hoursAgo(hours),
  waitingSince: hoursAgo(hours),
  owesAnswerSince: hoursAgo(hours),
})

export function theQueues(engine: Engine): void {
  describe(`lists of cases on ${engine}`, () => {
    let desk: TestStores
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())

    const save = async (changes: Partial<ReturnCase>): Promise<ReturnCase> => {
      const after = aCase({ id: anId(), orderId: anOrderId(), ...changes })
      const clocks = clocksOf(after, DEFAULT_POLICY, NOW)
      const change = { before: null, after, event: { kind: 'opened' }, actor: { kind: 'desk' }, at: NOW } as const
      await desk.stores.saveCase({ ...change, clocks, effects: [] })
      return after
    }
    const idsOf = ({ rows }: CaseListing) => rows.map(({ case: { id } }) => id)

    test('several lists come with one question, each by deadline and with its whole length', async () => {
      const owner = 'UMEI'
      const late = await save({ owner, ...openedAgo(30) })
      const fresh = await save({ owner, ...openedAgo(0) })
      const older = await save({ owner, ...openedAgo(2) })
      const nobodys = await save({ owner: null, orderId: '113-0000001-0000009' })
      const ended = await save({ owner, state: 'closed' })
      let asked = 0
      const counting = desk.prisma.$extends({
        query: {
          $allOperations: ({ args, query }) => {
            asked += 1
            return query(args)
          },
        },
      }) as unknown as typeof desk.prisma
      const stores = createStores({ prisma: counting, seals: desk.seals, jobs: desk.queue, mailDomain: 'x.example' })
      const { mine, second, free, named } = await stores.listings(
        {
          mine: { owner, limit: 2 },
          second: { owner, limit: 2, offset: 2 },
          free: { owner: null, limit: 10 },
          named: { among: [ended.id, late.id], limit: 10 },
        },
        NOW,
      )
      expect(asked).toBe(1)
      expect(idsOf(mine)).toEqual([late.id, older.id])
      expect(mine.total).toBe(3)
      expect(idsOf(second)).toEqual([fresh.id])
      expect(idsOf(free)).toContain(nobodys.id)
      expect(idsOf(free)).not.toContain(late.id)
      expect(new Set(idsOf(named))).toEqual(new Set([late.id, ended.id]))
    })

    test('a list knows what is late, what is at risk, what sleeps and whose turn it is', async () => {
      const owner = 'UTOMAS'
      const late = await save({ owner, ...openedAgo(25) })
      const risky = await save({ owner, ...openedAgo(23.9) })
      const snooze = { until: hoursAgo(-30), reason: 'on holiday' }
      const asleep = await save({ owner, ...openedAgo(0), snooze, owesAnswerSince: null })
      const asked = await save({ owner, ...openedAgo(0), state: 'checking' })
      const lists = await desk.stores.listings(
        {
          late: { owner, urgency: 'late', limit: 9 },
          atRisk: { owner, urgency: 'at_risk', limit: 9 },
          pressing: { owner, urgency: 'pressing', limit: 9 },
          asleep: { owner, snoozed: true, limit: 9 },
          mine: { owner, balls: ['agent'], snoozed: false, limit: 9 },
          warehouse: { owner, balls: ['warehouse'], states: ['checking'], limit: 9 },
          none: { owner: 'UNOBODY', limit: 9 },
        },
        NOW,
      )
      expect(idsOf(lists.late)).toEqual([late.id])
      expect(idsOf(lists.atRisk)).toEqual([risky.id])
      expect(idsOf(lists.pressing)).toEqual([late.id, risky.id])
      expect(idsOf(lists.asleep)).toEqual([asleep.id])
      expect(idsOf(lists.mine)).toEqual([late.id, risky.id])
      expect(idsOf(lists.warehouse)).toEqual([asked.id])
      expect(lists.none).toEqual({ rows: [], total: 0 })
      expect(lists.late.rows[0]).toMatchObject({ deadline: { clock: 'answer', at: hoursAgo(1) } })
    })

    test('a row brings its card along, and unseals nobody’s address', async () => {
      const { id } = await save({ owner: 'UADA' })
      await desk.stores.claimPost(id, CARD, NOW)
      await desk.stores.claimPost(id, '2 0', NOW)
      const deaf = {
        ...desk.seals,
        unseal: () => {
          throw new Error('an address was unsealed')
        },
      }
      const stores = createStores({ prisma: desk.prisma, seals: deaf, jobs: desk.queue, mailDomain: 'x.example' })
      const rows = async () => (await stores.listings({ hers: { owner: 'UADA', limit: 5 } }, NOW)).hers.rows
      expect(await rows()).toMatchObject([{ card: null, case: { id, customer: { name: 'Hannah', relay: null } } }])
      await desk.stores.recordPost(id, CARD, { channel: 'C1', ts: '1700000000.000900' })
      expect(await rows()).toMatchObject([{ card: { channel: 'C1', ts: '1700000000.000900' } }])
    })

    test('the load of each person counts what is open and what of it is late', async () => {
      await save({ owner: 'ULOAD', ...openedAgo(40) })
      await save({ owner: 'ULOAD', ...openedAgo(1) })
      await save({ owner: 'ULOAD', state: 'resolved' })
      const loads = await desk.stores.loads(NOW)
      expect(loads.find(({ owner }) => owner === 'ULOAD')).toEqual({ owner: 'ULOAD', open: 2, late: 1 })
      expect(loads.every(({ owner }) => owner !== null)).toBe(true)
    })

    test('what a list shows is what the case itself says', async () => {
      const saved = await save({ owner: 'USAME', state: 'checking', ...openedAgo(3) })
      const { his } = await desk.stores.listings({ his: { owner: 'USAME', limit: 1 } }, NOW)
      const found = await desk.stores.findCase(saved.id)
      const sealed = { ...found!, customer: { ...found!.customer, relay: null } }
      expect(his.rows[0]?.case).toEqual(sealed)
      expect(ballOf(his.rows[0]!.case)).toBe('warehouse')
    })
  })
}
