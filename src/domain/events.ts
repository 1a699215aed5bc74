import type { ClosedBecause, Stall, UserId } from './case.ts'
import type { Clock } from './clocks.ts'
import type { ConfirmedFault, RootCause, WarehouseVerdict } from './fault.ts'
import type { Money } from './money.ts'
import type { Reading } from './reply/reading.ts'

export type Role = 'agent' | 'warehouse' | 'lead'

/** Who makes an event happen. The desk itself is an actor: its jobs report back through the same door. */
export type Actor =
  | { readonly kind: 'person'; readonly id: UserId; readonly roles: readonly Role[] }
  | { readonly kind: 'customer' }
  | { readonly kind: 'marketplace' }
  | { readonly kind: 'desk' }

/** An offer as the remedies modal submits it: rows of the policy in the order to number them, and the mail as edited. */
type OfferPlan = {
  readonly remedyIds: readonly string[]
  readonly message: string
  readonly seenVersion: number | null
}

/** Everything that can happen to a case. The names are the history's, and after `case:` the action ids'. */
export type CaseEvent =
  | { readonly kind: 'take' }
  /** `from`: the owner as the clicker saw it; from somebody else the case is not taken. */
  | { readonly kind: 'take_over'; readonly from?: UserId | null }
  /** `among`: one of many cases handed over at once; whoever hands them over tells the new owner of all together. */
  | {
      readonly kind: 'hand_over'
      readonly to: UserId
      readonly from?: UserId | null
      readonly note?: string | null
      readonly among?: true
    }
  | { readonly kind: 'snooze'; readonly until: Date; readonly reason: string }
  | { readonly kind: 'wake' }
  | { readonly kind: 'ask_warehouse' }
  | { readonly kind: 'verdict'; readonly verdict: WarehouseVerdict }
  | { readonly kind: 'evidence'; readonly text: string; readonly files: number }
  | { readonly kind: 'confirm_fault'; readonly fault: ConfirmedFault }
  | { readonly kind: 'reject_fault'; readonly rootCause: RootCause; readonly note: string | null }
  | ({ readonly kind: 'choose_remedies' | 'amend_offer' } & OfferPlan)
  | { readonly kind: 'approve' | 'undo' }
  | { readonly kind: 'decline'; readonly reason: string }
  | { readonly kind: 'mail_leaving' | 'mail_sent' | 'mail_unsent'; readonly mailId: string }
  | { readonly kind: 'mail_put_off' | 'mail_failed' | 'mail_unknown'; readonly mailId: string; readonly reason: string }
  | { readonly kind: 'mail_copy_seen' }
  | { readonly kind: 'it_was_sent' | 'send_again' }
  | { readonly kind: 'nudge' }
  | { readonly kind: 'write_back'; readonly message: string; readonly seenVersion: number | null }
  | {
      readonly kind: 'reply_received'
      readonly text: string
      readonly reading: Reading
      readonly actable: boolean
      readonly why: string | null
    }
  | { readonly kind: 'record_reply'; readonly text: string; readonly option: number | null }
  | { readonly kind: 'choose_option'; readonly option: number; readonly offerId: string | null }
  | { readonly kind: 'issue_code' | 'carry_out' | 'not_what_they_meant' }
  | {
      readonly kind: 'code_reserved'
      readonly masked: string
      readonly percent: number
      readonly expires: string | null
    }
  | {
      readonly kind: 'code_withheld'
      readonly why: 'no_code_in_pool' | 'second_code_for_customer' | 'over_daily_limit'
    }
  | { readonly kind: 'done_in_seller_central' }
  | { readonly kind: 'reorder_placed'; readonly orderId: string | null }
  | { readonly kind: 'checked' }
  | { readonly kind: 'problem'; readonly note: string }
  | {
      readonly kind: 'requested_again'
      readonly requestedAt: string | null
      readonly relay: string | null
      readonly name: string | null
      readonly comments: string | null
    }
  | { readonly kind: 'cancelled_by_customer' | 'refund_seen' | 'a_to_z_opened' | 'opted_out' }
  | { readonly kind: 'address_seen'; readonly address: string; readonly name: string | null }
  | { readonly kind: 'marketplace_wrote'; readonly text: string }
  | { readonly kind: 'vouch' | 'dismiss' }
  | { readonly kind: 'add_address'; readonly address: string }
  | {
      readonly kind: 'edit_details'
      readonly title: string | null
      readonly price: Money | null
      readonly customerName: string | null
    }
  | { readonly kind: 'close'; readonly because: ClosedBecause; readonly note: string | null }
  | { readonly kind: 'reopen' | 'reveal' }
  | { readonly kind: 'remind'; readonly key: string }
  | { readonly kind: 'deadline_near' | 'deadline_missed'; readonly clock: Clock }
  | { readonly kind: 'stall'; readonly why: Stall }
  | { readonly kind: 'keep_waiting' | 'authorize_return' | 'return_authorized' }

export type CaseEventKind = CaseEvent['kind']

/** The event of one kind, or of a few that are decided alike. */
export type EventOf<K extends CaseEventKind> = CaseEvent extends infer Each
  ? Each extends { readonly kind: CaseEventKind }
    ? K & Each['kind'] extends never
      ? never
      : Omit<Each, 'kind'> & { readonly kind: K & Each['kind'] }
    : never
  : never
