import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { failedJobs } from '../../src/jobs/failed-jobs.ts'
import { type JobQueue, openQueue } from '../../src/jobs/queue.ts'
import { type Handlers, startWorkers } from '../../src/jobs/workers.ts'
import type { Job } from '../../src/ports/jobs.ts'
import { anId, type Engine, freshStores, type TestStores, until } from '../helpers/database.ts'

const refresh = (caseId: string): Job => ({ kind: 'refresh_card', caseId })
const say = (caseId: string, version: number): Job => ({ kind: 'posts', caseId, version, posts: [{ kind: 'woken' }] })

const idle = async (): Promise<void> => undefined

/** Handlers that do nothing, but for those given. */
const handlers = (given: Partial<Handlers>): Handlers => ({
  refresh_card: idle,
  posts: idle,
  tell_leads: idle,
  look_for_repeats: idle,
  warn_repeated_fault: idle,
  follow_up_fault: idle,
  tell_owner: idle,
  remind: idle,
  digest: idle,
  warn_low_stock: idle,
  send_mail: idle,
  reserve_code: idle,
  take_in: idle,
  report_stats: idle,
  ...given,
})

export function theQueue(engine: Engine): void {
  describe(`the job queue on ${engine}`, () => {
    let desk: TestStores
    let queue: JobQueue
    beforeAll(async () => {
      desk = await freshStores(engine)
    })
    afterAll(() => desk.close())
    beforeEach(async () => {
      const log = { error: console.error, warn: () => undefined }
      queue = await openQueue({ address: desk.database.address, works: true, alone: desk.database.alone, log })
    })
    afterEach(async () => {
      await queue.close()
      await desk.queue.boss.deleteAllJobs()
    })

    const leave = async (...jobs: Job[]) => {
      const due = jobs.map(job => ({ job, notBefore: null }))
      for (const job of due) await desk.prisma.$transaction(within => queue.enqueue(within, [job]))
      queue.wake(due)
    }

    test('a job is taken at once, not at the next look into the queue', async () => {
      let taken = 0
      const draw = async (): Promise<void> => {
        taken = performance.now()
      }
      await startWorkers(queue, handlers({ refresh_card: draw }))
      await leave(refresh(anId()))
      await until('the first job is done', () => taken > 0)
      const waits: number[] = []
      for (let nth = 0; nth < 5; nth++) {
        const left = performance.now()
        await leave(refresh(anId()))
        await until('the job is done', () => taken > left)
        waits.push(taken - left)
      }
      expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(300)
    })

    test('a card that changes ten times while it is drawn is drawn once more', async () => {
      const caseId = anId()
      const draw = Promise.withResolvers<void>()
      let drawn = 0
      await startWorkers(
        queue,
        handlers({
          refresh_card: async () => {
            drawn++
            await draw.promise
          },
        }),
      )
      await leave(refresh(caseId))
      await until('the first drawing began', () => drawn === 1)
      await leave(...Array.from({ length: 10 }, () => refresh(caseId)))
      draw.resolve()
      await until('no card waits to be drawn', async () => (await waiting()) === 0)
      expect(drawn).toBe(2)
    })

    test('what a case says is said one at a time and in order, also by two replicas', async () => {
      const log = { error: console.error, warn: () => undefined }
      const replica = await openQueue({ address: desk.database.address, works: true, alone: false, log })
      onTestFinished(() => replica.close())
      const caseId = anId()
      const said: number[] = []
      let speaking = 0
      let most = 0
      const speak: Handlers['posts'] = async ({ version }) => {
        most = Math.max(most, ++speaking)
        await new Promise(resolve => setImmediate(resolve))
        said.push(version)
        speaking--
      }
      await leave(...Array.from({ length: 12 }, (_, version) => say(caseId, version)))
      await Promise.all([queue, replica].map(each => startWorkers(each, handlers({ posts: speak }))))
      await until('all was said', () => said.length === 12)
      expect(said).toEqual(Array.from({ length: 12 }, (_, version) => version))
      expect(most).toBe(1)
    })

    test('a job that fails is tried again, and one given up can be seen with its reason', async () => {
      let attempts = 0
      await startWorkers(
        queue,
        handlers({
          send_mail: async () => {
            if (++attempts < 2) throw new Error('not yet')
          },
          take_in: async () => {
            throw new Error('the mail is mangled')
          },
        }),
      )
      const inboundId = anId()
      await leave({ kind: 'send_mail', caseId: anId(), mailId: anId() }, { kind: 'take_in', inboundId })
      await until('the second attempt', () => attempts === 2)
      await until('the other is to be tried again', async () => (await count('created', 'active')) === 0)
      await until('the job is given up', async () => {
        // Whenever it waits for its next attempt, that one becomes its last.
        await desk.prisma
          .$executeRaw`UPDATE pgboss.job SET retry_count = 29, start_after = now() WHERE name = 'intake' AND state = 'retry' AND retry_count < 29`
        return (await failedJobs(queue)).length > 0
      })
      const [failed] = await failedJobs(queue)
      expect(failed).toMatchObject({
        data: { kind: 'take_in', inboundId },
        attempts: 31,
        reason: 'the mail is mangled',
      })
    })

    test('words that cannot be said hold back those behind them, but not for ever', async () => {
      const caseId = anId()
      const said: number[] = []
      const posts: Handlers['posts'] = async ({ version }) => {
        if (version === 0) throw new Error('invalid_blocks')
        said.push(version)
      }
      await startWorkers(queue, handlers({ posts }))
      await leave(say(caseId, 0), say(caseId, 1))
      await until('the first attempt failed', async () => (await count('retry')) === 1)
      expect(said).toEqual([])
      await desk.prisma.$executeRaw`UPDATE pgboss.job SET retry_count = 29, start_after = now() WHERE state = 'retry'`
      await until('the others are said', () => said.length === 1)
      expect(await failedJobs(queue)).toMatchObject([{ data: { version: 0 }, reason: 'invalid_blocks' }])
    })

    test('closing waits for the job in hand and takes no other', async () => {
      const begun = Promise.withResolvers<void>()
      const finish = Promise.withResolvers<void>()
      const done: string[] = []
      await startWorkers(
        queue,
        handlers({
          reserve_code: async ({ caseId }) => {
            begun.resolve()
            await finish.promise
            done.push(caseId)
          },
        }),
      )
      const [first, second] = [anId(), anId()]
      const reserve = (caseId: string): Job => ({ kind: 'reserve_code', caseId, version: 1, percent: 60 })
      await leave(reserve(first))
      await begun.promise
      await leave(reserve(second))
      const closed = queue.close()
      finish.resolve()
      await closed
      expect(done).toEqual([first])
      expect(await waiting()).toBe(1)
    })

    const waiting = () => count('created', 'retry', 'active')

    const count = async (...states: string[]): Promise<number> => {
      const rows = await desk.prisma.$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM pgboss.job WHERE state::text = ANY (${states})`
      return rows[0]?.n ?? 0
    }
  })
}
