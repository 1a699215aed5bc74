import { teamDay } from '../domain/calendar.ts'
import { dueDigests } from '../domain/digests.ts'
import type { Desk } from './desk.ts'

/** The plan of the day is kept true, but nobody needs it by the minute. */
const REDRAWN_AFTER = 5 * 60_000

type Needs = Pick<Desk, 'currentPolicy' | 'firstCaseAt' | 'planDigest' | 'redrawDigest' | 'now'>

/**
 * Once a minute, on every replica: plans the digests that are due, and has today's plan drawn anew. A desk plans nothing
 * for a day it did not see from its hour on.
 */
export async function tickDigests(desk: Needs): Promise<void> {
  const now = desk.now()
  const policy = await desk.currentPolicy()
  const due = dueDigests(policy, now)
  const firstCase = due.length > 0 ? await desk.firstCaseAt() : null
  for (const digest of due) if (firstCase && firstCase < digest.at) await desk.planDigest(digest, now)
  const today = { kind: 'morning', day: teamDay(now, policy.businessHours) } as const
  await desk.redrawDigest(today, new Date(now.getTime() - REDRAWN_AFTER), now)
}
