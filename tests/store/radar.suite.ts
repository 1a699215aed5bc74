import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookForRepeats } from '../../src/desk/look-for-repeats.ts'
import type { RootCause } from '../../src/domain/fault.ts'
import { isAlarming } from '../../src/domain/repeat-fault.ts'
import type { SlackContext } from '../../src/slack/context.ts'
import { followUpFault, warnRepeatedFault } from '../../src/slack/radar-job.ts'
import { AGENT, aCase, NOW, UNTIMED } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const DAY = 24 * 60 * 60_000
const days = (count: number) => new Date(NOW.getTime() + count * DAY)

type Said = { readonly channel: string; readonly thread_ts?: string; readonly text: string; readonly blocks?: unknown }

export function theRadar(engine: Engine): void {
  describe(`faults that repeat themselves on ${engine}`, () => {
    let shared: TestStores
    beforeAll(async () => {
      shared = await freshStores(engine)
    })
    afterAll(() => shared.close())

    /** A case with that article, whose fault was confirmed then. */
    async function confirmed(
      sku: string | null,
      at: Date,
      rootCause: RootCause = 'wrong_code_entered',
      title = 'Tea cups',
    ): Promise<string> {
      const fresh = aCase()
      const items = fresh.items.map(item => ({ ...item, sku, title }))
      const before = { ...fresh, id: anId(), orderId: anOrderId(), openedAt: at, items }
      const fault = { rootCause, orderedCode: '123', shippedCode: '127', note: null }
      const actor = AGENT
      const rest = { actor, at, clocks: UNTIMED, effects: [] } as const
      await shared.stores.saveCase({ before: null, after: before, event: { kind: 'opened' }, ...rest })
      const after = { ...before, version: before.version + 1, state: 'fault_confirmed', fault } as const
      await shared.stores.saveCase({ before, after, event: { kind: 'confirm_fault', fault }, ...rest })
      return before.id
    }

    const deskAt = (now: Date) => aDesk(shared.stores, { now: () => now })

    const alarmsOf = (sku: string) =>
      shared.prisma.faultAlarm.findMany({ where: { article: sku }, orderBy: { raisedAt: 'asc' } })

    function slackAt(now: Date, said: Said[], drawn: Said[] = []): SlackContext {
      return {
        desk: deskAt(now),
        groups: { agents: null, warehouse: 'S0HOUSE', leads: null },
        channel: 'C1',
        workspaceUrl: 'https://shop.slack.example/',
        slack: {
          background: {
            chat: {
              postMessage: async (message: Said) =>
                said.push(message) && { channel: message.channel, ts: `${said.length}.1` },
              update: async (message: Said & { readonly ts: string }) => drawn.push(message),
            },
          },
        },
      } as unknown as SlackContext
    }

    test('the third case with an article within the days raises one alarm, whoever looks and how often', async () => {
      const sku = `SKU-${anId()}`
      const ids = [await confirmed(sku, days(-6)), await confirmed(sku, days(-3))]
      await lookForRepeats(deskAt(NOW), ids[1]!)
      expect(await alarmsOf(sku)).toEqual([])
      ids.push(await confirmed(sku, NOW))
      await Promise.all(Array.from({ length: 6 }, () => lookForRepeats(deskAt(NOW), ids[2]!)))
      expect(await alarmsOf(sku)).toMatchObject([{ article: sku, rootCause: 'wrong_code_entered', cases: 3, days: 7 }])
    })

    test('neither an older case, nor another cause, nor another article counts', async () => {
      const sku = `SKU-${anId()}`
      await confirmed(sku, days(-8))
      await confirmed(sku, days(-1), 'mis_pick')
      await confirmed(`${sku}-B`, days(-1))
      await confirmed(sku, days(-1))
      await lookForRepeats(deskAt(NOW), await confirmed(sku, NOW))
      expect(await alarmsOf(sku)).toEqual([])
    })

    test('an article whose notice names no SKU goes by its title', async () => {
      const title = `Cups ${anId()}`
      for (let nth = 0; nth < 3; nth++) await lookForRepeats(deskAt(NOW), await confirmed(null, NOW, 'mis_pick', title))
      expect(await alarmsOf(title)).toMatchObject([{ title, cases: 3 }])
    })

    test('a customer’s own mistake is no fault of the house', async () => {
      const sku = `SKU-${anId()}`
      for (let nth = 0; nth < 3; nth++) await lookForRepeats(deskAt(NOW), await confirmed(sku, NOW, 'buyer_error'))
      expect(await alarmsOf(sku)).toEqual([])
    })

    test('it is said once, with what was taken for what; a fix is noted once, and followed up in the thread', async () => {
      const sku = `SKU-${anId()}`
      for (let nth = 0; nth < 3; nth++) await confirmed(sku, NOW)
      await lookForRepeats(deskAt(NOW), await confirmed(sku, NOW))
      const [alarm] = await alarmsOf(sku)
      const said: Said[] = []
      await warnRepeatedFault(slackAt(NOW, said), alarm!.id)
      await warnRepeatedFault(slackAt(NOW, said), alarm!.id)
      expect(said).toHaveLength(1)
      expect(said[0]?.text).toContain('<!subteam^S0HOUSE>')
      expect(said[0]?.text).toContain('*127 instead of 123* in 4 of 4 cases')

      const fix = { by: 'UPICKER', at: days(1), note: 'moved to another shelf' }
      const noted = await Promise.all([1, 2, 3].map(() => shared.stores.noteFix(alarm!.id, fix, days(8))))
      expect(noted.filter(Boolean)).toHaveLength(1)
      expect(await shared.stores.findAlarm(alarm!.id)).toMatchObject({ fix })
      await confirmed(sku, days(2))
      await followUpFault(slackAt(days(8), said), alarm!.id)
      await followUpFault(slackAt(days(8), said), alarm!.id)
      expect(said.slice(1)).toMatchObject([{ channel: 'C1', thread_ts: '1.1' }])
      expect(said[1]?.text).toBe('It is better: 1 in the 7 days since the fix, 4 before the warning.')
    })

    /** An alarm about four cases, posted, whose fix was noted a day later. */
    async function fixed(said: Said[]) {
      const sku = `SKU-${anId()}`
      for (let nth = 0; nth < 3; nth++) await confirmed(sku, NOW)
      await lookForRepeats(deskAt(NOW), await confirmed(sku, NOW))
      const [alarm] = await alarmsOf(sku)
      await warnRepeatedFault(slackAt(NOW, said), alarm!.id)
      const fix = { by: 'UPICKER', at: days(1), note: 'moved to another shelf' }
      await shared.stores.noteFix(alarm!.id, fix, days(8))
      return { sku, id: alarm!.id }
    }

    test('a fix leaves the job that draws the warning anew, where it stands, with what was changed', async () => {
      const said: Said[] = []
      const { id } = await fixed(said)
      const left = await shared.prisma.$queryRaw<{ kind: string }[]>`
        SELECT data->>'kind' AS kind FROM pgboss.job WHERE data->>'alarmId' = ${id} ORDER BY 1`
      expect(left.map(({ kind }) => kind)).toEqual(['follow_up_fault', 'warn_repeated_fault', 'warn_repeated_fault'])
      const drawn: Said[] = []
      await warnRepeatedFault(slackAt(days(1), said, drawn), id)
      expect(said).toHaveLength(1)
      expect(drawn).toMatchObject([{ channel: 'C1', ts: '1.1' }])
      expect(JSON.stringify(drawn)).toContain('moved to another shelf')
    })

    test('a follow-up that comes late counts no more days than it says', async () => {
      const said: Said[] = []
      const { sku, id } = await fixed(said)
      for (const day of [2, 9, 10]) await confirmed(sku, days(day))
      await followUpFault(slackAt(days(12), said), id)
      expect(said[1]?.text).toBe('It is better: 1 in the 7 days since the fix, 4 before the warning.')
    })

    test('a fix is followed up in the warning’s thread, once, although a purge came in between', async () => {
      const said: Said[] = []
      const { id } = await fixed(said)
      const purge = () => shared.stores.purgeCases({ closedBefore: days(7), at: days(7), dryRun: false })
      await purge()
      await followUpFault(slackAt(days(8), said), id)
      await purge()
      await followUpFault(slackAt(days(8), said), id)
      expect(said.slice(1)).toMatchObject([{ channel: 'C1', thread_ts: '1.1' }])
    })

    test('an alarm is raised by the rule that looks at the last one', async () => {
      const sku = `SKU-${anId()}`
      const raise = (cases: number, at: Date) => {
        const alarm = {
          id: anId(),
          article: sku,
          title: 'Cups',
          rootCause: 'mis_pick',
          raisedAt: at,
          days: 7,
          cases,
        } as const
        return shared.stores.raiseAlarm(alarm, last => isAlarming(cases, last, { count: 3, days: 7 }, at))
      }
      expect(await raise(3, NOW)).toBe(true)
      expect(await raise(5, days(1))).toBe(false)
      expect(await raise(6, days(2))).toBe(true)
      expect(await raise(11, days(3))).toBe(false)
      expect(await raise(3, days(9))).toBe(true)
    })
  })
}
