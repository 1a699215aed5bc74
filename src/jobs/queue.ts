import { type JobInsert as BossInsert, PgBoss } from 'pg-boss'
import type { Address, DueJob, JobDoor, JobInsert } from '../ports/jobs.ts'
import { placeOf, QUEUE_NAMES, QUEUES, type QueueName } from './job.ts'

export type JobQueue = JobDoor & {
  readonly boss: PgBoss
  /** An idle worker of that queue looks now; those at work look again as soon as they have finished. */
  readonly look: (name: QueueName) => void
  readonly close: () => Promise<void>
}

export type QueueLog = {
  readonly error: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
}

type QueueOptions = {
  readonly address: Address
  /** The desk works and watches over jobs; a command only leaves them. */
  readonly works: boolean
  /** Nobody else can be working on this database: jobs that look as if in hand are free. */
  readonly alone: boolean
  readonly log: QueueLog
}

const CONNECTIONS = 4
const STOP_MS = 30_000

/** After so many retries a job is given up. */
export const MOST_RETRIES = 30

/**
 * A job whose process died is given to another after the heartbeat (10 s is the least pg-boss allows) and one look of
 * the monitor. Retries go on for about two hours: an outage of Slack or of a mail server is longer than a blink.
 */
const TERMS = {
  retryLimit: MOST_RETRIES,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 300,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 86_400,
} as const
const MONITOR_SECONDS = 2

export async function openQueue({ address, works, alone, log }: QueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    ...address,
    max: CONNECTIONS,
    application_name: 'makegood jobs',
    supervise: works,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
    // One session serves everybody in the embedded database, and nothing there can be rebuilt concurrently.
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', error => log.error({ err: error }, 'the job queue has trouble'))
  boss.on('warning', warning => log.warn({ warning }, 'the job queue warns'))
  await boss.start()
  for (const name of QUEUE_NAMES) await prepare(boss, name)
  if (alone && works) await takeOverDropped(boss)
  return {
    boss,
    inserts: jobs => insertsOf(boss, jobs),
    enqueue: async (within, jobs) => {
      for (const { sql, rows } of await insertsOf(boss, jobs)) await within.$queryRawUnsafe(sql, rows)
    },
    look: name => look(boss, name),
    wake: jobs => {
      const due = jobs.filter(({ notBefore }) => notBefore === null)
      for (const name of new Set(due.map(({ job }) => placeOf(job).queue))) look(boss, name)
    },
    close: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  }
}

/** One idle worker is enough: whoever finds a job has the next one look. All of them would ask in vain at every click. */
function look(boss: PgBoss, name: QueueName): void {
  const workers = boss.getWipData().filter(worker => worker.name === name)
  const idle = workers.find(({ count }) => count === 0)
  for (const worker of workers) if (worker.count > 0 || worker === idle) boss.notifyWorker(worker.id)
}

async function prepare(boss: PgBoss, name: QueueName): Promise<void> {
  if (await boss.getQueue(name)) await boss.updateQueue(name, TERMS)
  else await boss.createQueue(name, { ...TERMS, policy: QUEUES[name].policy })
  // Puts the queue into pg-boss's cache. Looked up within somebody's transaction it would wait, in the embedded
  // database, for the very transaction that waits for it.
  await boss.insert(name, [])
}

/** What pg-boss would do to put these jobs into their queues, one statement a queue. */
async function insertsOf(boss: PgBoss, jobs: readonly DueJob[]): Promise<readonly JobInsert[]> {
  const inserts: JobInsert[] = []
  const note = async (sql: string, [rows, ...more]: unknown[] = []) => {
    if (typeof rows !== 'string' || more.length > 0)
      throw new Error('pg-boss inserts jobs in another way than expected')
    inserts.push({ sql, rows })
    return { rows: [] }
  }
  for (const name of QUEUE_NAMES) {
    const rows = jobs.filter(({ job }) => placeOf(job).queue === name).map(insertOf)
    if (rows.length > 0) await boss.insert(name, rows, { db: { executeSql: note } })
  }
  return inserts
}

const insertOf = ({ job, notBefore }: DueJob): BossInsert => ({
  data: job,
  singletonKey: placeOf(job).key,
  ...(notBefore ? { startAfter: notBefore } : {}),
})

/**
 * Jobs a process had in hand when it died, and nobody else can have: they go on at once, the attempt counted. Where
 * the same card waits to be tried again already, that is enough.
 */
async function takeOverDropped(boss: PgBoss): Promise<void> {
  const dropped = `state = 'active' AND name = ANY ($1)`
  const twin = `SELECT 1 FROM pgboss.job t
    WHERE t.name = j.name AND t.singleton_key = j.singleton_key AND t.state = 'retry' AND t.policy = 'stately'`
  const names = [[...QUEUE_NAMES]]
  await boss
    .getDb()
    .executeSql(
      `UPDATE pgboss.job j SET state = 'completed', completed_on = now() WHERE ${dropped} AND EXISTS (${twin})`,
      names,
    )
  await boss
    .getDb()
    .executeSql(
      `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE ${dropped} AND retry_count < retry_limit`,
      names,
    )
}
