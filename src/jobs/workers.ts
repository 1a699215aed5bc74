import type { Job as BossJob } from 'pg-boss'
import type { Job, JobKind, JobOf } from '../ports/jobs.ts'
import type { GivenUp } from './failed-jobs.ts'
import { parseJob, QUEUE_NAMES, QUEUES } from './job.ts'
import { type JobQueue, MOST_RETRIES } from './queue.ts'

/** A handler that throws has its job tried again later. The signal: the desk is stopping and has no more patience. */
export type Handlers = { readonly [K in JobKind]: (job: JobOf<K>, signal: AbortSignal) => Promise<void> }

/**
 * What comes due by itself, or from another process, is found by one worker of each queue, which polls as often as
 * pg-boss allows and has the others look. They poll for the time it is at work.
 */
const POLL_SECONDS = 0.5
const OTHERS_POLL_SECONDS = 5

/** Starts the workers; `close` of the queue lets running handlers finish. */
export async function startWorkers({ boss, look }: JobQueue, handlers: Handlers): Promise<void> {
  for (const name of QUEUE_NAMES) {
    const work = (pollingIntervalSeconds: number, localConcurrency: number) =>
      boss.work(
        name,
        { localConcurrency, pollingIntervalSeconds, heartbeatRefreshSeconds: 3 },
        async ([job]: BossJob<object>[]) => {
          look(name)
          return job ? await attempt(job, handlers) : undefined
        },
      )
    const others = QUEUES[name].atOnce - 1
    await work(POLL_SECONDS, 1)
    if (others > 0) await work(OTHERS_POLL_SECONDS, others)
  }
}

/** A job that fails for the last time ends as done, with its error: as failed it would hold back what comes after it. */
async function attempt(
  { data, signal, retryCount }: BossJob<object>,
  handlers: Handlers,
): Promise<GivenUp | undefined> {
  try {
    await handle(parseJob(data), handlers, signal)
    return undefined
  } catch (error) {
    if (retryCount < MOST_RETRIES) throw error
    return { givenUp: error instanceof Error ? error.message : String(error) }
  }
}

function handle(job: Job, handlers: Handlers, signal: AbortSignal): Promise<void> {
  const handler = handlers[job.kind] as (job: Job, signal: AbortSignal) => Promise<void>
  return handler(job, signal)
}
