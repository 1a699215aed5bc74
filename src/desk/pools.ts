import { isLow, isRecovered, PACE_DAYS, type Pool, poolsOf } from '../domain/pool.ts'
import type { Desk } from './desk.ts'

const DAY = 24 * 60 * 60_000

type Counting = Pick<Desk, 'countCodes' | 'countReserved' | 'poolUse' | 'now'>

/** The pools as they stand: levels, what is on its way, and how long they last. */
export async function poolsNow(desk: Counting): Promise<readonly Pool[]> {
  const now = desk.now()
  const [batches, uses, reserved] = await Promise.all([
    desk.countCodes(),
    desk.poolUse(new Date(now.getTime() - PACE_DAYS * DAY)),
    desk.countReserved(),
  ])
  return poolsOf(batches, uses, reserved, now)
}

/** Looks whether a pool runs low or is filled again. Leads are warned once a dip, however many replicas look. */
export async function watchPools(desk: Pick<Desk, 'countCodes' | 'poolUse' | 'now' | 'noteDips'>): Promise<void> {
  const pools = await poolsNow({ ...desk, countReserved: async () => [] })
  const low = pools.filter(pool => isLow(pool)).map(keyOf)
  const over = pools.filter(isRecovered).map(keyOf)
  if (low.length + over.length > 0) await desk.noteDips({ low, over, at: desk.now() })
}

const keyOf = ({ marketplace, percent }: Pool) => ({ marketplace, percent })
