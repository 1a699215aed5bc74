import type { Desk } from './desk.ts'

const DAY = 24 * 60 * 60_000

/** Erases what identifies people in cases that ended longer ago than the policy keeps them. Returns how many cases. */
export async function purge(desk: Desk, dryRun: boolean): Promise<number> {
  const { retentionDays } = await desk.currentPolicy()
  const before = new Date(desk.now().getTime() - retentionDays * DAY)
  return desk.purgeCases({ closedBefore: before, at: desk.now(), dryRun })
}
