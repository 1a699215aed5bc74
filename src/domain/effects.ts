import type { ClosedBecause, PendingReply, PromisedShipment, Stall, UserId } from './case.ts'
import type { ConfirmedFault, RootCause, WarehouseVerdict } from './fault.ts'
import type { MessageKind } from './messages/draft.ts'
import type { Money } from './money.ts'
import type { ReminderRow, WaitingParty } from './policy.ts'

/** A mail to the customer that leaves at `notBefore` unless it is called back. */
export type PlannedMail = {
  readonly id: string
  readonly kind: MessageKind | 'free_text'
  /** Used only when there is no mail of the customer's to answer. */
  readonly subject: string
  readonly body: string
  readonly notBefore: Date
}

/** What the desk says in a case's thread; rendered by `slack/views/thread`. `by` null: the desk itself. */
export type ThreadPost =
  | {
      readonly kind: 'taken' | 'approved' | 'checked' | 'vouched' | 'reopened' | 'dismissed' | 'undone'
      readonly by: UserId
    }
  /** `given`: nobody owned the case before. */
  | {
      readonly kind: 'handed_over' | 'given'
      readonly by: UserId
      readonly to: UserId
      readonly note?: string | null
    }
  | { readonly kind: 'snoozed'; readonly by: UserId; readonly until: string; readonly reason: string }
  | { readonly kind: 'woken' | 'called_back' }
  | { readonly kind: 'warehouse_question'; readonly by: UserId }
  | { readonly kind: 'verdict'; readonly by: UserId; readonly verdict: WarehouseVerdict }
  | { readonly kind: 'fault_confirmed'; readonly by: UserId; readonly fault: ConfirmedFault }
  | {
      readonly kind: 'fault_rejected'
      readonly by: UserId
      readonly rootCause: RootCause
      readonly note: string | null
    }
  | { readonly kind: 'approval_wanted'; readonly by: UserId; readonly amount: Money | null }
  | { readonly kind: 'declined'; readonly by: UserId; readonly reason: string }
  | {
      readonly kind: 'mail_planned'
      readonly mailKind: MessageKind | 'free_text'
      readonly by: UserId | null
      readonly body: string
      readonly leavesAt: string
    }
  | {
      readonly kind: 'mail_sent'
      readonly mailKind: MessageKind | 'free_text'
      readonly settledBy: UserId | 'marketplace' | null
    }
  | {
      readonly kind: 'mail_not_sent'
      readonly mailKind: MessageKind | 'free_text'
      readonly how: 'failed' | 'unknown' | 'unsent'
      readonly reason: string | null
      readonly mailId: string
    }
  | { readonly kind: 'customer_wrote'; readonly reply: PendingReply }
  | { readonly kind: 'reply_recorded'; readonly by: UserId; readonly text: string }
  | {
      readonly kind: 'accepted'
      readonly by: 'customer' | UserId
      readonly option: number
      readonly because: string | null
    }
  | { readonly kind: 'not_what_they_meant'; readonly by: UserId }
  | { readonly kind: 'code_issued'; readonly masked: string; readonly percent: number; readonly expires: string | null }
  | {
      readonly kind: 'code_withheld'
      readonly why: 'no_code_in_pool' | 'second_code_for_customer' | 'over_daily_limit'
      readonly percent: number
    }
  | {
      readonly kind: 'manual_step'
      readonly step: 'refund' | 'return_and_refund'
      readonly amount: Money | null
      readonly percent: number | null
    }
  | { readonly kind: 'done_in_seller_central'; readonly by: UserId }
  | { readonly kind: 'dispatch_check'; readonly shipment: PromisedShipment }
  | { readonly kind: 'problem'; readonly by: UserId; readonly note: string }
  | { readonly kind: 'requested_again'; readonly comments: string | null }
  | { readonly kind: 'cancelled_by_customer' | 'refund_seen' | 'a_to_z_opened' | 'opted_out' }
  | { readonly kind: 'marketplace_wrote'; readonly text: string }
  | { readonly kind: 'address_added'; readonly by: UserId }
  | { readonly kind: 'details_edited'; readonly by: UserId }
  | { readonly kind: 'closed'; readonly by: UserId; readonly because: ClosedBecause; readonly note: string | null }
  | { readonly kind: 'resolved' }
  | { readonly kind: 'stalled'; readonly why: Stall }
  | { readonly kind: 'waiting_on' | 'authorize_return' | 'return_authorized'; readonly by: UserId }

/** What leads are told by direct message. */
export type LeadNotice = {
  readonly kind:
    | 'approval_wanted'
    | 'no_code_in_pool'
    | 'unverified_case'
    | 'a_to_z_opened'
    | 'waiting_too_long'
    | 'deadline_missed'
    | 'customer_silent'
    | 'wrote_after_end'
}

/** Asks the person or group a case waits for. `deadline`: a clock of the marketplace runs out or has run out. */
export type Reminder = {
  readonly about: 'wait' | 'deadline'
  readonly waitingFor: WaitingParty
  /** 1 for the first of this wait. */
  readonly nth: number
  readonly via: NonNullable<ReminderRow['via']>
}

/** What follows from an event, as data. Each becomes one durable job or one row, saved with the event. */
export type Effect =
  | { readonly kind: 'post'; readonly post: ThreadPost }
  | { readonly kind: 'send_mail'; readonly mail: PlannedMail }
  | { readonly kind: 'reschedule_mail'; readonly mailId: string; readonly notBefore: Date }
  | { readonly kind: 'reserve_code'; readonly percent: number }
  | { readonly kind: 'remind'; readonly reminder: Reminder }
  | { readonly kind: 'tell_leads'; readonly notice: LeadNotice }
  | { readonly kind: 'tell_owner'; readonly owner: UserId }
  /** A fault of ours was confirmed: did the same go wrong with these articles before? */
  | { readonly kind: 'look_for_repeats' }
