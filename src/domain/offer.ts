import type { CaseItem, OfferOption, ReturnCase } from './case.ts'
import { type Currency, type Money, sumMoney } from './money.ts'
import { approvalLimit, type Policy, remediesFor } from './policy.ts'
import { REMEDIES } from './remedies/catalogue.ts'

/** What was paid for the items of a case; null when a price is missing or currencies differ. */
export function paidFor(items: readonly CaseItem[]): Money | null {
  const prices = items.map(item => item.price && { ...item.price, minor: item.price.minor * item.quantity })
  return prices.every(price => price !== null) ? sumMoney(prices) : null
}

/** The chosen policy rows as numbered options, in the policy's order; null when a row is not on offer for this case. */
export function numberOptions(
  { marketplace, items }: Pick<ReturnCase, 'marketplace' | 'items'>,
  remedyIds: readonly string[],
  policy: Policy,
): readonly OfferOption[] | null {
  const onOffer = remediesFor(policy, marketplace)
  if (remedyIds.some(id => !onOffer.some(row => row.id === id))) return null
  const paid = paidFor(items)
  return onOffer
    .filter(row => remedyIds.includes(row.id))
    .map((row, index) => {
      const percent = row.percent ?? null
      const amount = REMEDIES[row.kind].worth(paid, percent)
      return { number: index + 1, remedyId: row.id, remedy: { kind: row.kind, percent }, amount }
    })
}

/** The most one of these options can cost; null where a price is not known. */
export function exposureOf(options: readonly OfferOption[]): Money | null {
  const amounts = options.map(option => option.amount)
  if (!amounts.every(amount => amount !== null)) return null
  return amounts.reduce<Money | null>((most, amount) => (most && most.minor >= amount.minor ? most : amount), null)
}

/** Whether an offer must be seen by a lead before it leaves. */
export function needsApproval(options: readonly OfferOption[], policy: Policy): boolean {
  const exposure = exposureOf(options)
  if (!exposure) return policy.approval.unknownAmount === 'approve'
  const limit = approvalLimit(policy, exposure.currency satisfies Currency)
  return limit !== null && exposure.minor > limit.minor
}
