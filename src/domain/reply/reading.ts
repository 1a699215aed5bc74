import type { CustomerLanguage } from '../language.ts'
import type { Money } from '../money.ts'
import type { Remedy } from '../remedies/remedy.ts'

/** One numbered option of an offer as the reader needs it. `amount` is what it is worth in money, where known. */
export type ReadableOption = { readonly number: number; readonly remedy: Remedy; readonly amount: Money | null }

/** What a reply means. Only a `choice` that is `clear` may ever act without a person. */
export type Reading = {
  readonly kind: 'choice' | 'counter' | 'decline' | 'question' | 'unclear'
  /** The option's number; only with kind `choice`. */
  readonly option?: number
  /** Only with kind `choice`. */
  readonly certainty?: 'clear' | 'likely'
  /** The customer's words that decided it, or why nothing did. */
  readonly because: string
}

/** `reply`: the customer's unwrapped text. `sent`: bodies of our own mails on this case, to subtract when quoted or pasted. */
export type ReadReply = (input: {
  readonly reply: string
  readonly options: readonly ReadableOption[]
  readonly language: CustomerLanguage
  readonly sent: readonly string[]
}) => Reading
