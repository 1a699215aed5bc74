import { type Currency, decimalOf } from '../money.ts'
import type { RemedyKind } from '../remedies/remedy.ts'
import type { ReadableOption } from './reading.ts'
import type { Token } from './tokens.ts'

/** What a clause says about the remedy itself. */
export type Content = {
  readonly sets: readonly (readonly number[])[]
  readonly vague: boolean
  readonly unmatched: boolean
  readonly worth: boolean
  readonly used: readonly number[]
}

const REFUNDS: readonly RemedyKind[] = ['partial_refund', 'full_refund', 'returnless_refund']

/** Finds options by what they are: "the claim code", "40 %", "send it back", "$9.96". */
export function findContent(tokens: readonly Token[], options: readonly ReadableOption[]): Content {
  const has = (role: string): boolean => tokens.some(token => token.role === role)
  const kinds = [...namedKinds(has)]
  const percents = tokens.filter(token => token.role === 'percent' && !(token.value === 100 && !has('refund')))
  const figures = has('past') ? [] : tokens.filter(token => token.role === 'money')
  const amounts = options.some(option => option.amount !== null) ? figures : []
  const sets = [
    ...kinds.map(allowed => numbersOf(options, option => allowed.includes(option.remedy.kind))),
    ...percents.map(({ value }) => numbersOf(options, option => worthPercent(option, value, has('refund')))),
    ...amounts.map(({ value, norm }) => numbersOf(options, option => isAmount(option, value, norm))),
  ]
  const used = tokens.flatMap((token, at) =>
    CONTENT_ROLES.includes(token.role as (typeof CONTENT_ROLES)[number]) || amounts.includes(token) ? [at] : [],
  )
  const precise =
    has('code') ||
    has('return') ||
    has('replace') ||
    (has('refund') && (has('full') || has('partial') || percents.length > 0)) ||
    amounts.length > 0
  return {
    sets,
    vague: !precise && !(has('keep') && (has('refund') || percents.length > 0)) && !(percents.length > 0 && has('the')),
    unmatched: sets.some(set => set.length === 0) || (sets.length === 0 && figures.length > 0),
    worth: percents.length + amounts.length > 0,
    used,
  }
}

const CONTENT_ROLES = ['code', 'refund', 'full', 'partial', 'keep', 'return', 'replace', 'percent'] as const

function namedKinds(has: (role: string) => boolean): readonly (readonly RemedyKind[])[] {
  const refund: readonly RemedyKind[] = has('full')
    ? ['full_refund', 'returnless_refund']
    : has('partial')
      ? ['partial_refund']
      : REFUNDS
  return [
    ...(has('code') ? [['claim_code'] as const] : []),
    ...(has('refund') ? [refund] : []),
    ...(has('keep') ? [['claim_code', 'partial_refund', 'returnless_refund'] as const] : []),
    ...(has('return') ? [['full_refund'] as const] : []),
    ...(has('replace') ? [['replacement'] as const] : []),
  ]
}

const numbersOf = (options: readonly ReadableOption[], fits: (option: ReadableOption) => boolean): readonly number[] =>
  options.filter(fits).map(option => option.number)

const worthPercent = ({ remedy }: ReadableOption, percent: number, refund: boolean): boolean =>
  remedy.percent === percent ||
  (percent === 100 && refund && (remedy.kind === 'full_refund' || remedy.kind === 'returnless_refund'))

const SIGNS: readonly (readonly [RegExp, readonly Currency[]])[] = [
  [/€|eur/, ['EUR']],
  [/£|gbp|pound/, ['GBP']],
  [/[¥円]|yen|jpy/, ['JPY', 'CNY']],
  [/元/, ['CNY']],
  [/[$]|dollar|dólar|bucks|usd|cad|aud|peso/, ['USD', 'CAD', 'AUD', 'MXN']],
]

/** The customer's figure, in the offer's currency; a currency of another sign is another amount. */
function isAmount({ amount }: ReadableOption, value: number, written: string): boolean {
  if (amount === null) return false
  const sign = SIGNS.find(([pattern]) => pattern.test(written))
  return (sign?.[1].includes(amount.currency) ?? true) && Number(decimalOf(amount)) === value
}
