import type { RootCause } from '../fault.ts'

/** Amounts and dates arrive written out for the reader of that language; `item` is the quoted title or `untitled`. */
export type CustomerSentences = {
  /** Only for a mail that answers none; holds the order number. */
  readonly subject: (orderId: string) => string
  readonly greeting: (name: string | null) => string
  readonly orderLine: (orderId: string) => string
  readonly signOff: string
  /** Stands for the item where its title cannot be shown. */
  readonly untitled: (orderId: string) => string
  readonly quoted: (title: string) => string
  /** Names what went wrong, in our words. */
  readonly apology: Readonly<Record<RootCause, (item: string) => string>>
  /** Line in front of the numbered options. */
  readonly choose: string
  readonly options: OptionSentences
  readonly ownSuggestion: string
  readonly howToAnswer: (numbers: readonly number[]) => string
  readonly amended: string
  readonly nudge: (item: string) => string
  readonly questionBack: string
  readonly claimCode: {
    readonly intro: string
    readonly worth: (percent: number) => string
    readonly until: (date: string) => string
    readonly promise: (item: string, code: string | null) => string
    readonly promiseAnyItem: string
    readonly close: string
  }
  readonly returnInstructions: {
    readonly send: (item: string) => string
    readonly label: string
    readonly refund: (amount: string | null) => string
  }
  readonly refundDone: {
    readonly done: (item: string, percent: number | null, amount: string | null) => string
    readonly when: string
  }
  readonly replacementComing: {
    readonly promise: (item: string, code: string | null) => string
    readonly promiseAnyItem: string
    readonly close: string
  }
  readonly rejection: {
    readonly intro: (item: string) => string
    /** What we found; one reason a root cause. */
    readonly reason: Readonly<Record<RootCause, string>>
    readonly close: string
  }
  readonly cancelled: (item: string) => string
  readonly closeKindly: string
  /** Between two sentences of a paragraph: a space, or nothing where the script has none. */
  readonly between: ' ' | ''
}

/** One line each, without the number; `amount` null: the price is not known. */
export type OptionSentences = {
  readonly claim_code: (percent: number) => string
  readonly partial_refund: (percent: number, amount: string | null) => string
  readonly full_refund: (amount: string | null) => string
  readonly returnless_refund: (amount: string | null) => string
  readonly replacement: () => string
}
