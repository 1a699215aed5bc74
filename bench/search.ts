import pg from 'pg'
import { snippetOf } from '../src/domain/search/snippet.ts'
import { readSearch } from '../src/domain/search/terms.ts'
import { connect } from '../src/store/connect.ts'
import { migrate } from '../src/store/migrate.ts'
import { createSeals } from '../src/store/seal.ts'
import { caseSearch } from '../src/store/search.ts'
import { median } from './figures.ts'
import { machineLine } from './machine.ts'
import { startPostgres } from './postgres.ts'
import { seedCases } from './search/seed.ts'

const CASES = Number(process.argv[2] ?? 1_000_000)
const RUNS = 7

/** What people type, by what makes it hard. */
const SEARCHES: readonly (readonly [why: string, typed: string])[] = [
  ['an order', '113-0250003-0500007'],
  ['the end of an order', '0007'],
  ['a rare word', 'w48999'],
  ['a word of every case', 'order'],
  ['the beginning of a word of every case', 'ord'],
  ['a word of a third of the cases', 'chipped'],
  ['a common beginning and a rare word', 'ord w48999'],
  ['two common words in different mails', 'antwort risposta'],
  ['common long ago, unknown lately', 'yesteryear'],
  ['German, capitals and umlauts', 'GRÖSSER teetasse'],
  ['Chinese', '茶杯图案不对'],
  ['Japanese', '取っ手が割れて'],
  ['one Chinese character', '杯'],
  ['a first name', 'Zoe'],
  ['nothing there', 'unheardof'],
  ['crowded beginnings and nothing', 'w10 w20 w11 w21 unheardof'],
  ['crowded beginnings, common long ago', 'w10 w20 w30 yesteryear w48'],
  ['twelve crowded beginnings', 'w100 w200 w300 w400 w500 w600 w700 w800 w900 w101 w102 w103'],
]

await using toClose = new AsyncDisposableStack()
const postgres = await startPostgres(['search'])
if (!postgres) throw new Error('this bench wants a PostgreSQL server')
toClose.defer(postgres.stop)
const connectionString = postgres.urlOf('search')
await migrate({ connectionString })
const client = new pg.Client({ connectionString })
await client.connect()
toClose.defer(() => client.end())
const started = performance.now()
await seedCases(client, CASES)
console.log(machineLine(postgres.version))
console.log(`${CASES} cases seeded in ${Math.round((performance.now() - started) / 1000)} s`)
const sizes = await client.query(
  `SELECT relname, pg_size_pretty(pg_relation_size(oid)) AS size FROM pg_class
   WHERE relname IN ('CaseSearch', 'CaseSearch_terms_idx', 'CaseSearch_openedAt_idx', 'ReturnCase', 'Message') ORDER BY 1`,
)
for (const { relname, size } of sizes.rows) console.log(`${String(relname).padEnd(26)}${size}`)

const { prisma, close } = connect({ connectionString }, error => console.error(error))
toClose.defer(close)
const search = caseSearch(prisma, createSeals(Buffer.alloc(32, 7)))

for (const [why, typed] of SEARCHES) {
  const query = readSearch(typed)
  if (!query) throw new Error(`nothing to look for in ${typed}`)
  const times: number[] = []
  let found = { total: 0, more: false }
  let snippets = 0
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now()
    const { cases, ...counts } = await search.searchCases(query, 20)
    const conversations = await search.conversationsOf(cases.map(({ id }) => id))
    snippets = [...conversations.values()].filter(texts => snippetOf(texts, query.words)).length
    times.push(performance.now() - from)
    found = counts
  }
  const figures = [Math.max(...times), median(times)].map(ms => `${ms.toFixed(0)} ms`.padStart(9))
  console.log(
    `${why.padEnd(40)}${figures.join('')}  ${found.total}${found.more ? '+' : ''} found, ${snippets} in mails`,
  )
}

if (process.argv.includes('--explain')) {
  const statements: (readonly [sql: string, asked: string | undefined])[] = []
  const noting = {
    $queryRawUnsafe: async (sql: string, asked?: string) => {
      statements.push([sql, asked])
      return []
    },
    $transaction: async (run: (within: unknown) => unknown) => run(noting),
  }
  const spied = caseSearch(
    { ...noting, returnCase: { findMany: async () => [] } } as never,
    createSeals(Buffer.alloc(32, 7)),
  )
  for (const typed of ['chipped', 'w48999', 'yesteryear']) {
    const query = readSearch(typed)
    if (query) await spied.searchCases(query, 20)
  }
  // What is set for the index holds until the transaction ends.
  await client.query('BEGIN')
  for (const [sql, asked] of statements) {
    if (asked === undefined) await client.query(sql)
    else {
      const plan = await client.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`, [asked])
      console.log(`\n${asked}\n${plan.rows.map(row => row['QUERY PLAN']).join('\n')}`)
    }
  }
  await client.query('ROLLBACK')
}
