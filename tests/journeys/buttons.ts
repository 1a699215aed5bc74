import type { ThreadPost } from '../../src/domain/effects.ts'
import type { CaseEventKind } from '../../src/domain/events.ts'
import { CROWD } from './crowd.ts'
import type { AT, Prepared } from './prepared-cases.ts'
import type { Answers } from './team.ts'

/** One button, the case it stands on, and what thirty people make happen with it. */
export type Row = {
  /** The button, and for what is behind it the way through the modals. */
  readonly press: readonly string[]
  readonly at: keyof typeof AT
  /** For a button in the thread: the post that carries it. */
  readonly post?: ThreadPost
  readonly event: CaseEventKind
  /** What is typed into the modal; without it there is none to submit. */
  readonly answers?: Answers | ((about: Prepared, other: () => Promise<Prepared>) => Promise<Answers>)
  readonly mails?: number
}

const QUESTION: ThreadPost = { kind: 'warehouse_question', by: 'U0SOMEBODY' }
const SECOND_LOOK: ThreadPost = {
  kind: 'dispatch_check',
  shipment: { title: 'Tea cups', orderedCode: '123', shippedCode: '127', reorderId: null, problem: null },
}
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const letter = async ({ orderId }: Prepared) => ({
  message: `Dear Hannah,\n\nthank you for your message about order ${orderId}. We will look into it today.\n\nLakeshore Table Co`,
})
const otherOrder = async (_: Prepared, other: () => Promise<Prepared>) => ({ order_id: (await other()).orderId })

/** Every button of the contract that changes a case. */
export const ROWS: readonly Row[] = [
  { press: ['Take'], at: 'new', event: 'take' },
  { press: ['Ask warehouse'], at: 'new', event: 'ask_warehouse' },
  { press: ['Confirm fault'], at: 'new', event: 'confirm_fault', answers: { root_cause: 'mis_pick' } },
  { press: ['Not our fault'], at: 'new', event: 'reject_fault', answers: { root_cause: 'buyer_error' } },
  { press: ['Snooze'], at: 'new', event: 'snooze', answers: { until: tomorrow(), reason: 'stock count' } },
  { press: ['Hand over'], at: 'new', event: 'hand_over', answers: { to: CROWD[0]?.id ?? '' } },
  { press: ['Close'], at: 'new', event: 'close', answers: { because: 'handled_elsewhere' } },
  { press: ['More…', 'Take over'], at: 'new', event: 'take_over' },
  {
    press: ['More…', 'Add address'],
    at: 'new',
    event: 'add_address',
    answers: { address: 'new1@marketplace.amazon.com' },
  },
  { press: ['More…', 'Edit details'], at: 'new', event: 'edit_details', answers: { title: 'Tea cups, six' } },
  { press: ['More…', 'Write to customer'], at: 'new', event: 'write_back', answers: letter, mails: 1 },
  { press: ['More…', 'Merge'], at: 'new', event: 'close', answers: otherOrder },
  { press: ['Mis-pick confirmed'], at: 'checking', post: QUESTION, event: 'verdict' },
  { press: ['Wrong code on order'], at: 'checking', post: QUESTION, event: 'verdict' },
  { press: ['Mislabelled stock'], at: 'checking', post: QUESTION, event: 'verdict' },
  { press: ['Picked correctly'], at: 'checking', post: QUESTION, event: 'verdict' },
  { press: ["Can't tell"], at: 'checking', post: QUESTION, event: 'verdict' },
  { press: ['Choose remedies'], at: 'faultConfirmed', event: 'choose_remedies', answers: {}, mails: 1 },
  { press: ['Approve'], at: 'awaitingApproval', event: 'approve', mails: 1 },
  { press: ['Decline'], at: 'awaitingApproval', event: 'decline', answers: { reason: 'too much' } },
  { press: ['Undo'], at: 'undoWindow', event: 'undo' },
  { press: ['It was sent'], at: 'mailUnknown', event: 'it_was_sent' },
  { press: ['Send again'], at: 'mailUnknown', event: 'send_again', mails: 1 },
  { press: ['Nudge customer'], at: 'offered', event: 'nudge', mails: 1 },
  {
    press: ['Record reply'],
    at: 'offered',
    event: 'record_reply',
    answers: { option: '1', text: 'by phone' },
    mails: 1,
  },
  { press: ['Record reply'], at: 'offered', event: 'record_reply', answers: { text: 'They call back.' } },
  { press: ['Amend offer'], at: 'offered', event: 'amend_offer', answers: {}, mails: 1 },
  { press: ['Option 1'], at: 'replied', event: 'choose_option', mails: 1 },
  { press: ['Option 2'], at: 'replied', event: 'choose_option' },
  { press: ['Amend offer'], at: 'replied', event: 'amend_offer', answers: {}, mails: 1 },
  { press: ['Write back'], at: 'replied', event: 'write_back', answers: letter, mails: 1 },
  { press: ['Issue code'], at: 'codeWanted', event: 'issue_code', mails: 1 },
  { press: ['Carry out'], at: 'refundWanted', event: 'carry_out' },
  { press: ['Not what they meant'], at: 'codeWanted', event: 'not_what_they_meant' },
  { press: ['Done in Seller Central'], at: 'refundToDo', event: 'done_in_seller_central', mails: 1 },
  {
    press: ['Re-order placed'],
    at: 'awaitingReorder',
    event: 'reorder_placed',
    answers: { order_id: '113-0000001-0000002' },
  },
  { press: ['Vouch'], at: 'unverified', event: 'vouch' },
  { press: ['Dismiss'], at: 'unverified', event: 'dismiss' },
  { press: ['Checked, ship it'], at: 'secondLook', post: SECOND_LOOK, event: 'checked' },
  { press: ['Problem'], at: 'secondLook', post: SECOND_LOOK, event: 'problem', answers: { note: 'a chip in one cup' } },
  { press: ['Reopen'], at: 'closed', event: 'reopen' },
]
