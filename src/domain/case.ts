import type { Clock } from './clocks.ts'
import type { ConfirmedFault, WarehouseVerdict } from './fault.ts'
import type { CustomerLanguage } from './language.ts'
import type { MarketplaceId } from './marketplace.ts'
import type { MessageKind } from './messages/draft.ts'
import type { Money } from './money.ts'
import type { Remedy } from './remedies/remedy.ts'
import type { Reading } from './reply/reading.ts'
import type { CaseState } from './workflow.ts'

/** A Slack user ID. */
export type UserId = string

/** One line of the order the customer complains about; `price` is what was paid for one piece, where known. */
export type CaseItem = {
  readonly title: string
  readonly sku: string | null
  readonly asin: string | null
  readonly quantity: number
  readonly price: Money | null
}

/** A numbered line of the offer as it went out: the numbers the customer answers with. */
export type OfferOption = {
  readonly number: number
  readonly remedyId: string
  readonly remedy: Remedy
  readonly amount: Money | null
}

export type Offer = {
  readonly id: string
  /** 1 for the first offer of the case, one more with each amendment. */
  readonly round: number
  readonly options: readonly OfferOption[]
  /** The mail's body as the agent left it. */
  readonly message: string
  readonly by: UserId
  readonly approvedBy: UserId | null
  /** The offer the customer still holds while this amended one waits to leave. */
  readonly replaces: Offer | null
  /** The customer's words it answers: settled once it was sent; words that came later still wait. */
  readonly answers: string | null
}

export type Acceptance = {
  readonly option: OfferOption
  /** `customer`: the reply reader's clear choice; otherwise the person who read it. */
  readonly by: 'customer' | UserId
  /** Who said to carry it out; null while it waits for a person's word. */
  readonly carriedOutBy: 'desk' | UserId | null
  /** The customer's words it was read from: settled once they were written to; words that came later still wait. */
  readonly answers: string | null
}

/** Delivery of the newest mail we wrote on this case. `unsent`: no mail server is configured. */
export const MAIL_STATES = ['scheduled', 'sending', 'sent', 'failed', 'unknown', 'unsent', 'cancelled'] as const

export type MailState = (typeof MAIL_STATES)[number]

export type CaseMail = {
  readonly id: string
  readonly kind: MessageKind | 'free_text'
  readonly state: MailState
  /** Why it failed or is unknown, in the server's words. */
  readonly reason: string | null
  /** When it leaves, while it is scheduled. */
  readonly notBefore: Date
  /** Attempts that certainly did not reach the customer. */
  readonly putOff: number
}

/** Why an accepted remedy is not being carried out yet. */
export type Hold = 'no_code_in_pool' | 'second_code_for_customer' | 'over_daily_limit'

/** The replacement promised with a claim code or shipped in place: checked before it leaves the house. */
export type PromisedShipment = {
  readonly title: string
  readonly orderedCode: string | null
  readonly shippedCode: string | null
  readonly reorderId: string | null
  /** What the warehouse found wrong at the second look. */
  readonly problem: string | null
}

/** A customer's mail that waits for a person: what they wrote and how it was read. */
export type PendingReply = {
  readonly text: string
  readonly reading: Reading
  readonly actable: boolean
  readonly why: string | null
}

/**
 * What the desk hands back to its people when nobody outside answers in time. `ask_lead`: the customer is silent and
 * claims become possible; `authorize_return`: for that silence the return is to be authorized; `offer_expired`,
 * `no_reorder`, `no_parcel`: the wait has been long enough.
 */
export const STALLS = ['ask_lead', 'authorize_return', 'offer_expired', 'no_reorder', 'no_parcel'] as const

export type Stall = (typeof STALLS)[number]

/** A deadline that was announced, and as what. */
export type Announced = {
  readonly clock: Clock
  readonly deadline: Date
  readonly as: 'at_risk' | 'late'
}

/** One return request from the first notice to its resolution. */
export type ReturnCase = {
  readonly id: string
  /** Counts saved changes; a save names the version it was decided on. */
  readonly version: number
  /** The version that last changed what is being talked about: a message written before it may no longer fit. */
  readonly conversationVersion: number
  readonly store: string
  readonly state: CaseState
  readonly orderId: string
  readonly marketplace: MarketplaceId
  readonly language: CustomerLanguage
  /** As the notice gives it: a date, with a time only if there is one. */
  readonly requestedAt: string | null
  readonly openedAt: Date
  readonly customer: { readonly name: string | null; readonly relay: string | null }
  /** What the customer says. What was confirmed is `fault`. */
  readonly stated: { readonly reason: string | null; readonly comments: string | null }
  readonly items: readonly CaseItem[]
  readonly trust: { readonly level: 'trusted' | 'unverified'; readonly why: readonly string[] }
  readonly owner: UserId | null
  readonly verdict: { readonly verdict: WarehouseVerdict; readonly by: UserId } | null
  /** True once somebody of the warehouse answered the question, by button or in words. */
  readonly warehouseAnswered: boolean
  readonly fault: ConfirmedFault | null
  readonly offer: Offer | null
  readonly acceptance: Acceptance | null
  readonly hold: Hold | null
  readonly code: { readonly masked: string; readonly percent: number; readonly expires: string | null } | null
  readonly shipment: PromisedShipment | null
  readonly reply: PendingReply | null
  readonly mail: CaseMail | null
  readonly nudges: { readonly sent: number; readonly lastAt: Date | null }
  /** An A-to-z claim is open: nothing is offered while it is. */
  readonly aToZ: boolean
  readonly snooze: { readonly until: Date; readonly reason: string } | null
  /** Since when the customer waits for words of ours; null once they were answered. Marketplace clocks count from here. */
  readonly owesAnswerSince: Date | null
  /** When the party who has the ball got it: reminders count from here. */
  readonly waitingSince: Date
  /** Keys of the reminders sent since then: each goes out once. */
  readonly reminded: readonly string[]
  /** The last wait outside that took too long in this state; `settled`: a person decided to wait on. */
  readonly stalled: { readonly why: Stall; readonly settled: boolean } | null
  /** What was said last of each clock: each moment of it is told once. */
  readonly announced: readonly Announced[]
  readonly closedBecause: ClosedBecause | null
  /** Who did the last thing, for the sentence a late clicker reads. */
  readonly lastAct: { readonly event: string; readonly by: UserId | null; readonly at: Date } | null
}

export type ClosedBecause =
  | 'fault_rejected'
  | 'declined_by_customer'
  | 'no_reply'
  | 'handled_elsewhere'
  | 'dismissed'
  | 'merged'
