import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QUEUES } from '../../src/jobs/job.ts'
import { type JobQueue, openQueue } from '../../src/jobs/queue.ts'
import { type Handlers, startWorkers } from '../../src/jobs/workers.ts'
import { anId, freshStores, type TestStores, until } from '../helpers/database.ts'

const unexpected = async (): Promise<void> => {
  throw new Error('no such job was left')
}

describe('work that nobody announced', () => {
  let desk: TestStores
  let queue: JobQueue
  beforeAll(async () => {
    desk = await freshStores('pglite')
    const log = { error: console.error, warn: () => undefined }
    queue = await openQueue({ address: desk.database.address, works: true, alone: desk.database.alone, log })
  })
  afterAll(async () => {
    await queue.close()
    await desk.close()
  })

  test('one worker finds it and has all the others join in', async () => {
    const together = QUEUES.cards.atOnce
    const everybody = Promise.withResolvers<void>()
    let atWork = 0
    const handlers: Handlers = {
      refresh_card: async () => {
        atWork++
        if (atWork === together) everybody.resolve()
        await everybody.promise
      },
      posts: unexpected,
      tell_leads: unexpected,
      look_for_repeats: unexpected,
      warn_repeated_fault: unexpected,
      follow_up_fault: unexpected,
      tell_owner: unexpected,
      remind: unexpected,
      digest: unexpected,
      warn_low_stock: unexpected,
      send_mail: unexpected,
      reserve_code: unexpected,
      take_in: unexpected,
      report_stats: unexpected,
    }
    await startWorkers(queue, handlers)
    const started = performance.now()
    await desk.prisma.$transaction(async within => {
      for (let nth = 0; nth < together; nth++)
        await desk.queue.enqueue(within, [{ job: { kind: 'refresh_card', caseId: anId() }, notBefore: null }])
    })
    await until('as many jobs as there are workers are in hand', () => atWork === together)
    // Sooner than those workers would have looked by themselves.
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
