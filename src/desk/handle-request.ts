import { MARKETPLACES } from '../domain/marketplace.ts'
import type { RequestFacts } from '../domain/open-case.ts'
import type { Notice } from '../intake/notice.ts'
import type { Desk } from './desk.ts'
import { type HandleMail, handled, UNRECOGNISED } from './mail-outcome.ts'
import { openRequest } from './open-request.ts'

/** A return request by mail opens a case or joins the one its order has. */
export const handleRequest: HandleMail = async (desk, notice, inbound) => {
  const facts = requestFrom(notice, desk.store)
  if (!facts) return UNRECOGNISED
  const { caseId } = await openRequest(desk, facts, { kind: 'marketplace' }, inbound)
  return handled(caseId)
}

/** What a notice says, as a request; null when it names no order. */
export function requestFrom(notice: Notice, store: Desk['store']): RequestFacts | null {
  if (notice.orderId === null) return null
  const marketplace = notice.marketplace ?? 'other'
  const [first] = notice.items
  const comments = notice.items.map(item => item.comments).filter(words => words !== null)
  return {
    store,
    orderId: notice.orderId,
    marketplace,
    language: notice.language ?? MARKETPLACES[marketplace].language,
    requestedAt: notice.requestedAt,
    customer: notice.customer,
    stated: { reason: first?.reason ?? null, comments: comments.join('\n') || notice.text || null },
    items: notice.items.map(({ title, sku, asin, quantity }) => ({ title, sku, asin, quantity, price: null })),
    trust: { level: notice.trust === 'trusted' ? 'trusted' : 'unverified', why: notice.why },
  }
}
