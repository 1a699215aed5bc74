import type { Job as BossJob } from 'pg-boss'
import type { Job, JobKind, JobOf } from '../ports.ts'
import { parseJob, QUEUE_NAMES, QUEUES } from './job.ts'
import type { JobQueue } from './queue.ts'

/** A handler that throws has its job tried again later. The signal: the desk is stopping and has no more patience. */
export type Handlers = { readonly [K in JobKind]: (job: JobOf<K>, signal: AbortSignal) => Promise<void> }

/** The least pg-boss allows. */
const POLL_SECONDS = 0.5

/** Starts the workers; `close` of the queue lets running handlers finish. */
export async function startWorkers({ boss, wake }: JobQueue, handlers: Handlers): Promise<void> {
  for (const name of QUEUE_NAMES) {
    const options = {
      localConcurrency: QUEUES[name].atOnce,
      pollingIntervalSeconds: POLL_SECONDS,
      heartbeatRefreshSeconds: 3,
    } as const
    await boss.work(name, options, async (jobs: BossJob<object>[]) => {
      for (const { data, signal } of jobs) await handle(parseJob(data), handlers, signal)
      // What waited for this job, of the same case, follows at once.
      wake()
    })
  }
}

function handle<K extends JobKind>(
  job: Job & { readonly kind: K },
  handlers: Handlers,
  signal: AbortSignal,
): Promise<void> {
  const handler = handlers[job.kind] as (job: Job, signal: AbortSignal) => Promise<void>
  return handler(job, signal)
}
