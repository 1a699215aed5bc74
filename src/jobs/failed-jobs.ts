import { z } from 'zod'
import type { Job } from '../ports.ts'
import { parseJob, QUEUE_NAMES } from './job.ts'
import type { JobQueue } from './queue.ts'

/** A job given up after all its attempts. `reason`: the last error's words. */
export type FailedJob = {
  readonly id: string
  readonly job: Job
  readonly failedAt: Date
  readonly attempts: number
  readonly reason: string
}

const rows = z.array(
  z.object({
    id: z.string(),
    data: z.unknown().transform(parseJob),
    completed_on: z.date(),
    retry_count: z.number(),
    output: z.object({ message: z.string().catch('') }).catch({ message: '' }),
  }),
)

/** Newest first. pg-boss keeps them for a day. */
export async function failedJobs({ boss }: JobQueue, limit = 50): Promise<readonly FailedJob[]> {
  const { rows: found } = await boss.getDb().executeSql(
    `SELECT id, data, completed_on, retry_count, output FROM pgboss.job
     WHERE state = 'failed' AND name = ANY ($1) ORDER BY completed_on DESC LIMIT $2`,
    [[...QUEUE_NAMES], limit],
  )
  return rows.parse(found).map(({ id, data, completed_on, retry_count, output }) => ({
    id,
    job: data,
    failedAt: completed_on,
    attempts: retry_count + 1,
    reason: output.message,
  }))
}
