import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportCases } from '../../src/desk/export-cases.ts'
import type { ReturnCase } from '../../src/domain/case.ts'
import type { CaseEvent } from '../../src/domain/events.ts'
import { readSearch } from '../../src/domain/search/terms.ts'
import type { Notice } from '../../src/intake/notice.ts'
import { AGENT, aCase, NOW, UNTIMED } from '../helpers/a-case.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const HOUR = 3_600_000

export function theSearch(engine: Engine): void {
  describe(`finding cases on ${engine}`, () => {
    let desk: TestStores
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())

    const save = (before: ReturnCase | null, after: ReturnCase, event: CaseEvent | { kind: 'opened' }, text?: string) =>
      desk.stores.saveCase({
        before,
        after,
        event,
        actor: AGENT,
        at: NOW,
        clocks: UNTIMED,
        effects: [],
        ...(text === undefined ? {} : { inbound: { id: anId(), notice: aMessage(text) } }),
      })
    const open = async (changes: Partial<ReturnCase> = {}): Promise<ReturnCase> => {
      const opened = { ...aCase(), id: anId(), orderId: anOrderId(), ...changes }
      await save(null, opened, { kind: 'opened' })
      return opened
    }
    const next = async (before: ReturnCase, event: CaseEvent, text?: string, changes: Partial<ReturnCase> = {}) => {
      const after = { ...before, ...changes, version: before.version + 1 }
      expect(await save(before, after, event, text)).toBe('saved')
      return after
    }
    const find = async (typed: string) => {
      const query = readSearch(typed)
      return query ? (await desk.stores.searchCases(query, 20)).cases.map(({ id }) => id) : []
    }

    test('by the order, the item, the SKU, the name and the comments, all words together', async () => {
      const current = await open({
        orderId: '203-7041982-5530071',
        customer: { name: 'Zoë Quill', relay: 'zq-relay@marketplace.example' },
        stated: { reason: null, comments: 'The glaze is chipped 100%' },
        items: [{ title: 'Stoneware jug', sku: 'QX-JUG-9', asin: 'B0JUGJUG01', quantity: 1, price: null }],
      })
      for (const typed of [
        '203-7041982-5530071',
        '5530071',
        'zoe',
        'GLAZE chipped 100%',
        'ware jug',
        'qx-jug',
        'B0JUG',
      ])
        expect(await find(typed), typed).toEqual([current.id])
      for (const typed of ['glaze unheard-of', 'zq-relay', '%', "'; DROP TABLE"]) expect(await find(typed)).toEqual([])
    })

    test('of a case with very many long mails, the first ones and their beginnings are shown', async () => {
      const current = await open()
      const mail = (nth: number) => ({
        id: anId(),
        caseId: current.id,
        direction: 'in',
        subject: '',
        body: `mail ${nth} ${'x'.repeat(20_000)}`,
        kind: 'buyer_message',
        state: 'received',
        createdAt: new Date(NOW.getTime() + nth * 60_000),
      })
      await desk.prisma.message.createMany({ data: Array.from({ length: 60 }, (_, nth) => mail(nth)) })
      const texts = (await desk.stores.conversationsOf([current.id, 'no-such-case'])).get(current.id) ?? []
      expect(texts).toHaveLength(40)
      expect(texts.map(({ text }) => text.slice(0, 7))).toEqual(texts.map((_, nth) => `mail ${nth} `.slice(0, 7)))
      expect(texts.map(({ text }) => text.length)).toEqual(texts.map(() => 8_000))
    })

    test('by what customers write in their languages, and by what the team says in the thread', async () => {
      const current = await open()
      const said = [
        'Der Henkel ist völlig zersplittert',
        'L’émail est craquelé',
        'El asa está torcida',
        'Però il coperchio è scheggiato',
        '取っ手が割れていました',
        '收到的茶杯图案不对',
        'the spout leaks',
      ]
      let latest = current
      const reply = {
        kind: 'reply_received',
        text: '',
        reading: { kind: 'unclear', because: '' },
        actable: false,
        why: null,
      } as const
      for (const text of said) latest = await next(latest, reply, text)
      latest = await next(latest, { kind: 'evidence', text: 'shelf B7 was swapped', files: 0 })
      await next(latest, { kind: 'record_reply', text: 'she phoned: zirconium', option: null })
      for (const typed of [
        'zersplittert',
        'VOLLIG henkel',
        'email craquele',
        'torcida',
        'scheggiato',
        '取っ手',
        '割れて',
        '图案不对',
        '杯',
        'spout leaks shelf',
        'zirconium',
      ])
        expect(await find(typed), typed).toEqual([current.id])
      const conversation = (await desk.stores.conversationsOf([current.id])).get(current.id) ?? []
      expect(conversation.map(({ where }) => where)).toEqual([
        ...said.map(() => 'customer_wrote'),
        'thread',
        'customer_wrote',
      ])
    })

    test('never by a code or an address, whoever wrote it into a mail', async () => {
      const current = await open()
      await next(
        current,
        { kind: 'opted_out' },
        'My marmalade code HTCB-AD73TB-L2M1TF fails, ask marmalade@relay.example',
      )
      expect(await find('marmalade code fails')).toEqual([current.id])
      for (const typed of ['HTCB-AD73TB-L2M1TF', 'AD73TB', 'relay.example']) expect(await find(typed)).toEqual([])
    })

    test('newest first, and says when there are more than anybody reads', async () => {
      const cases = []
      for (let nth = 0; nth < 3; nth++)
        cases.push(
          await open({ openedAt: new Date(NOW.getTime() - nth * HOUR), stated: { reason: null, comments: 'rhubarb' } }),
        )
      expect(await find('rhubarb')).toEqual(cases.map(({ id }) => id))
      const found = await desk.stores.searchCases(readSearch('rhubarb')!, 2)
      expect(found).toMatchObject({ total: 3, more: false })
      expect(found.cases).toHaveLength(2)
    })

    test('what was purged is not found, its order and its item are', async () => {
      const current = await open({
        openedAt: new Date('2019-01-01'),
        state: 'closed',
        orderId: '404-1111111-2222222',
        customer: { name: 'Persimmon', relay: null },
        stated: { reason: null, comments: 'tamarillo' },
        items: [{ title: 'Physalis bowl', sku: null, asin: null, quantity: 1, price: null }],
      })
      await next(current, { kind: 'evidence', text: 'jackfruit', files: 0 }, 'durian')
      await desk.prisma.returnCase.update({ where: { id: current.id }, data: { closedAt: new Date('2019-01-02') } })
      for (const typed of ['persimmon', 'tamarillo', 'jackfruit', 'durian'])
        expect(await find(typed)).toEqual([current.id])
      await desk.stores.purgeCases({ closedBefore: new Date('2019-06-01'), at: NOW, dryRun: false })
      for (const typed of ['persimmon', 'tamarillo', 'jackfruit', 'durian'])
        expect(await find(typed), typed).toEqual([])
      for (const typed of ['404-1111111-2222222', 'physalis']) expect(await find(typed)).toEqual([current.id])
      expect(JSON.stringify([...(await desk.stores.conversationsOf([current.id])).values()])).not.toContain('durian')
    })

    test('cases from before there was a search are taken in, each once, by whoever comes', async () => {
      const cases = []
      for (let nth = 0; nth < 12; nth++) cases.push(await open({ stated: { reason: null, comments: 'loganberry' } }))
      await next(cases[0]!, { kind: 'evidence', text: 'cloudberry', files: 0 })
      const ids = cases.map(({ id }) => id)
      await desk.prisma.caseSearch.deleteMany({ where: { caseId: { in: ids } } })
      await desk.prisma.searchBacklog.createMany({ data: ids.map(caseId => ({ caseId })) })
      expect(await find('loganberry')).toEqual([])
      const taken = await Promise.all([1, 2, 3].map(() => desk.stores.searchBacklog(4)))
      expect(taken.reduce((sum, count) => sum + count)).toBe(12)
      expect(await desk.stores.searchBacklog(4)).toBe(0)
      expect((await find('loganberry')).sort()).toEqual(ids.sort())
      expect(await find('loganberry cloudberry')).toEqual([cases[0]!.id])
    })

    test('a long conversation stays findable by its first words, and a save never fails for its length', async () => {
      let current = await open({ stated: { reason: null, comments: 'gooseberry' } })
      for (let nth = 0; nth < 6; nth++) {
        const novel = Array.from({ length: 4000 }, (_, word) => `w${nth}x${word}${'é'.repeat(30)}`).join(' ')
        current = await next(current, { kind: 'opted_out' }, novel)
      }
      expect(await find('gooseberry')).toEqual([current.id])
    })

    test('an export brings each case of its period once, in the order they were opened, page after page', async () => {
      const day = new Date('2018-05-01T00:00:00Z')
      const ids = []
      for (let nth = 0; nth < 5; nth++)
        ids.push((await open({ openedAt: new Date(day.getTime() + Math.floor(nth / 2) * HOUR) })).id)
      await open({ openedAt: new Date('2018-05-02T00:00:00Z') })
      const inTwos = {
        pageOfCases: (page: Parameters<typeof desk.stores.pageOfCases>[0]) =>
          desk.stores.pageOfCases({ ...page, size: 2 }),
      }
      const pieces = []
      for await (const piece of exportCases(inTwos, { from: day, to: new Date('2018-05-02T00:00:00Z') }))
        pieces.push(piece)
      expect(pieces).toHaveLength(4)
      const lines = pieces.join('').trimEnd().split('\r\n')
      expect(lines[0]).toMatch(/^case,order,/)
      const exported = lines.slice(1).map(line => line.split(',')[0])
      expect(exported).toHaveLength(5)
      expect([...exported].sort()).toEqual([...ids].sort())
    })
  })
}

const aMessage = (text: string): Notice =>
  ({
    kind: 'buyer_message',
    trust: 'trusted',
    why: [],
    orderId: null,
    orderNamedBy: null,
    text,
    mail: { messageId: null, inReplyTo: null, references: [], from: null, subject: '', date: null },
  }) as unknown as Notice
