import type { UserId } from './case.ts'

/** Why an event was not allowed. One sentence each, in every team language, in `slack/text`. */
export const REFUSAL_REASONS = [
  'not_now',
  'already_done',
  'agents_only',
  'warehouse_only',
  'leads_only',
  'own_request',
  'unverified',
  'a_to_z_open',
  'no_address',
  'nothing_chosen',
  'remedy_unavailable',
  'message_empty',
  'option_not_offered',
  'moved_on',
  'mail_unsettled',
  'too_late_to_undo',
  'nudged_already',
  'nudges_used_up',
  'code_already_out',
  'bad_date',
  'no_such_case',
] as const

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export type Refusal = {
  readonly reason: RefusalReason
  /** What was done last and by whom, so that a late clicker learns who was faster. */
  readonly last: { readonly event: string; readonly by: UserId | null; readonly at: Date } | null
}
