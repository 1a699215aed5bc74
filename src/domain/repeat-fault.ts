import type { CaseItem, UserId } from './case.ts'
import type { RootCause } from './fault.ts'
import type { Policy } from './policy.ts'

const DAY = 24 * 60 * 60_000

/** What an article goes by: its SKU, without one its ASIN, without both its title. Older notices name neither. */
export const articleOf = ({ sku, asin, title }: CaseItem): string => sku ?? asin ?? title

/** A case with the fault. The codes are what the agent confirmed: what was ordered, and what was sent instead. */
export type RepeatedCase = {
  readonly caseId: string
  readonly orderId: string
  readonly orderedCode: string | null
  readonly shippedCode: string | null
}

/** A fault that came again and again with one article. `cases` were confirmed in the `days` before it was raised. */
export type FaultAlarm = {
  readonly id: string
  readonly article: string
  readonly title: string
  readonly rootCause: RootCause
  readonly raisedAt: Date
  readonly days: number
  readonly cases: number
  /** What was changed so that it does not come again; null while nobody has said. */
  readonly fix: { readonly by: UserId; readonly at: Date; readonly note: string } | null
}

type Threshold = Policy['repeatFault']

/** From when on confirmed faults count. */
export const lookBack = ({ days }: Pick<Threshold, 'days'>, now: Date): Date => new Date(now.getTime() - days * DAY)

/**
 * Whether the warehouse is to be warned: enough cases, and no warning about the same within the same days, unless there
 * are twice as many by now.
 */
export function isAlarming(
  found: number,
  last: Pick<FaultAlarm, 'raisedAt' | 'cases'> | null,
  threshold: Threshold,
  now: Date,
): boolean {
  if (found < threshold.count) return false
  return last === null || last.raisedAt <= lookBack(threshold, now) || found >= last.cases * 2
}

/** Article codes that were taken for one another, the commonest first. */
export type ConfusionPair = { readonly ordered: string; readonly shipped: string; readonly cases: number }

export function confusionPairs(cases: readonly RepeatedCase[]): readonly ConfusionPair[] {
  const pairs = new Map<string, ConfusionPair>()
  for (const { orderedCode: ordered, shippedCode: shipped } of cases) {
    if (ordered === null || shipped === null) continue
    const key = JSON.stringify([ordered, shipped])
    pairs.set(key, { ordered, shipped, cases: (pairs.get(key)?.cases ?? 0) + 1 })
  }
  return [...pairs.values()].toSorted((a, b) => b.cases - a.cases)
}

/** When it is looked whether a fix helped: after as many days as were looked back for the warning. */
export const followUpAt = ({ days }: Pick<FaultAlarm, 'days'>, fixedAt: Date): Date =>
  new Date(fixedAt.getTime() + days * DAY)
