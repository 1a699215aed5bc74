import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ReturnCase } from '../../src/domain/case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { Actor, CaseEvent } from '../../src/domain/events.ts'
import type { CaseChange } from '../../src/ports/cases.ts'
import {
  AGENT,
  aCase,
  anAcceptedCase,
  anOfferedCase,
  circumstances,
  NOW,
  OPENING,
  OPTIONS,
  OTHER_AGENT,
  UNTIMED,
} from '../helpers/a-case.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const fresh = (changes: Partial<ReturnCase> = {}): ReturnCase => ({
  ...aCase(),
  ...changes,
  id: anId(),
  orderId: anOrderId(),
})

const opening = (opened: ReturnCase): CaseChange => ({ ...OPENING, after: opened })

function moving(before: ReturnCase, event: CaseEvent, actor: Actor = AGENT): CaseChange {
  const decision = decide(before, event, actor, { ...circumstances(), newId: anId })
  if (decision.kind === 'refused') throw new Error(decision.refusal.reason)
  const { next, effects } = decision
  return { before, after: next, event, actor, at: NOW, clocks: UNTIMED, effects }
}

const jobRows = z.array(
  z.object({ name: z.string(), data: z.looseObject({ kind: z.string() }), start_after: z.date() }),
)

export function savingCases(engine: Engine): void {
  describe(`saving cases on ${engine}`, () => {
    let desk: TestStores
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())

    const jobsOf = async (caseId: string) =>
      jobRows.parse(
        await desk.prisma.$queryRaw`
          SELECT name, data, start_after FROM pgboss.job WHERE data->>'caseId' = ${caseId} ORDER BY data->>'kind'`,
      )

    test('a case comes back as it was saved', async () => {
      const sent = anAcceptedCase(OPTIONS[0]!, {
        reply: {
          text: 'the first',
          reading: { kind: 'choice', option: 1, certainty: 'clear', because: 'first' },
          actable: true,
          why: null,
        },
        snooze: { until: NOW, reason: 'holiday' },
      })
      const saved = { ...sent, ...{ id: anId(), orderId: anOrderId() } }
      expect(await desk.stores.saveCase(opening(saved))).toBe('saved')
      expect(await desk.stores.findCase(saved.id)).toEqual(saved)
      expect(await desk.stores.findSettledCase(saved.id)).toEqual(saved)
      expect(await desk.stores.findCaseByOrder(saved.store, saved.orderId)).toEqual(saved)
    })

    test('an address is nowhere in the row, and finds the case with or without the case id behind the plus', async () => {
      const saved = { ...fresh(), customer: { name: 'Ida', relay: 'abc123xyz+C1@marketplace.amazon.com' } }
      await desk.stores.saveCase(opening(saved))
      const row = await desk.prisma.returnCase.findUnique({ where: { id: saved.id } })
      expect(JSON.stringify(row)).not.toContain('abc123xyz')
      const found = await desk.stores.findCasesByRelay('ABC123xyz@marketplace.amazon.com')
      expect(found.map(({ id }) => id)).toEqual([saved.id])
    })

    test('of thirty changes decided on one version exactly one is saved', async () => {
      const before = fresh()
      await desk.stores.saveCase(opening(before))
      const changes = Array.from({ length: 30 }, (_, nth) =>
        moving(before, { kind: 'take' }, nth % 2 ? AGENT : OTHER_AGENT),
      )
      const outcomes = await Promise.all(changes.map(change => desk.stores.saveCase(change)))
      expect(outcomes.filter(outcome => outcome === 'saved')).toHaveLength(1)
      expect((await desk.stores.history(before.id, 50)).map(({ kind }) => kind)).toEqual(['opened', 'take'])
      expect((await desk.stores.findCase(before.id))?.version).toBe(1)
    })

    test('of thirty requests for one order exactly one opens a case', async () => {
      const orderId = anOrderId()
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, () => desk.stores.saveCase(opening({ ...fresh(), orderId }))),
      )
      expect(outcomes.filter(outcome => outcome === 'saved')).toHaveLength(1)
      expect(await desk.stores.findCasesByOrder(orderId)).toHaveLength(1)
    })

    test('a change that loses leaves no history, no mail and no job', async () => {
      const before = {
        ...fresh(),
        ...pick(anOfferedCase(), ['state', 'owner', 'fault', 'offer', 'mail', 'owesAnswerSince']),
      }
      await desk.stores.saveCase(opening(before))
      const [winner, loser] = [moving(before, { kind: 'nudge' }), moving(before, { kind: 'nudge' })]
      expect(await desk.stores.saveCase(winner)).toBe('saved')
      const jobs = await jobsOf(before.id)
      expect(await desk.stores.saveCase(loser)).toBe('conflict')
      expect(await jobsOf(before.id)).toEqual(jobs)
      expect(await desk.prisma.message.count({ where: { caseId: before.id } })).toBe(1)
    })

    test('a change leaves one card refresh however often it happens, its posts, and its mail at its time', async () => {
      const before = { ...fresh(), state: 'fault_confirmed' as const, owner: AGENT.id, fault: anOfferedCase().fault }
      await desk.stores.saveCase(opening(before))
      const change = moving(before, {
        kind: 'choose_remedies',
        remedyIds: ['code60'],
        message: `Order ${before.orderId}: 1. a code`,
        seenVersion: null,
      })
      await desk.stores.saveCase(change)
      const jobs = await jobsOf(before.id)
      expect(jobs.map(({ data }) => data.kind)).toEqual(['posts', 'refresh_card', 'send_mail'])
      const mail = change.effects.flatMap(effect => (effect.kind === 'send_mail' ? [effect.mail] : []))[0]!
      expect(jobs[2]?.start_after).toEqual(mail.notBefore)
      const row = await desk.prisma.message.findUnique({ where: { id: mail.id } })
      expect(row).toMatchObject({ state: 'scheduled', messageId: `<${mail.id}@shop.example>`, body: mail.body })
      expect(await desk.prisma.offerOption.count({ where: { offer: { caseId: before.id } } })).toBe(1)
    })

    test('an offer taken back before it left has its mail called back', async () => {
      const before = { ...fresh(), state: 'fault_confirmed' as const, owner: AGENT.id, fault: anOfferedCase().fault }
      await desk.stores.saveCase(opening(before))
      const offer = moving(before, {
        kind: 'choose_remedies',
        remedyIds: ['code60'],
        message: `Order ${before.orderId}: 1. a code`,
        seenVersion: null,
      })
      await desk.stores.saveCase(offer)
      await desk.stores.saveCase(moving(offer.after, { kind: 'undo' }))
      const states = await desk.prisma.message.findMany({ where: { caseId: before.id }, select: { state: true } })
      expect(states).toEqual([{ state: 'cancelled' }])
    })

    test('a job enqueued in a transaction that is rolled back does not exist', async () => {
      const caseId = anId()
      const rolledBack = desk.prisma.$transaction(async within => {
        await desk.queue.enqueue(within, [{ job: { kind: 'refresh_card', caseId }, notBefore: null }])
        throw new Error('changed my mind')
      })
      await expect(rolledBack).rejects.toThrow('changed my mind')
      expect(await jobsOf(caseId)).toEqual([])
    })

    test('cases are listed by owner and by who has the ball', async () => {
      const mine = { ...fresh(), owner: 'UFINDER' }
      await desk.stores.saveCase(opening(mine))
      const ids = async (filter: Parameters<typeof desk.stores.listCases>[0]) =>
        (await desk.stores.listCases(filter)).map(({ id }) => id)
      expect(await ids({ owner: 'UFINDER', open: true, ball: 'agent' })).toEqual([mine.id])
      expect(await ids({ owner: 'UFINDER', open: false })).toEqual([])
    })
  })
}

const pick = <T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map(key => [key, from[key]])) as Pick<T, K>
