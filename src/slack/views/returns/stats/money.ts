import type { Figures, Sums } from '../../../../domain/figures.ts'
import type { TeamText } from '../../../text/en.ts'

/** "12.34 USD, 5.00 EUR": each currency by itself. */
export const amounts = (sums: Sums): string =>
  Object.entries(sums)
    .map(([currency, sum]) => `${sum} ${currency}`)
    .join(', ')

/** What was saved and what it cost, a line a currency. */
export function moneyLines({ refundSaved, cost }: Figures, { stats: words }: TeamText): readonly string[] {
  const saved = Object.entries(refundSaved).map(([currency, { saved: sum, exposure, refunded, codes, cases }]) => {
    const line = words.saved(`${sum} ${currency}`, exposure, refunded, cases)
    return Number(codes) === 0 ? line : words.beside(line, `${codes} ${currency}`)
  })
  const costs = Object.entries(cost).map(([currency, { perCase, total, cases }]) =>
    words.cost(`${perCase} ${currency}`, total, cases),
  )
  return [words.money, ...saved, ...costs]
}
