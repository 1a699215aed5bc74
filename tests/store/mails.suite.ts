import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Notice } from '../../src/intake/notice.ts'
import { aCase, NOW, UNTIMED } from '../helpers/a-case.ts'
import { anId, anOrderId, type Engine, freshStores, type TestStores } from '../helpers/database.ts'

const RELAY = 'k2m5wq8xat7p3v9@marketplace.amazon.com'

const aNotice = (changes: Partial<Notice> = {}, mail: Partial<Notice['mail']> = {}): Notice => ({
  kind: 'return_request',
  trust: 'trusted',
  why: ['signed by amazon.com'],
  orderId: '113-5592037-4418629',
  orderNamedBy: 'marketplace',
  marketplace: 'amazon.com',
  language: 'en',
  requestedAt: null,
  items: [],
  customer: { name: 'Hannah', relay: RELAY },
  text: 'Wrong print.',
  bounced: null,
  attachments: [],
  ...changes,
  mail: {
    messageId: `<${anId()}@amazon.com>`,
    inReplyTo: null,
    references: [],
    subject: 'Return Requested',
    from: 'donotreply@amazon.com',
    date: null,
    ...mail,
  },
})

const rawOf = (body: string, way = 'from mx1') => Buffer.from(`Received: ${way}\r\nSubject: Return\r\n\r\n${body}`)

export function theMails(engine: Engine): void {
  describe(`mails on ${engine}`, () => {
    let desk: TestStores
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())

    const record = (notice: Notice, raw = rawOf('hello')) => desk.stores.recordInbound({ raw, notice, at: NOW })

    test('a mail is taken once, also when it comes by another way or twenty times at once', async () => {
      const notice = aNotice()
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, nth) => record(notice, rawOf('hello', `from mx${nth}`))),
      )
      expect(outcomes.filter(({ kind }) => kind === 'new')).toHaveLength(1)
      const jobs = await desk.prisma.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'intake'`
      expect(jobs).toHaveLength(1)
    })

    test('a forged copy sent ahead does not keep the genuine mail out, nor does a Message-ID used twice', async () => {
      const genuine = aNotice()
      expect(await record({ ...genuine, trust: 'forged' })).toMatchObject({ kind: 'new' })
      expect(await record(genuine, rawOf('something else'))).toMatchObject({ kind: 'new' })
      expect(await record(genuine)).toMatchObject({ kind: 'new' })
    })

    test('the cursor moves with the mail, never back within one numbering', async () => {
      const mailbox = anId()
      const at = (uidValidity: string, lastUid: number) =>
        desk.stores.recordInbound({
          raw: rawOf('x'),
          notice: aNotice(),
          at: NOW,
          cursor: { mailbox, uidValidity, lastUid },
        })
      expect(await desk.stores.loadCursor(mailbox)).toBeNull()
      await at('7', 4_294_967_295)
      await at('7', 12)
      expect(await desk.stores.loadCursor(mailbox)).toEqual({ uidValidity: '7', lastUid: 4_294_967_295 })
      await at('8', 3)
      expect(await desk.stores.loadCursor(mailbox)).toEqual({ uidValidity: '8', lastUid: 3 })
    })

    test('what came in can be read again, and lies sealed', async () => {
      const recorded = await desk.stores.recordInbound({
        raw: rawOf('in clear'),
        notice: aNotice({ trust: 'forged' }),
        at: NOW,
        state: 'quarantined',
      })
      const id = recorded.kind === 'new' ? recorded.id : ''
      expect(Buffer.from((await desk.stores.findInbound(id))?.raw ?? []).toString()).toContain('in clear')
      const [listed] = (await desk.stores.listInbound('quarantined', 10)).filter(row => row.id === id)
      expect(listed).toMatchObject({
        from: 'donotreply@amazon.com',
        subject: 'Return Requested',
        trust: 'forged',
        state: 'quarantined',
      })
      const row = await desk.prisma.inboundMail.findUnique({ where: { id } })
      expect(Buffer.from(row?.rawSealed ?? []).includes('in clear')).toBe(false)
      expect(JSON.stringify(row)).not.toContain('donotreply')
      expect(await desk.stores.deleteQuarantined(id, 'UNOOR')).toEqual({ kind: 'deleted' })
      expect(await desk.stores.deleteQuarantined(id, 'UIDA')).toEqual({ kind: 'gone', by: 'UNOOR' })
      expect(await desk.stores.findInbound(id)).toBeNull()
    })

    test('the address of an order is known from a trusted mail only', async () => {
      const orderId = anOrderId()
      await record(aNotice({ orderId, trust: 'unverified', customer: { name: null, relay: 'thief@evil.example' } }))
      expect(await desk.stores.findRelay(orderId)).toBeNull()
      await record(aNotice({ orderId, kind: 'order_placed' }))
      expect(await desk.stores.findRelay(orderId)).toBe(RELAY)
    })

    test("our mail answers the customer's newest, in its thread and under its subject", async () => {
      const opened = { ...aCase({ customer: { name: null, relay: RELAY } }), id: anId(), orderId: anOrderId() }
      const notice = aNotice({}, { subject: 'Return request', references: ['<first@amazon.com>'] })
      const inbound = await record(notice)
      const mailId = anId()
      const mail = {
        id: mailId,
        kind: 'free_text',
        subject: 'About your order',
        body: 'Hello',
        notBefore: NOW,
      } as const
      const change = {
        before: null,
        after: opened,
        event: { kind: 'opened' },
        actor: { kind: 'desk' },
        at: NOW,
        clocks: UNTIMED,
      } as const
      const effects = [{ kind: 'send_mail', mail }] as const
      await desk.stores.saveCase({
        ...change,
        effects,
        inbound: { id: inbound.kind === 'new' ? inbound.id : '', notice },
      })
      expect(await desk.stores.nextMail(mailId)).toEqual({
        id: mailId,
        caseId: opened.id,
        kind: 'free_text',
        state: 'scheduled',
        body: 'Hello',
        to: RELAY,
        subject: 'Return request',
        messageId: `<${mailId}@shop.example>`,
        inReplyTo: notice.mail.messageId,
        references: ['<first@amazon.com>', notice.mail.messageId],
      })
      expect(await desk.stores.findCaseByMessageId(`<${mailId}@shop.example>`)).toMatchObject({ id: opened.id })
      expect(await desk.stores.findCaseByMessageId(notice.mail.messageId ?? '')).toBeNull()
      expect(await desk.stores.listInbound('handled', 10)).toMatchObject([{ caseId: opened.id }])
    })
  })
}
