import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReturnCase } from '../../src/domain/case.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { CARD } from '../../src/ports/posts.ts'
import { AGENT, aCase, anAcceptedCase, anOfferedCase, NOW, OPENING, OPTIONS, UNTIMED } from '../helpers/a-case.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const HOUR = 3_600_000

export function theRecords(engine: Engine): void {
  describe(`the desk's records on ${engine}`, () => {
    let desk: TestStores
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())

    const save = async (content: ReturnCase, at = NOW): Promise<ReturnCase> => {
      const after = { ...content, id: anId(), orderId: anOrderId() }
      await desk.stores.saveCase({ ...OPENING, after, at })
      return after
    }
    const move = async (
      before: ReturnCase,
      changes: Partial<ReturnCase>,
      event: 'ask_warehouse' | 'checked' | 'mail_copy_seen',
      at: Date,
    ) => {
      const after = { ...before, ...changes, version: before.version + 1 }
      expect(
        await desk.stores.saveCase({
          before,
          after,
          event: { kind: event },
          actor: AGENT,
          at,
          clocks: UNTIMED,
          effects: [],
        }),
      ).toBe('saved')
      return after
    }

    test('a post is claimed by one, and after that either stands in Slack or nobody knows', async () => {
      const { id } = await save(aCase())
      const claims = await Promise.all(Array.from({ length: 10 }, () => desk.stores.claimPost(id, CARD, NOW)))
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
      expect(await desk.stores.claimPost(id, CARD, NOW)).toEqual({ kind: 'unknown', since: NOW })
      const posted = { channel: 'C1', ts: '1700000000.000100' }
      await desk.stores.recordPost(id, CARD, posted)
      await desk.stores.dropPost(id, CARD)
      expect(await desk.stores.claimPost(id, CARD, NOW)).toEqual({ kind: 'posted', ...posted })
      expect(await desk.stores.findPost(id, CARD)).toEqual(posted)
      expect(await desk.stores.findCaseByThread('C1', posted.ts)).toBe(id)
      await desk.stores.dropPost(id, CARD, { ...posted, ts: '1700000000.000200' })
      expect(await desk.stores.findPost(id, CARD)).toEqual(posted)
      await desk.stores.dropPost(id, CARD, posted)
      expect(await desk.stores.claimPost(id, CARD, NOW)).toEqual({ kind: 'claimed' })
      await desk.stores.claimPost(id, '3 0', NOW)
      await desk.stores.dropPost(id, '3 0')
      expect(await desk.stores.claimPost(id, '3 0', NOW)).toEqual({ kind: 'claimed' })
    })

    test('deliveries and intake keys are claimed once', async () => {
      const key = anId()
      const once = async (claim: () => Promise<boolean>) =>
        (await Promise.all([1, 2, 3, 4].map(claim))).filter(Boolean).length
      expect(await once(() => desk.stores.claimDelivery(key, NOW))).toBe(1)
      expect(await once(() => desk.stores.saveIdempotent(key, { bodyHash: 'h', caseId: 'c' }, NOW))).toBe(1)
      expect(await desk.stores.findIdempotent(key)).toEqual({ bodyHash: 'h', caseId: 'c' })
    })

    test('a new desk has the default policy, later the newest saved', async () => {
      expect(await desk.stores.currentPolicy()).toEqual(DEFAULT_POLICY)
      await desk.stores.savePolicy({ ...DEFAULT_POLICY, sendDelaySeconds: 5 }, 'ULEAD', NOW)
      const policy = { ...DEFAULT_POLICY, sendDelaySeconds: 9 }
      expect(await desk.stores.savePolicy(policy, 'ULEAD', NOW)).toBe(2)
      expect(await desk.stores.currentPolicy()).toEqual(policy)
    })

    test('statistics count what happened to the cases of a period', async () => {
      const from = new Date('2020-01-01T00:00:00Z')
      const at = (hours: number) => new Date(from.getTime() + hours * HOUR)
      const opened = { openedAt: from, waitingSince: from }
      const [code] = OPTIONS
      const accepted = anAcceptedCase(code!, {
        ...opened,
        code: { masked: 'HTCB-••••••-••••TF', percent: 60, expires: null },
      })
      const shipment = { title: 'Cups', orderedCode: '123', shippedCode: '127', reorderId: null, problem: null }
      const kept = await save({ ...accepted, state: 'pre_dispatch_check', shipment }, from)
      await desk.prisma.message.create({
        data: {
          id: anId(),
          caseId: kept.id,
          direction: 'out',
          subject: '',
          body: '',
          kind: 'offer',
          state: 'sent',
          sentAt: at(2),
          createdAt: from,
        },
      })
      await move(kept, { state: 'resolved' }, 'checked', at(30))
      const late = await save(aCase({ ...opened }), from)
      const asked = await move(late, { state: 'checking' }, 'ask_warehouse', at(1))
      const verdict = { verdict: 'mis_pick', by: 'UPICKER' } as const
      const answered = { ...asked, verdict, warehouseAnswered: true, version: 2 }
      await desk.stores.saveCase({
        before: asked,
        after: answered,
        event: { kind: 'verdict', verdict: 'mis_pick' },
        actor: AGENT,
        at: at(1.5),
        clocks: UNTIMED,
        effects: [],
      })
      const stats = await desk.stores.figuresFor({ from, to: at(24 * 30) }, { ...DEFAULT_POLICY, asOf: at(24 * 30) })
      expect(stats).toMatchObject({
        period: { from: '2020-01-01T00:00:00.000Z', to: '2020-01-31T00:00:00.000Z' },
        requests: 2,
        resolved: 1,
        withdrawn: 0,
        closed: 0,
        firstResponse: { n: 1, medianMinutes: 120, p90Minutes: 120 },
        resolution: { n: 1, medianMinutes: 1800, p90Minutes: 1800 },
        warehouseAnswer: { n: 1, medianMinutes: 30, p90Minutes: 30 },
        onTime: { met: 1, missed: 1 },
        remedies: {
          claim_code: { offered: 1, accepted: 1, performed: 1, value: { USD: '14.94' } },
          partial_refund: { offered: 1, accepted: 0, performed: 0, value: {} },
          replacement: { offered: 0, accepted: 0, performed: 0, value: {} },
        },
        rootCauses: { wrong_code_entered: 1 },
        promises: { kept: 1, broken: 0, open: 0 },
      })
    })

    test('a period without cases is all zeros', async () => {
      const stats = await desk.stores.figuresFor(
        { from: new Date(0), to: new Date(1) },
        { ...DEFAULT_POLICY, asOf: NOW },
      )
      expect(stats).toMatchObject({
        requests: 0,
        firstResponse: { n: 0, medianMinutes: null },
        rootCauses: {},
        onTime: { met: 0, missed: 0 },
      })
    })

    test('a purge leaves no trace of the customer and every number, and is done once', async () => {
      const closed = anOfferedCase({
        state: 'closed',
        customer: { name: 'Philippa Quill', relay: 'philippa-alias@marketplace.amazon.com' },
        stated: { reason: 'Wrong item', comments: 'says Philippa' },
        reply: { text: 'Philippa again', reading: { kind: 'unclear', because: 'Philippa' }, actable: false, why: null },
      })
      const offer = {
        ...closed.offer!,
        message: 'Dear Philippa',
        replaces: { ...closed.offer!, message: 'Dear Philippa' },
      }
      const saved = await save({ ...closed, offer }, new Date('2019-01-01'))
      await desk.prisma.caseEvent.updateMany({
        where: { caseId: saved.id },
        data: { data: { text: 'Philippa', because: 'no_reply' } },
      })
      const input = { closedBefore: new Date('2019-06-01'), at: NOW }
      expect(await desk.stores.purgeCases({ ...input, dryRun: true })).toBe(1)
      expect((await desk.stores.findCase(saved.id))?.customer.name).toBe('Philippa Quill')
      expect(await desk.stores.purgeCases({ ...input, dryRun: false })).toBe(1)
      expect(await desk.stores.purgeCases({ ...input, dryRun: false })).toBe(0)
      const everything = await desk.prisma.returnCase.findUnique({
        where: { id: saved.id },
        include: { events: true, messages: true, offers: true, inbound: true },
      })
      expect(JSON.stringify(everything)).not.toMatch(/philippa/i)
      expect(everything?.events[0]?.data).toEqual({ because: 'no_reply' })
      const purged = await desk.stores.findCase(saved.id)
      expect(purged).toMatchObject({
        orderId: saved.orderId,
        customer: { name: null, relay: null },
        fault: { rootCause: 'wrong_code_entered' },
      })
      const late = { ...saved, version: saved.version + 1 }
      expect(
        await desk.stores.saveCase({
          before: saved,
          after: late,
          event: { kind: 'reopen' },
          actor: AGENT,
          at: NOW,
          clocks: UNTIMED,
          effects: [],
        }),
      ).toBe('conflict')
    })
  })
}
