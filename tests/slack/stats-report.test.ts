import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import type { Job, JobOf } from '../../src/ports/jobs.ts'
import type { WantedReport } from '../../src/ports/statistics.ts'
import type { SlackContext } from '../../src/slack/context.ts'
import { answerStats } from '../../src/slack/listeners/stats.ts'
import { reportStats } from '../../src/slack/stats-report.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { anId, freshStores, type TestStores } from '../helpers/database.ts'
import { someStats } from './views/some-stats.ts'

let stores: TestStores
beforeAll(async () => {
  stores = await freshStores('pglite')
})
afterAll(() => stores.close())

const left: { readonly id: string; readonly report: WantedReport }[] = []
const whispered: { readonly text?: string; readonly user: string }[] = []
beforeEach(() => {
  left.length = 0
  whispered.length = 0
})

/** A desk with so many cases, or with a database that answers only when it is let. */
function contextWith(how: { readonly requests?: number; readonly answers?: Promise<unknown> }): SlackContext {
  const desk = aDesk(stores.stores)
  const slow = {
    ...desk,
    newId: anId,
    countRequests: async () => how.requests ?? 0,
    figuresFor: async () => {
      await how.answers
      return someStats('x')
    },
    standingNow: async () => someStats('x'),
    breakDown: async () => [],
    currentPolicy: async () => DEFAULT_POLICY,
    reportLater: async (id: string, report: WantedReport) => void left.push({ id, report }),
  }
  const chat = { postEphemeral: async (message: (typeof whispered)[number]) => whispered.push(message) }
  const people = { languageOf: async () => 'en' }
  return { desk: slow, slack: { background: { chat } }, people } as unknown as SlackContext
}

const asking = { user: 'U1', channel: 'C1', language: 'en' } as const

describe('a report', () => {
  test('of few cases is there at once', async () => {
    expect(await answerStats(contextWith({ requests: 99_999 }), '30d', asking)).toBeNull()
    expect(whispered).toMatchObject([{ user: 'U1', text: 'Returns, last 30 days' }])
    expect(left).toEqual([])
  })

  test('of very many is left to a job, and the asker is told', async () => {
    const said = await answerStats(contextWith({ requests: 100_000 }), 'all by sku', asking)
    expect(said?.text).toContain('The report comes here')
    const report = { user: 'U1', channel: 'C1', how: 'whisper', period: 'all', by: 'sku' }
    expect(left).toEqual([{ id: expect.any(String), report }])
    expect(whispered).toEqual([])
    const job: JobOf<'report_stats'> = { kind: 'report_stats', id: 'r1', ...left[0]!.report }
    await reportStats(contextWith({}), job)
    expect(whispered).toMatchObject([{ user: 'U1', text: 'Returns, all time' }])
  })

  test('that takes too long after all is left to a job too', async () => {
    const answers = Promise.withResolvers<void>()
    const said = await answerStats(contextWith({ answers: answers.promise }), '7d', asking)
    expect(said?.text).toContain('The report comes here')
    expect(left).toHaveLength(1)
    answers.resolve()
  })

  test('that was left to a job is in the queue, to be done once', async () => {
    const id = anId()
    await stores.stores.reportLater(id, { user: 'U1', channel: 'C1', how: 'csv', period: '30d', by: null })
    const jobs = await stores.queue.boss.findJobs<Job>('reports')
    expect(jobs.map(({ data }) => data)).toEqual([expect.objectContaining({ kind: 'report_stats', id, how: 'csv' })])
  })
})
