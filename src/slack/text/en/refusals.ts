import type { RefusalReason } from '../../../domain/refusals.ts'

/** Why a press did nothing, one sentence each. Who was faster is added behind it. */
export const refusals = {
  reasons: {
    not_now: 'That is not possible any more.',
    already_done: 'That is already done.',
    agents_only: 'Only agents may do that.',
    warehouse_only: 'Only the warehouse may do that.',
    leads_only: 'Only leads may do that.',
    own_request: 'You made this offer, so another lead has to approve it.',
    unverified: 'This case is unverified: a lead has to vouch for it first.',
    a_to_z_open: 'An A-to-z claim is open: nothing may be offered until it is settled.',
    no_address: 'There is no address to write to yet: More… → Add address.',
    nothing_chosen: 'Choose at least one remedy.',
    remedy_unavailable: 'One of these remedies is not available any more: open the window again.',
    message_empty: 'The message is empty.',
    option_not_offered: 'That option is not part of the offer the customer holds.',
    moved_on: 'The case has moved on since you opened this window: read it again before you send.',
    mail_unsettled: 'Another mail to this customer is still on its way or unsettled.',
    too_late_to_undo: 'Too late: the mail has already left.',
    nudged_already: 'The customer was nudged less than an hour ago.',
    nudges_used_up: 'This customer has had every nudge the policy allows.',
    code_already_out: 'This case already has its claim code; a second one is never issued.',
    bad_date: 'Pick a day from tomorrow on, at most 60 days ahead.',
    no_such_case: 'This case does not exist any more.',
  } satisfies Record<RefusalReason, string>,
  /** "Mei took this case" + "10:02" */
  deedAt: (deed: string, time: string) => `${deed} at ${time}.`,
  oldButton: 'This button is from an older version of the card. Use the card as it stands in the channel now.',
  crashed: (caseId: string) => `Something went wrong on our side and was logged (case ${caseId}). Please try again.`,
  title: 'Not possible',
  done: 'OK',
}
