import type { CaseEventKind } from './events.ts'
import { CASE_STATES, type CaseState, isOpen } from './workflow.ts'

const OPEN = CASE_STATES.filter(isOpen)
const ENDED = CASE_STATES.filter(state => !isOpen(state))
const WAITING_OUTSIDE: readonly CaseState[] = ['offered', 'awaiting_reorder', 'awaiting_return']
const BEFORE_ACCEPTANCE: readonly CaseState[] = [
  'new',
  'checking',
  'fault_confirmed',
  'fault_rejected',
  'awaiting_approval',
  'offering',
  'offered',
  'replied',
]

type Rule = {
  /** States in which the event is allowed. */
  readonly from: readonly CaseState[]
  /** Which people may do it. `desk`: never a person; the desk, the customer or the marketplace. */
  readonly who: 'agents' | 'warehouse' | 'leads' | 'desk'
  /** Speaks for the shop or spends its money: refused while a case is unverified or an A-to-z claim is open. */
  readonly commits?: true
  /** Plans a mail to the customer: needs an address, and no other mail on its way. */
  readonly writes?: true
  /** Carries on what somebody did, or changes nothing for others: who comes too late is told of the deed before it. */
  readonly aside?: true
}

/** When an event may happen and who may do it. What follows from it is in `decisions/`. */
export const RULES = {
  take: { from: OPEN, who: 'agents' },
  take_over: { from: OPEN, who: 'agents' },
  hand_over: { from: OPEN, who: 'agents' },
  snooze: { from: OPEN, who: 'agents' },
  wake: { from: OPEN, who: 'desk' },
  ask_warehouse: { from: ['new'], who: 'agents', commits: true },
  verdict: { from: ['checking'], who: 'warehouse' },
  evidence: { from: CASE_STATES, who: 'warehouse', aside: true },
  confirm_fault: { from: ['new', 'checking', 'fault_rejected'], who: 'agents', commits: true },
  reject_fault: { from: ['new', 'checking', 'fault_confirmed'], who: 'agents', commits: true },
  choose_remedies: { from: ['fault_confirmed'], who: 'agents', commits: true, writes: true },
  amend_offer: { from: ['offered', 'replied'], who: 'agents', commits: true, writes: true },
  approve: { from: ['awaiting_approval'], who: 'leads', commits: true, writes: true },
  decline: { from: ['awaiting_approval'], who: 'leads' },
  undo: { from: ['offering'], who: 'agents' },
  mail_leaving: { from: CASE_STATES, who: 'desk', aside: true },
  mail_sent: { from: CASE_STATES, who: 'desk', aside: true },
  mail_unsent: { from: CASE_STATES, who: 'desk' },
  mail_put_off: { from: CASE_STATES, who: 'desk', aside: true },
  mail_failed: { from: CASE_STATES, who: 'desk' },
  mail_unknown: { from: CASE_STATES, who: 'desk' },
  mail_copy_seen: { from: CASE_STATES, who: 'desk' },
  it_was_sent: { from: CASE_STATES, who: 'agents' },
  send_again: { from: CASE_STATES, who: 'agents' },
  nudge: { from: ['offered'], who: 'agents', commits: true, writes: true },
  write_back: { from: OPEN, who: 'agents', commits: true, writes: true },
  reply_received: { from: CASE_STATES, who: 'desk' },
  record_reply: { from: ['offered', 'replied'], who: 'agents', commits: true },
  choose_option: { from: ['replied'], who: 'agents', commits: true },
  issue_code: { from: ['accepted'], who: 'agents', commits: true },
  carry_out: { from: ['accepted'], who: 'agents', commits: true },
  not_what_they_meant: { from: ['accepted'], who: 'agents' },
  code_reserved: { from: ['accepted'], who: 'desk', writes: true, aside: true },
  code_withheld: { from: ['accepted'], who: 'desk' },
  done_in_seller_central: { from: ['fulfilling', 'awaiting_return'], who: 'agents' },
  reorder_placed: { from: ['awaiting_reorder'], who: 'agents' },
  checked: { from: ['pre_dispatch_check'], who: 'warehouse' },
  problem: { from: ['pre_dispatch_check'], who: 'warehouse' },
  requested_again: { from: CASE_STATES, who: 'desk' },
  cancelled_by_customer: { from: CASE_STATES, who: 'desk' },
  refund_seen: { from: CASE_STATES, who: 'desk', aside: true },
  a_to_z_opened: { from: CASE_STATES, who: 'desk' },
  opted_out: { from: CASE_STATES, who: 'desk', aside: true },
  address_seen: { from: OPEN, who: 'desk', aside: true },
  marketplace_wrote: { from: CASE_STATES, who: 'desk', aside: true },
  vouch: { from: OPEN, who: 'leads' },
  dismiss: { from: OPEN, who: 'agents' },
  add_address: { from: OPEN, who: 'agents' },
  edit_details: { from: OPEN, who: 'agents' },
  close: { from: OPEN, who: 'agents' },
  reopen: { from: ENDED, who: 'agents' },
  reveal: { from: CASE_STATES, who: 'leads', aside: true },
  remind: { from: OPEN, who: 'desk', aside: true },
  deadline_near: { from: OPEN, who: 'desk', aside: true },
  deadline_missed: { from: OPEN, who: 'desk', aside: true },
  stall: { from: WAITING_OUTSIDE, who: 'desk' },
  keep_waiting: { from: WAITING_OUTSIDE, who: 'agents' },
  authorize_return: { from: ['offered'], who: 'leads' },
  return_authorized: { from: ['offered'], who: 'agents' },
} as const satisfies Record<CaseEventKind, Rule>

/** Whether a customer may still take their request back without anything having been promised. */
export const beforeAcceptance = (state: CaseState): boolean => BEFORE_ACCEPTANCE.includes(state)

export const ruleOf = (kind: CaseEventKind): Rule => RULES[kind]
