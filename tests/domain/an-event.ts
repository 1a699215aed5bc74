import type { Actor, CaseEvent, CaseEventKind } from '../../src/domain/events.ts'
import { RULES } from '../../src/domain/rules.ts'
import { AGENT, CUSTOMER, DESK, LEAD, NOW, PICKER } from '../helpers/a-case.ts'

const READING = { kind: 'choice', option: 1, certainty: 'clear', because: 'the first solution' } as const

/** One sound event of each kind; a test changes what it is about. */
export const EVENTS: { readonly [K in CaseEventKind]: CaseEvent } = {
  take: { kind: 'take' },
  take_over: { kind: 'take_over' },
  hand_over: { kind: 'hand_over', to: 'UNEXT' },
  snooze: { kind: 'snooze', until: new Date(NOW.getTime() + 3_600_000), reason: 'waiting for the supplier' },
  wake: { kind: 'wake' },
  ask_warehouse: { kind: 'ask_warehouse' },
  verdict: { kind: 'verdict', verdict: 'wrong_code' },
  evidence: { kind: 'evidence', text: 'right shelf, wrong number on the order', files: 1 },
  confirm_fault: {
    kind: 'confirm_fault',
    fault: { rootCause: 'wrong_code_entered', orderedCode: '123', shippedCode: '127', note: null },
  },
  reject_fault: { kind: 'reject_fault', rootCause: 'buyer_error', note: null },
  choose_remedies: {
    kind: 'choose_remedies',
    remedyIds: ['code60', 'refund40', 'return_full'],
    message: 'Dear Hannah, …',
    seenVersion: null,
  },
  amend_offer: { kind: 'amend_offer', remedyIds: ['refund40'], message: 'Dear Hannah, …', seenVersion: null },
  approve: { kind: 'approve' },
  decline: { kind: 'decline', reason: 'too much' },
  undo: { kind: 'undo' },
  mail_leaving: { kind: 'mail_leaving', mailId: 'mail-1' },
  mail_sent: { kind: 'mail_sent', mailId: 'mail-1' },
  mail_unsent: { kind: 'mail_unsent', mailId: 'mail-1' },
  mail_put_off: { kind: 'mail_put_off', mailId: 'mail-1', reason: 'connection refused' },
  mail_failed: { kind: 'mail_failed', mailId: 'mail-1', reason: '550 no such user' },
  mail_unknown: { kind: 'mail_unknown', mailId: 'mail-1', reason: 'cut after DATA' },
  mail_copy_seen: { kind: 'mail_copy_seen' },
  it_was_sent: { kind: 'it_was_sent' },
  send_again: { kind: 'send_again' },
  nudge: { kind: 'nudge' },
  write_back: { kind: 'write_back', message: 'Which cups did you get?', seenVersion: null },
  reply_received: {
    kind: 'reply_received',
    text: 'The first solution, please.',
    reading: READING,
    actable: true,
    why: null,
  },
  record_reply: { kind: 'record_reply', text: 'She called and took the first.', option: 1 },
  choose_option: { kind: 'choose_option', option: 1, offerId: null },
  issue_code: { kind: 'issue_code' },
  carry_out: { kind: 'carry_out' },
  not_what_they_meant: { kind: 'not_what_they_meant' },
  code_reserved: { kind: 'code_reserved', masked: 'HTCB-••••••-••••TF', percent: 60, expires: '2027-03-31' },
  code_withheld: { kind: 'code_withheld', why: 'no_code_in_pool' },
  done_in_seller_central: { kind: 'done_in_seller_central' },
  reorder_placed: { kind: 'reorder_placed', orderId: '113-0000001-0000002' },
  checked: { kind: 'checked' },
  problem: { kind: 'problem', note: 'it is 127 again' },
  requested_again: { kind: 'requested_again', requestedAt: '2026-11-30', relay: null, name: null, comments: null },
  cancelled_by_customer: { kind: 'cancelled_by_customer' },
  refund_seen: { kind: 'refund_seen' },
  a_to_z_opened: { kind: 'a_to_z_opened' },
  opted_out: { kind: 'opted_out' },
  address_seen: { kind: 'address_seen', address: 'k7w2m9q4x1tz8nb@marketplace.amazon.com', name: null },
  marketplace_wrote: { kind: 'marketplace_wrote', text: 'Please answer within 48 hours.' },
  vouch: { kind: 'vouch' },
  dismiss: { kind: 'dismiss' },
  add_address: { kind: 'add_address', address: 'k7w2m9q4x1tz8nb@marketplace.amazon.com' },
  edit_details: { kind: 'edit_details', title: null, price: { minor: 1990, currency: 'USD' }, customerName: null },
  close: { kind: 'close', because: 'handled_elsewhere', note: null },
  reopen: { kind: 'reopen' },
  reveal: { kind: 'reveal' },
  remind: { kind: 'remind', key: 'no such reminder' },
  deadline_near: { kind: 'deadline_near', clock: 'answer' },
  deadline_missed: { kind: 'deadline_missed', clock: 'answer' },
  stall: { kind: 'stall', why: 'ask_lead' },
  keep_waiting: { kind: 'keep_waiting' },
  authorize_return: { kind: 'authorize_return' },
  return_authorized: { kind: 'return_authorized' },
}

const ACTORS = { agents: AGENT, warehouse: PICKER, leads: LEAD, desk: DESK } as const satisfies Record<string, Actor>

/** Somebody who may do it. */
export const actorFor = (kind: CaseEventKind): Actor => (kind === 'reply_received' ? CUSTOMER : ACTORS[RULES[kind].who])
