import type { ReturnCase } from '../domain/case.ts'
import type { CaseEvent } from '../domain/events.ts'
import type { Notice } from '../intake/notice.ts'
import { act } from './act.ts'
import { type HandleMail, handled, UNRECOGNISED } from './mail-outcome.ts'

/** The marketplace's news about an order the desk has a case for; only what it signed counts. */
export const handleOrderNews: HandleMail = async (desk, notice, inbound) => {
  if (notice.kind === 'bounce') return handleBounce(desk, notice, inbound)
  if (notice.trust !== 'trusted') return UNRECOGNISED
  if (notice.kind === 'order_placed') return handleReorder(desk, notice, inbound)
  const event = newsOf(notice)
  const current = notice.orderId === null ? null : await desk.findCaseByOrder(desk.store, notice.orderId)
  if (!event || !current) return UNRECOGNISED
  await act(desk, current.id, event, { kind: 'marketplace' }, inbound)
  return handled(current.id)
}

function newsOf(notice: Notice): CaseEvent | null {
  switch (notice.kind) {
    case 'return_cancelled':
      return { kind: 'cancelled_by_customer' }
    case 'refund_issued':
      return { kind: 'refund_seen' }
    case 'a_to_z_claim':
      return { kind: 'a_to_z_opened' }
    case 'opt_out':
      return { kind: 'opted_out' }
    case 'own_copy':
      return { kind: 'mail_copy_seen' }
    case 'marketplace_message':
      return { kind: 'marketplace_wrote', text: notice.text }
    default:
      return null
  }
}

/** A bounce needs no signature: it can only ask a person to look, and only about a mail the desk knows it wrote. */
const handleBounce: HandleMail = async (desk, { bounced }, inbound) => {
  const current = bounced?.messageId ? await desk.findCaseByMessageId(bounced.messageId) : null
  if (!current) return UNRECOGNISED
  const reason = [bounced?.status, bounced?.reason].filter(Boolean).join(' ') || 'returned by the mail server'
  const newest = current.mail && (await desk.nextMail(current.mail.id))
  if (newest?.messageId === bounced?.messageId)
    await act(desk, current.id, { kind: 'mail_failed', mailId: newest?.id ?? '', reason }, { kind: 'desk' }, inbound)
  return handled(current.id)
}

/** An order notice names no customer: it opens the check only where exactly one promise waits for that item. */
const handleReorder: HandleMail = async (desk, notice, inbound) => {
  const waiting = await desk.listCases({ states: ['awaiting_reorder'], limit: 500 })
  const fitting = waiting.filter(current => current.orderId !== notice.orderId && promises(current, notice))
  const [only] = fitting
  if (!only || fitting.length > 1) return handled(null)
  await act(desk, only.id, { kind: 'reorder_placed', orderId: notice.orderId }, { kind: 'marketplace' }, inbound)
  return handled(only.id)
}

function promises({ items }: ReturnCase, notice: Notice): boolean {
  const ordered = notice.items.map(item => ({ sku: item.sku, title: item.title.trim().toLowerCase() }))
  return items.some(item =>
    ordered.some(
      each =>
        (item.sku !== null && each.sku === item.sku) ||
        (each.title !== '' && each.title === item.title.trim().toLowerCase()),
    ),
  )
}
