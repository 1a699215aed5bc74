import type { ReturnCase } from '../domain/case.ts'
import type { CostPreview } from '../domain/expected-cost.ts'
import { paidFor } from '../domain/offer.ts'
import { dailyLimit, type Policy } from '../domain/policy.ts'
import { givenToday } from './daily-budget.ts'
import type { Desk } from './desk.ts'

const LOOKED_BACK = 90 * 24 * 60 * 60_000

type Needs = Pick<Desk, 'takenLately' | 'committedSince' | 'now'>

/** What an agent weighs an offer with, beside its worth. */
export async function costPreview(desk: Needs, current: ReturnCase, policy: Policy): Promise<CostPreview> {
  const since = new Date(desk.now().getTime() - LOOKED_BACK)
  const cause = current.fault?.rootCause
  const [history, budget] = await Promise.all([
    cause === undefined ? [] : desk.takenLately(cause, since),
    budgetFor(desk, current, policy),
  ])
  return { history, budget }
}

async function budgetFor(desk: Needs, { items, store }: ReturnCase, policy: Policy): Promise<CostPreview['budget']> {
  // Where a person's click carries every choice out, nothing counts against the limit.
  if (policy.fulfilment === 'confirm') return null
  const paid = paidFor(items)
  const limit = paid && dailyLimit(policy, paid.currency)
  if (!limit) return null
  const given = await givenToday(desk, store, limit.currency)
  return { left: { ...limit, minor: Math.max(0, limit.minor - given.minor) }, limit }
}
