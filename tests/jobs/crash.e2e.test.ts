import { expect, test } from 'vitest'
import { startWorkers } from '../../src/jobs/workers.ts'
import { anId, freshStores, until } from '../helpers/database.ts'
import { doing, kill, workerWithJobInHand } from './crash.ts'

test('a job a replica had in hand when it was killed is done by another after about fifteen seconds', async () => {
  const desk = await freshStores('postgres', { works: true })
  const { address } = desk.database
  const caseId = anId()
  await desk.prisma.$transaction(within =>
    desk.queue.enqueue(within, [{ job: { kind: 'refresh_card', caseId }, notBefore: null }]),
  )
  await kill(await workerWithJobInHand('host' in address ? address.host : '', 'server'))
  const killed = performance.now()
  const done: string[] = []
  await startWorkers(
    desk.queue,
    doing(id => done.push(id)),
  )
  await until('the job is done', () => done.length > 0)
  expect(done).toEqual([caseId])
  expect(performance.now() - killed).toBeLessThan(16_000)
  await desk.close()
})
