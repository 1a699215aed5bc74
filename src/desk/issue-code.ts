import type { ReturnCase } from '../domain/case.ts'
import { dailyLimit } from '../domain/policy.ts'
import { usableUntil } from '../domain/pool.ts'
import { act } from './act.ts'
import { givenToday } from './daily-budget.ts'
import type { Desk } from './desk.ts'

const DESK = { kind: 'desk' } as const

/** The job that takes a code out of the pool for a case. Run twice it finds the same code and changes nothing more. */
export async function issueCode(desk: Desk, caseId: string, percent: number): Promise<void> {
  const current = await desk.findCase(caseId)
  if (current?.state !== 'accepted' || current.acceptance?.carriedOutBy == null) return
  const now = desk.now()
  if (current.acceptance.carriedOutBy === 'desk' && (await overDailyLimit(desk, current))) {
    await act(desk, caseId, { kind: 'code_withheld', why: 'over_daily_limit' }, DESK)
    return
  }
  const reserved = await desk.reserveCode({
    caseId,
    percent,
    marketplace: current.marketplace,
    relay: current.customer.relay,
    usableUntil: usableUntil(now),
    at: now,
    evenIfSecond: current.acceptance.carriedOutBy !== 'desk',
  })
  if (reserved.kind !== 'reserved') {
    const why = reserved.kind === 'none_left' ? 'no_code_in_pool' : reserved.kind
    await act(desk, caseId, { kind: 'code_withheld', why }, DESK)
    return
  }
  const { masked, expires } = reserved
  const event = { kind: 'code_reserved', masked, percent: reserved.percent, expires } as const
  const issued = await act(desk, caseId, event, DESK)
  const mustWait = issued.kind === 'refused' && ['mail_unsettled', 'no_address'].includes(issued.refusal.reason)
  if (mustWait) throw new Error(`the code mail of case ${caseId} waits: ${issued.refusal.reason}`)
}

/** What clear choices may spend by themselves in a day, whoever chose; beyond it a person's click decides. */
async function overDailyLimit(desk: Desk, { store, acceptance }: ReturnCase): Promise<boolean> {
  const amount = acceptance?.option.amount
  const limit = amount && dailyLimit(await desk.currentPolicy(), amount.currency)
  if (!amount || !limit) return false
  const given = await givenToday(desk, store, amount.currency)
  return given.minor + amount.minor > limit.minor
}
