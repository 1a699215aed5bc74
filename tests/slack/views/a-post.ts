import type { ThreadPost } from '../../../src/domain/effects.ts'
import { AGENT, LEAD, PICKER } from '../../helpers/a-case.ts'

const by = AGENT.id
const usd = (minor: number) => ({ minor, currency: 'USD' }) as const
const shipment = {
  title: 'Tea cups',
  orderedCode: '123',
  shippedCode: '127',
  reorderId: '113-1',
  problem: null,
} as const

/** One post of every kind, by the name of its snapshot; `words` stands wherever somebody may type. */
export const posts = (words: string): Readonly<Record<string, ThreadPost>> => ({
  taken: { kind: 'taken', by },
  approved: { kind: 'approved', by: LEAD.id },
  checked: { kind: 'checked', by: PICKER.id },
  vouched: { kind: 'vouched', by: LEAD.id },
  reopened: { kind: 'reopened', by },
  dismissed: { kind: 'dismissed', by },
  undone: { kind: 'undone', by },
  handed_over: { kind: 'handed_over', by, to: 'UOTHER' },
  snoozed: { kind: 'snoozed', by, until: '2026-11-30T09:00:00.000Z', reason: words },
  woken: { kind: 'woken' },
  warehouse_question: { kind: 'warehouse_question', by },
  verdict: { kind: 'verdict', by: PICKER.id, verdict: 'wrong_code' },
  fault_confirmed: {
    kind: 'fault_confirmed',
    by,
    fault: { rootCause: 'wrong_code_entered', orderedCode: words, shippedCode: '127', note: words },
  },
  fault_rejected: { kind: 'fault_rejected', by, rootCause: 'buyer_error', note: words },
  approval_wanted: { kind: 'approval_wanted', by, amount: usd(12_000) },
  'approval_wanted-unknown': { kind: 'approval_wanted', by, amount: null },
  declined: { kind: 'declined', by: LEAD.id, reason: words },
  mail_planned: { kind: 'mail_planned', mailKind: 'offer', by, body: words, leavesAt: '2026-11-23T10:01:00.000Z' },
  mail_sent: { kind: 'mail_sent', mailKind: 'offer', settledBy: null },
  'mail_sent-person': { kind: 'mail_sent', mailKind: 'offer', settledBy: by },
  'mail_sent-marketplace': { kind: 'mail_sent', mailKind: 'offer', settledBy: 'marketplace' },
  'mail_not_sent-failed': { kind: 'mail_not_sent', mailKind: 'offer', how: 'failed', reason: words, mailId: 'm-1' },
  'mail_not_sent-unknown': {
    kind: 'mail_not_sent',
    mailKind: 'claim_code',
    how: 'unknown',
    reason: null,
    mailId: 'm-1',
  },
  'mail_not_sent-unsent': { kind: 'mail_not_sent', mailKind: 'claim_code', how: 'unsent', reason: null, mailId: 'm-1' },
  customer_wrote: {
    kind: 'customer_wrote',
    reply: {
      text: words,
      reading: { kind: 'choice', option: 1, certainty: 'likely', because: words },
      actable: false,
      why: words,
    },
  },
  reply_recorded: { kind: 'reply_recorded', by, text: words },
  'accepted-customer': { kind: 'accepted', by: 'customer', option: 1, because: words },
  'accepted-person': { kind: 'accepted', by, option: 9, because: null },
  not_what_they_meant: { kind: 'not_what_they_meant', by },
  code_issued: { kind: 'code_issued', masked: 'HTCB-••••••-••••TF', percent: 60, expires: '2027-03-31' },
  code_withheld: { kind: 'code_withheld', why: 'no_code_in_pool', percent: 60 },
  manual_step: { kind: 'manual_step', step: 'refund', amount: usd(996), percent: 40 },
  done_in_seller_central: { kind: 'done_in_seller_central', by },
  dispatch_check: { kind: 'dispatch_check', shipment },
  'dispatch_check-words': {
    kind: 'dispatch_check',
    shipment: { ...shipment, title: words, orderedCode: words, shippedCode: words, reorderId: words },
  },
  'dispatch_check-no-codes': {
    kind: 'dispatch_check',
    shipment: { ...shipment, orderedCode: null, shippedCode: null, reorderId: null },
  },
  problem: { kind: 'problem', by: PICKER.id, note: words },
  requested_again: { kind: 'requested_again', comments: words },
  cancelled_by_customer: { kind: 'cancelled_by_customer' },
  refund_seen: { kind: 'refund_seen' },
  a_to_z_opened: { kind: 'a_to_z_opened' },
  opted_out: { kind: 'opted_out' },
  marketplace_wrote: { kind: 'marketplace_wrote', text: words },
  address_added: { kind: 'address_added', by },
  details_edited: { kind: 'details_edited', by },
  closed: { kind: 'closed', by, because: 'no_reply', note: words },
  resolved: { kind: 'resolved' },
  reminder: { kind: 'reminder', waitingFor: 'warehouse', mention: null, nth: 1 },
  'reminder-owner': { kind: 'reminder', waitingFor: 'agent', mention: by, nth: 2 },
})
