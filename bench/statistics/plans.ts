import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { periodOf } from '../../src/domain/period.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { PrismaClient } from '../../src/store/generated/client.ts'
import { statistics } from '../../src/store/statistics/statistics.ts'
import { NOW } from './seed.ts'

/** What PostgreSQL does for each statement of a report on 30 days, as `EXPLAIN ANALYZE` tells it. */
export async function plansOf(client: pg.Client, connectionString: string): Promise<string> {
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString }),
    log: [{ emit: 'event', level: 'query' }],
  })
  const asked: { readonly query: string; readonly params: string }[] = []
  prisma.$on('query', event => asked.push(event))
  const period = periodOf('30d', NOW)
  if (!period) throw new Error('30d is a period')
  const doors = { inserts: async () => [], enqueue: async () => undefined, wake: () => undefined }
  await statistics(prisma, doors).figuresFor(period, { ...DEFAULT_POLICY, asOf: NOW })
  await prisma.$disconnect()
  const plans: string[] = []
  // What is set for each statement holds until the transaction ends.
  await client.query('BEGIN')
  for (const { query, params } of asked.filter(each => /^\s*(SELECT|WITH)/.test(each.query))) {
    if (query.includes('set_config')) await client.query(query)
    else plans.push(await planOf(client, query, JSON.parse(params)))
  }
  await client.query('ROLLBACK')
  return plans.join('\n\n----\n\n')
}

/** Of the second run: the first one brings what it reads into memory. */
async function planOf(client: pg.Client, query: string, params: unknown[]): Promise<string> {
  await client.query(query, params)
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${query}`,
    params,
  )
  return [query.trim(), '', ...rows.map(row => row['QUERY PLAN'])].join('\n')
}
