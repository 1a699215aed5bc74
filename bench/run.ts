import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type Child, startChild } from './child.ts'
import { clickBench } from './clicks.ts'
import type { Row } from './figures.ts'
import { machineLine } from './machine.ts'
import { intakeRate, mailToCard } from './mails.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { openSurroundings, type Surroundings } from './surroundings.ts'
import { table } from './table.ts'

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    database: { type: 'string' },
    profile: { type: 'string' },
  },
})

/** The databases of one engine, by name: the desk's, the intake's and the floor's. */
type Databases = {
  readonly name: string
  readonly urlOf: (name: 'desk' | 'intake' | 'floor') => string
  readonly addressOf: (url: string) => pg.ClientConfig
}

const embedded = ({ folder }: Surroundings): Databases => ({
  name: 'embedded',
  urlOf: name => `pglite:${join(folder, name)}`,
  addressOf: url => ({ host: url.slice('pglite:'.length), user: 'postgres', database: 'postgres' }),
})

const server = ({ urlOf, version }: Postgres): Databases => ({
  name: `PostgreSQL ${version.split(' ')[0]}`,
  urlOf,
  addressOf: connectionString => ({ connectionString }),
})

async function benchOn(databasesIn: (world: Surroundings) => Databases) {
  await using toClose = new AsyncDisposableStack()
  const world = await openSurroundings()
  toClose.defer(world.stop)
  const { name, urlOf, addressOf } = databasesIn(world)
  const start = async (which: 'desk' | 'intake' | 'floor'): Promise<Child> => {
    const child = await startChild(which, { ...world.env, DATABASE_URL: urlOf(which) }, options.profile ?? null)
    toClose.defer(child.stop)
    return child
  }
  const floor = await start('floor')
  const intake = await start('intake')
  const rows: Row[] = [await intakeRate(world, intake, floor, name)]
  await intake.stop()
  const desk = await start('desk')
  const queue = await watchQueue(addressOf(urlOf('desk')))
  toClose.defer(queue.close)
  rows.push(await mailToCard(world, desk, floor, name))
  const clicked = await clickBench(world, desk, floor, name, queue.empty)
  return { rows: [...rows, ...clicked.rows], settleMs: clicked.settleMs, database: name }
}

/** Looks at the desk's queue from outside. */
async function watchQueue(address: pg.ClientConfig) {
  const client = new pg.Client(address)
  await client.connect()
  const waiting = "SELECT count(*)::int AS jobs FROM pgboss.job WHERE state < 'completed'"
  const empty = async (): Promise<void> => {
    while ((await client.query<{ jobs: number }>(waiting)).rows[0]?.jobs !== 0) await pause(50)
  }
  return { empty, close: () => client.end() }
}

async function benchAll(): Promise<void> {
  await using toClose = new AsyncDisposableStack()
  const started = performance.now()
  const postgres = options.database === 'embedded' ? null : await startPostgres(['desk', 'intake', 'floor'])
  if (postgres) toClose.defer(postgres.stop)
  const results = [
    ...(postgres ? [await benchOn(() => server(postgres))] : []),
    ...(options.database === 'postgres' ? [] : [await benchOn(embedded)]),
  ]
  const machine = machineLine(postgres?.version ?? null)
  const seconds = Math.round((performance.now() - started) / 1000)
  const rows = results.flatMap(result => result.rows)
  const settles = results.map(({ database, settleMs }) => ({ database, settleMs: Math.round(settleMs) }))
  if (options.json) console.log(JSON.stringify({ machine, seconds, rows, afterBurst: settles }, null, 2))
  else console.log(table(machine, rows, settles, seconds))
}

await benchAll()
