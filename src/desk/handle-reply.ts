import type { ReturnCase } from '../domain/case.ts'
import { readReply } from '../domain/reply/read-reply.ts'
import type { Reading } from '../domain/reply/reading.ts'
import { isOpen } from '../domain/workflow.ts'
import { stripQuoted } from '../intake/customer-words.ts'
import type { Notice } from '../intake/notice.ts'
import { relayAlias } from '../intake/sender.ts'
import { act } from './act.ts'
import type { Desk } from './desk.ts'
import { type HandleMail, handled, UNRECOGNISED } from './mail-outcome.ts'

const NOTHING_OFFERED: Reading = { kind: 'unclear', because: 'there is no offer this could answer' }

/** What a customer writes: read against this offer, and acted on only if it comes from the order's own address. */
export const handleReply: HandleMail = async (desk, notice, inbound) => {
  if (notice.trust !== 'trusted') return UNRECOGNISED
  const current = await caseOf(desk, notice)
  if (!current) return UNRECOGNISED
  const { relay, name } = notice.customer
  // A stranger may write any order number: only the marketplace's own word ties an address to an order.
  if (current.customer.relay === null && relay !== null && notice.orderNamedBy === 'marketplace')
    await act(desk, current.id, { kind: 'address_seen', address: relay, name }, { kind: 'marketplace' })
  const tied = addressIsTied(current, relay)
  const sent = await desk.sentBodies(current.id)
  const options = heldOffer(current)?.options ?? []
  const reading =
    options.length === 0
      ? NOTHING_OFFERED
      : readReply({ reply: notice.text, options, language: current.language, sent })
  const why = tied ? null : 'written from an address that is not tied to this order'
  const text = stripQuoted(notice.text, notice.customer.name) || notice.text
  const event = { kind: 'reply_received', text, reading, actable: tied, why } as const
  await act(desk, current.id, event, { kind: 'customer' }, inbound)
  return handled(current.id)
}

/** The offer the customer has in hands: not one that still waits to leave. */
const heldOffer = ({ state, offer }: ReturnCase) =>
  state === 'offering' || state === 'awaiting_approval' ? (offer?.replaces ?? null) : offer

/** By the order it names; else the newest open case of that address. */
async function caseOf(desk: Desk, { orderId, customer }: Notice): Promise<ReturnCase | null> {
  if (orderId !== null) return desk.findCaseByOrder(desk.store, orderId)
  const theirs = customer.relay === null ? [] : await desk.findCasesByRelay(customer.relay)
  return theirs.find(current => isOpen(current.state)) ?? theirs[0] ?? null
}

const addressIsTied = ({ customer }: ReturnCase, relay: string | null): boolean =>
  relay !== null && customer.relay !== null && relayAlias(relay) === relayAlias(customer.relay)
