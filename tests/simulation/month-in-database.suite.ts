import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRequest } from '../../src/desk/open-request.ts'
import { tick } from '../../src/desk/tick.ts'
import type { ReturnCase } from '../../src/domain/case.ts'
import { letTimePass } from '../domain/clockwork.ts'
import { aCase, DESK } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { type Engine, freshStores, type TestStores } from '../helpers/database.ts'
import { MINUTE, POLICY, START } from './month.ts'

const DAYS = 30
const END = new Date(START.getTime() + DAYS * 24 * 60 * MINUTE)

/** Two replicas on one database live through a month together; one dies in the middle of every few saves. */
export function liveAMonthOn(engine: Engine, cases: number): void {
  let shared: TestStores

  beforeAll(async () => {
    shared = await freshStores(engine)
    await shared.stores.savePolicy(POLICY, 'test', START)
  })

  afterAll(() => shared.close())

  /** At the minute in which something is due, however early or late in it. */
  async function nextMinute(): Promise<Date | null> {
    const row = await shared.prisma.returnCase.findFirst({
      where: { timerAt: { not: null } },
      orderBy: { timerAt: 'asc' },
      select: { timerAt: true },
    })
    return row?.timerAt ? new Date(Math.ceil(row.timerAt.getTime() / MINUTE) * MINUTE) : null
  }

  function replica(now: () => Date, dies: (count: number) => 'before' | 'after' | null) {
    const desk = aDesk(shared.stores, { now })
    let count = 0
    const saveCase: typeof desk.saveCase = async change => {
      const fate = dies(++count)
      if (fate === 'before') throw new Error('died before the commit')
      const saved = await desk.saveCase(change)
      if (fate === 'after') throw new Error('died after the commit')
      return saved
    }
    return { ...desk, saveCase }
  }

  test('each reminder is sent exactly once, and what time does is what the policy says', async () => {
    let now = START
    const opened: ReturnCase[] = []
    for (let number = 0; number < cases; number++) {
      const { store, marketplace, language, requestedAt, customer, stated, items, trust } = aCase()
      const orderId = `113-0000000-${String(number).padStart(7, '0')}`
      now = new Date(START.getTime() + number * 97 * MINUTE)
      const facts = { store, orderId, marketplace, language, requestedAt, customer, stated, items, trust }
      const { caseId } = await openRequest(aDesk(shared.stores, { now: () => now }), facts, DESK)
      const found = await shared.stores.findCase(caseId)
      if (found) opened.push(found)
    }
    now = START
    const steady = replica(
      () => now,
      () => null,
    )
    const frail = replica(
      () => now,
      count => (count % 5 === 0 ? 'after' : count % 3 === 0 ? 'before' : null),
    )
    for (let next = await nextMinute(); next && next <= END; next = await nextMinute()) {
      now = next > now ? next : new Date(now.getTime() + MINUTE)
      await Promise.all([tick(steady), tick(frail).catch(expectDeath)])
    }
    for (const current of opened) {
      const history = await shared.stores.history(current.id, 500)
      const foretold = letTimePass(current, POLICY, current.openedAt, END)
      expect(foretold.length).toBeGreaterThan(3)
      expect(history.slice(1).map(({ kind, data }) => ({ kind, ...data }))).toEqual(
        foretold.map(({ event }) => ({ ...event })),
      )
    }
  }, 240_000)

  const expectDeath = (error: unknown): void => {
    expect(error).toBeInstanceOf(AggregateError)
  }
}
