import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { isQuicklyCounted, statsOf } from '../src/desk/stats.ts'
import { periodOf } from '../src/domain/period.ts'
import { DEFAULT_POLICY } from '../src/domain/policy.ts'
import type { StatsDimension } from '../src/domain/stats-question.ts'
import { connect } from '../src/store/connect.ts'
import { migrate } from '../src/store/migrate.ts'
import { statistics } from '../src/store/statistics/statistics.ts'
import { median } from './figures.ts'
import { machineLine } from './machine.ts'
import { startPostgres } from './postgres.ts'
import { plansOf } from './statistics/plans.ts'
import { NOW, seedCases } from './statistics/seed.ts'

/** How long `/returns stats` counts, on a PostgreSQL of its own with as many cases as asked for. */
const { values: options } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, plans: { type: 'string' } },
})

const ROUNDS = 5

const QUESTIONS: readonly { readonly period: string; readonly by: StatsDimension | null }[] = [
  { period: '7d', by: null },
  { period: '30d', by: null },
  { period: '30d', by: 'cause' },
  { period: '30d', by: 'remedy' },
  { period: '30d', by: 'sku' },
  { period: '30d', by: 'agent' },
  { period: '30d', by: 'store' },
  { period: '90d', by: null },
  { period: 'all', by: null },
]

async function run(): Promise<void> {
  await using toClose = new AsyncDisposableStack()
  const postgres = await startPostgres(['statistics'])
  if (!postgres) throw new Error('no PostgreSQL server is installed')
  toClose.defer(postgres.stop)
  const address = { connectionString: postgres.urlOf('statistics') }
  await migrate(address)
  const client = new pg.Client(address)
  await client.connect()
  toClose.defer(() => client.end())
  const seeding = performance.now()
  await seedCases(client, Number(options.cases))
  const { rows } = await client.query<{ size: string }>(
    'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
  )
  console.log(machineLine(postgres.version))
  console.log(
    `${options.cases} cases, ${rows[0]?.size}, seeded in ${Math.round((performance.now() - seeding) / 1000)} s`,
  )
  const { prisma, close } = connect(address, () => undefined)
  toClose.defer(close)
  const enqueue = { inserts: async () => [], enqueue: async () => undefined, wake: () => undefined }
  const desk = { ...statistics(prisma, enqueue), currentPolicy: async () => DEFAULT_POLICY, now: () => NOW }
  for (const { period, by } of QUESTIONS) {
    const range = periodOf(period, NOW)
    if (!range) throw new Error(`${period} is no period`)
    const quick = await isQuicklyCounted(desk, { range, by })
    const times: number[] = []
    let requests = 0
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now()
      requests = (await statsOf(desk, { range, by })).requests
      times.push(performance.now() - started)
    }
    const shown = times.map(ms => `${Math.round(ms)} ms`).join(', ')
    const name = by === null ? period : `${period} by ${by}`
    const how = quick ? 'at once' : 'by a job'
    console.log(
      `${name.padEnd(14)} ${String(requests).padStart(8)} requests   median ${Math.round(median(times))} ms (${shown})   ${how}`,
    )
  }
  if (options.plans) writeFileSync(options.plans, await plansOf(client, address.connectionString))
}

await run()
