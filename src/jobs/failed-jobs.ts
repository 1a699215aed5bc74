import { z } from 'zod'
import { QUEUE_NAMES } from './job.ts'
import type { JobQueue } from './queue.ts'

/** What a job leaves that failed for the last time: the error's words. */
export type GivenUp = { readonly givenUp: string }

/** A job given up after all its attempts. `data`: the job as it was stored. */
export type FailedJob = {
  readonly id: string
  readonly data: unknown
  readonly failedAt: Date
  readonly attempts: number
  readonly reason: string
}

const rows = z.array(
  z.object({ id: z.string(), data: z.unknown(), failedAt: z.date(), attempts: z.number(), reason: z.string() }),
)

/** Newest first. pg-boss keeps them for a day. */
export async function failedJobs({ boss }: JobQueue, limit = 50): Promise<readonly FailedJob[]> {
  // `failed`: given up by pg-boss itself, because every process that had it in hand died.
  const { rows: found } = await boss.getDb().executeSql(
    `SELECT id, data, completed_on AS "failedAt", retry_count + 1 AS attempts,
       COALESCE(output->>'givenUp', output->>'message', '') AS reason
     FROM pgboss.job
     WHERE name = ANY ($1) AND (state = 'failed' OR (state = 'completed' AND output ? 'givenUp'))
     ORDER BY completed_on DESC LIMIT $2`,
    [[...QUEUE_NAMES], limit],
  )
  return rows.parse(found)
}
