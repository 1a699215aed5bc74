import type { Desk } from './desk.ts'
import { watchPools } from './pools.ts'
import { tick } from './tick.ts'
import { tickDigests } from './tick-digests.ts'

const BATCH = 100

/** The rest waits for the next minute: reminders come first. */
const BACKLOG_MS = 20_000

/** What every replica does once a minute: what time made due, digests, a look at the pools, and search for older cases. */
export async function everyMinuteOnDesk(desk: Desk, signal: AbortSignal): Promise<void> {
  await tick(desk)
  await tickDigests(desk)
  await watchPools(desk)
  const until = desk.now().getTime() + BACKLOG_MS
  while (!signal.aborted && desk.now().getTime() < until && (await desk.searchBacklog(BATCH)) > 0);
}
