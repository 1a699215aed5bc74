import type { RootCause } from '../fault.ts'
import type { Money } from '../money.ts'
import type { Remedy } from '../remedies/remedy.ts'

/** What every mail to a customer is written from. */
export type MessageFacts = {
  /** The shop's name: the sign-off. */
  readonly shop: string
  readonly customerName: string | null
  readonly orderId: string
  readonly itemTitle: string
  /** BCP 47 tag of the marketplace, for amounts and dates. */
  readonly locale: string
}

/** One numbered line of an offer. `amount`: what a percentage or a refund comes to, where the price is known. */
export type OfferedOption = { readonly number: number; readonly remedy: Remedy; readonly amount: Money | null }

/** The item the desk promises to send right this time; `code` is the seller's item or print code. */
export type PromisedItem = { readonly title: string; readonly code: string | null }

/** Everything the desk writes to customers, as data; one function a kind in each language's file. */
export type MessageDraft =
  | {
      readonly kind: 'offer'
      readonly facts: MessageFacts
      readonly rootCause: RootCause
      readonly options: readonly OfferedOption[]
    }
  | { readonly kind: 'amended_offer'; readonly facts: MessageFacts; readonly options: readonly OfferedOption[] }
  | { readonly kind: 'nudge'; readonly facts: MessageFacts; readonly options: readonly OfferedOption[] }
  | { readonly kind: 'question_back'; readonly facts: MessageFacts; readonly options: readonly OfferedOption[] }
  | {
      readonly kind: 'claim_code'
      readonly facts: MessageFacts
      readonly percent: number
      /** ISO date after which the code is void; null when the promotion has no end. */
      readonly expires: string | null
      readonly promised: PromisedItem | null
    }
  | { readonly kind: 'return_instructions'; readonly facts: MessageFacts; readonly amount: Money | null }
  | {
      readonly kind: 'refund_done'
      readonly facts: MessageFacts
      readonly percent: number | null
      readonly amount: Money | null
    }
  | { readonly kind: 'replacement_coming'; readonly facts: MessageFacts; readonly promised: PromisedItem | null }
  | { readonly kind: 'rejection'; readonly facts: MessageFacts; readonly rootCause: RootCause }
  | { readonly kind: 'cancelled'; readonly facts: MessageFacts }

export type MessageKind = MessageDraft['kind']

/** Stands on a line of its own in a stored claim-code mail; the code takes its place only while the mail is being sent. */
export const CODE_PLACEHOLDER = '{{claim code}}'
