import type { ClosedBecause, MailState } from '../../../domain/case.ts'
import type { RootCause, WarehouseVerdict } from '../../../domain/fault.ts'
import type { MessageKind } from '../../../domain/messages/draft.ts'
import type { RemedyKind } from '../../../domain/remedies/remedy.ts'
import type { Ball, CaseState } from '../../../domain/workflow.ts'

const remedies: Readonly<Record<RemedyKind, (percent: number) => string>> = {
  claim_code: percent => `Keep the item + ${percent} % claim code`,
  partial_refund: percent => `Keep the item + ${percent} % refund`,
  full_refund: () => 'Return the item + full refund',
  returnless_refund: () => 'Keep the item + full refund',
  replacement: () => 'Keep the item + the right one sent free',
}

/** What things are called. */
export const names = {
  states: {
    new: 'New',
    checking: 'Being checked',
    fault_confirmed: 'Fault confirmed',
    fault_rejected: 'Not our fault',
    awaiting_approval: 'Awaiting approval',
    offering: 'Offer going out',
    offered: 'Offered',
    replied: 'Customer replied',
    accepted: 'Accepted',
    fulfilling: 'Being carried out',
    awaiting_return: 'Awaiting return',
    awaiting_reorder: 'Awaiting re-order',
    pre_dispatch_check: 'Pre-dispatch check',
    resolved: 'Resolved',
    withdrawn: 'Withdrawn',
    closed: 'Closed',
  } satisfies Record<CaseState, string>,
  balls: {
    agent: 'Agent',
    warehouse: 'Warehouse',
    lead: 'Lead',
    customer: 'Customer',
    marketplace: 'Marketplace',
  } satisfies Record<Ball, string>,
  rootCauses: {
    wrong_code_entered: 'Wrong code on the order',
    mis_pick: 'Mis-pick',
    mislabelled_stock: 'Mislabelled stock',
    supplier_error: 'Supplier’s error',
    listing_error: 'Error in the listing',
    damaged_in_transit: 'Damaged in transit',
    defective: 'Defective item',
    other: 'Other (our side)',
    buyer_error: 'Customer’s mistake',
    not_as_claimed: 'Not as claimed',
  } satisfies Record<RootCause, string>,
  verdicts: {
    mis_pick: 'mis-pick confirmed',
    wrong_code: 'wrong code on the order',
    mislabelled: 'mislabelled stock',
    picked_correctly: 'picked correctly',
    cannot_tell: 'can’t tell',
  } satisfies Record<WarehouseVerdict, string>,
  remedyKinds: {
    claim_code: 'Claim code',
    partial_refund: 'Partial refund',
    full_refund: 'Return and full refund',
    returnless_refund: 'Refund without return',
    replacement: 'Replacement',
  } satisfies Record<RemedyKind, string>,
  remedies,
  mails: {
    offer: 'Offer',
    amended_offer: 'Amended offer',
    nudge: 'Nudge',
    question_back: 'Question to the customer',
    claim_code: 'Claim-code mail',
    return_instructions: 'Return instructions',
    refund_done: 'Refund notice',
    replacement_coming: 'Replacement notice',
    rejection: 'Rejection',
    cancelled: 'Cancellation notice',
    free_text: 'Message to the customer',
  } satisfies Record<MessageKind | 'free_text', string>,
  mailStates: {
    scheduled: 'waits to leave',
    sending: 'is leaving',
    sent: 'was sent',
    failed: 'failed',
    unknown: 'may or may not have been sent',
    unsent: 'was not sent: no mail server is set up',
    cancelled: 'was called back',
  } satisfies Record<MailState, string>,
  closedBecause: {
    fault_rejected: 'Not our fault',
    declined_by_customer: 'The customer declined',
    no_reply: 'No reply from the customer',
    handled_elsewhere: 'Handled elsewhere',
    dismissed: 'Dismissed',
    merged: 'Merged into another case',
  } satisfies Record<ClosedBecause, string>,
  theDesk: 'Makegood',
  nobody: 'Nobody yet',
  unknown: 'Unknown',
  /** Appended to a sentence in lists, e.g. "3 h". Hours from 2 to 47, then days. */
  age: (minutes: number) =>
    minutes < 1
      ? 'under 1 min'
      : minutes < 120
        ? `${minutes} min`
        : minutes < 2880
          ? `${Math.floor(minutes / 60)} h`
          : `${Math.floor(minutes / 1440)} days`,
}
