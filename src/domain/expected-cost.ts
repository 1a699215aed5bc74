import { FEWEST_FOR_SHARE } from './figures.ts'
import { type Money, parseMoney } from './money.ts'
import type { Costs } from './policy/costs.ts'
import type { Remedy } from './remedies/remedy.ts'

/**
 * What an accepted remedy costs the shop on average, in the price's currency; null where the price is not known. With
 * price p, goods g, fee f, codes used r, returns sold again s, parcel back b (all but p and b as shares):
 * a discount or refund of d costs d·(1 − f), a code that times r; a return p·(1 − f) − p·g·s + b; a replacement p·g.
 */
export function expectedCost(remedy: Remedy, paid: Money | null, costs: Costs): Money | null {
  if (!paid) return null
  const minor = Math.round(costOf(remedy, paid, costs))
  return { minor: Math.max(0, minor), currency: paid.currency }
}

function costOf({ kind, percent }: Remedy, { minor, currency }: Money, costs: Costs): number {
  const afterFee = minor * (1 - costs.feePercent / 100)
  const share = (percent ?? 0) / 100
  switch (kind) {
    case 'claim_code':
      return afterFee * share * (costs.redemptionPercent / 100)
    case 'partial_refund':
      return afterFee * share
    case 'returnless_refund':
      return afterFee
    case 'full_refund':
      return afterFee - minor * (costs.goodsPercent / 100) * (costs.resalePercent / 100) + parcelBack(costs, currency)
    case 'replacement':
      return minor * (costs.goodsPercent / 100)
  }
}

function parcelBack({ returnShipping }: Costs, currency: Money['currency']): number {
  const amount = returnShipping[currency]
  return amount === undefined ? 0 : (parseMoney(amount, currency)?.minor ?? 0)
}

/** Of the cases that were offered an option and have made up their mind, how many took it. */
export type Taken = Remedy & { readonly offered: number; readonly accepted: number }

type Option = { readonly remedy: Remedy }

export const takenOf = ({ remedy }: Option, history: readonly Taken[]): Taken =>
  history.find(({ kind, percent }) => kind === remedy.kind && percent === remedy.percent) ?? {
    ...remedy,
    offered: 0,
    accepted: 0,
  }

/**
 * What an offer costs on average if customers choose among its options as often as they did before; null where that is
 * not known: a cost is missing, or too few have chosen.
 */
export function expectedCostOfOffer(
  options: readonly (Option & { readonly cost: Money | null })[],
  history: readonly Taken[],
): Money | null {
  const weighed = options.map(option => ({ cost: option.cost, times: takenOf(option, history).accepted }))
  const choices = weighed.reduce((sum, { times }) => sum + times, 0)
  const [first] = weighed
  if (choices < FEWEST_FOR_SHARE || !first?.cost || weighed.some(({ cost }) => cost === null)) return null
  const minor = weighed.reduce((sum, { cost, times }) => sum + (cost?.minor ?? 0) * times, 0) / choices
  return { minor: Math.round(minor), currency: first.cost.currency }
}

/** How customers chose before, and what claim codes may still be given by themselves today; null: no limit, no price, or none go so. */
export type CostPreview = {
  readonly history: readonly Taken[]
  readonly budget: { readonly left: Money; readonly limit: Money } | null
}
