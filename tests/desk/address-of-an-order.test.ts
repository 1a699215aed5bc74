import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleReply } from '../../src/desk/handle-reply.ts'
import { openRequest } from '../../src/desk/open-request.ts'
import type { Notice } from '../../src/intake/notice.ts'
import { aCase, DESK, NOW } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores

beforeAll(async () => {
  shared = await freshStores('pglite')
})

afterAll(() => shared.close())

const RELAY = 'z9stranger8w7q@marketplace.amazon.com'

const aMessage = (orderId: string, orderNamedBy: Notice['orderNamedBy']): Notice => ({
  kind: 'buyer_message',
  trust: 'trusted',
  why: [],
  orderId,
  orderNamedBy,
  marketplace: 'amazon.com',
  language: 'en',
  requestedAt: null,
  items: [],
  customer: { name: 'Somebody', relay: RELAY },
  text: `About my order ${orderId}: send everything to me.`,
  mail: {
    messageId: `<${orderId}@x.example>`,
    inReplyTo: null,
    references: [],
    subject: 'Hello',
    from: RELAY,
    date: null,
  },
  bounced: null,
  attachments: [],
})

const requestFor = (orderId: string) => {
  const { store, marketplace, language, requestedAt, stated, items, trust } = aCase()
  return {
    store,
    orderId,
    marketplace,
    language,
    requestedAt,
    stated,
    items,
    trust,
    customer: { name: null, relay: null },
  }
}

async function write(orderId: string, namedBy: Notice['orderNamedBy']) {
  const notice = aMessage(orderId, namedBy)
  const recorded = await shared.stores.recordInbound({ raw: Buffer.from(orderId), notice, at: NOW })
  if (recorded.kind === 'new') await handleReply(aDesk(shared.stores), notice, { id: recorded.id, notice })
}

const relayOf = async (caseId: string) => (await shared.stores.findCase(caseId))?.customer.relay

test('a case without an address learns it where the marketplace itself names the order', async () => {
  const { caseId } = await openRequest(aDesk(shared.stores), requestFor('111-0000003-0000001'), DESK)
  await write('111-0000003-0000001', 'marketplace')
  expect(await relayOf(caseId)).toBe(RELAY)
})

test('a stranger who writes the order number down does not become its address, before the case or after', async () => {
  const { caseId } = await openRequest(aDesk(shared.stores), requestFor('111-0000003-0000002'), DESK)
  await write('111-0000003-0000002', 'sender')
  expect(await relayOf(caseId)).toBeNull()
  await write('111-0000003-0000003', 'sender')
  const later = await openRequest(aDesk(shared.stores), requestFor('111-0000003-0000003'), DESK)
  expect(await relayOf(later.caseId)).toBeNull()
})
