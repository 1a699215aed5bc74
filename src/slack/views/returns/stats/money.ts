import type { Stats, Sums } from '../../../../domain/figures.ts'
import type { TeamText } from '../../../text/en.ts'
import { versus } from './numbers.ts'

/** "12.34 USD, 5.00 EUR": each currency by itself. */
export const amounts = (sums: Sums): string =>
  Object.entries(sums)
    .map(([currency, sum]) => `${sum} ${currency}`)
    .join(', ')

/** What was saved and what it cost, a line a currency. */
export function moneyLines({ refundSaved, cost, previous }: Stats, text: TeamText): readonly string[] {
  const { stats: words } = text
  const beside = (sum: string, before: string | undefined, currency: string): string =>
    versus(`${sum} ${currency}`, before && `${before} ${currency}`, text)
  const saved = Object.entries(refundSaved).map(([currency, { saved: sum, exposure, refunded, codes, cases }]) => {
    const line = words.saved(beside(sum, previous?.refundSaved[currency]?.saved, currency), exposure, refunded, cases)
    return Number(codes) === 0 ? line : words.beside(line, `${codes} ${currency}`)
  })
  const costs = Object.entries(cost).map(([currency, { perCase, total, cases }]) =>
    words.cost(beside(perCase, previous?.cost[currency]?.perCase, currency), total, cases),
  )
  return [words.money, ...saved, ...costs]
}
