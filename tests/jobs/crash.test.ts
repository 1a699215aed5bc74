import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openQueue } from '../../src/jobs/queue.ts'
import { startWorkers } from '../../src/jobs/workers.ts'
import { connect, openDatabase } from '../../src/store/connect.ts'
import { anId, pgliteTemplate, until } from '../helpers/database.ts'
import { doing, kill, workerWithJobInHand } from './crash.ts'

const fail = (error: unknown): never => {
  throw error
}

const started = async (folder: string) => {
  const opened = await openDatabase({ kind: 'embedded', folder }, 'desk', fail)
  if (opened.kind === 'refused') throw new Error(opened.why)
  const { database } = opened
  const log = { error: console.error, warn: () => undefined }
  const queue = await openQueue({ address: database.address, works: true, alone: database.alone, log })
  const { prisma, close } = connect(database.address, fail)
  return {
    prisma,
    queue,
    stop: async () => {
      await queue.close()
      await close()
      await database.close()
    },
  }
}

test('a job the desk had in hand when it was killed goes on as soon as the desk is back', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mg-'))
  const folder = join(root, 'db')
  cpSync(await pgliteTemplate(true), folder, { recursive: true })
  const caseId = anId()
  const first = await started(folder)
  await first.prisma.$transaction(within =>
    first.queue.enqueue(within, [{ job: { kind: 'refresh_card', caseId }, notBefore: null }]),
  )
  await first.stop()
  await kill(await workerWithJobInHand(folder, 'embedded'))
  const again = await started(folder)
  const done: string[] = []
  const since = performance.now()
  await startWorkers(
    again.queue,
    doing(caseIdOfJob => done.push(caseIdOfJob)),
  )
  await until('the job is done', () => done.length > 0)
  expect(done).toEqual([caseId])
  expect(performance.now() - since).toBeLessThan(3000)
  await again.stop()
  rmSync(root, { recursive: true })
})
