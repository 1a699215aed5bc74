import type { Actor } from '../domain/events.ts'
import { MARKETPLACES } from '../domain/marketplace.ts'
import type { HandwrittenRequest } from '../domain/open-case.ts'
import type { Desk } from './desk.ts'
import { type Opened, openRequest } from './open-request.ts'

/** A request an agent writes down: from the phone, a chat, or a mail the desk could not read. */
export function openByHand(
  desk: Desk,
  request: HandwrittenRequest,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<Opened> {
  const { orderId, marketplace, item, reason, comments, customerName, address } = request
  const facts = {
    store: desk.store,
    orderId,
    marketplace,
    language: MARKETPLACES[marketplace].language,
    requestedAt: desk.now().toISOString().slice(0, 10),
    customer: { name: customerName, relay: address },
    stated: { reason, comments },
    items: [{ title: item, sku: null, asin: null, quantity: 1, price: null }],
    trust: { level: 'trusted', why: [`written down by ${actor.id}`] },
  } as const
  return openRequest(desk, facts, actor)
}
