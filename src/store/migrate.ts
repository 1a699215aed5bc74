import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import type { Address } from '../ports/jobs.ts'

type Migration = { readonly name: string; readonly script: string; readonly checksum: string }

export type MigrationState =
  | { readonly kind: 'readable'; readonly pending: readonly string[] }
  /** `why` is a sentence for the person who runs the desk. */
  | { readonly kind: 'refused'; readonly why: string }

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations')

/** The key `prisma migrate` itself locks by: the two never run at the same moment. */
const PRISMA_LOCK = 72_707_369

const HISTORY = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`

/** What is applied and what is not, without changing anything. */
export const migrationState = (address: Address, folder = MIGRATIONS): Promise<MigrationState> =>
  withClient(address, client => stateOf(client, migrationsIn(folder)))

/** Applies what is pending: all of it or, if one fails, none. Replicas that start together wait for the first. */
export const migrate = (address: Address, folder = MIGRATIONS): Promise<MigrationState> =>
  withClient(address, async client => {
    const migrations = migrationsIn(folder)
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(${PRISMA_LOCK})`)
    const state = await stateOf(client, migrations)
    if (state.kind === 'readable' && state.pending.length > 0) {
      await client.query(HISTORY)
      for (const migration of migrations.filter(({ name }) => state.pending.includes(name)))
        await apply(client, migration)
    }
    await client.query('COMMIT')
    return state
  })

async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  await client.query(script)
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
     VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
    [checksum, name],
  )
}

const recorded = z.array(
  z.object({
    migration_name: z.string(),
    checksum: z.string(),
    finished_at: z.date().nullable(),
    rolled_back_at: z.date().nullable(),
  }),
)

async function stateOf(client: pg.Client, migrations: readonly Migration[]): Promise<MigrationState> {
  const { rows: exists } = await client.query<{ name: string | null }>(
    `SELECT to_regclass('"_prisma_migrations"')::text AS name`,
  )
  if (exists[0]?.name == null) return { kind: 'readable', pending: migrations.map(({ name }) => name) }
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations"',
  )
  const applied = recorded.parse(rows).filter(row => row.rolled_back_at === null)
  const known = new Map(migrations.map(migration => [migration.name, migration]))
  for (const row of applied) {
    const migration = known.get(row.migration_name)
    if (row.finished_at === null)
      return refuse(
        `migration ${row.migration_name} was begun and not finished: settle it with "prisma migrate resolve", or restore a backup`,
      )
    if (!migration)
      return refuse(`it was migrated by a newer version of Makegood (${row.migration_name}): start that version`)
    if (migration.checksum !== row.checksum)
      return refuse(
        `migration ${row.migration_name} is not the one it was migrated with: install an unchanged version of Makegood`,
      )
  }
  const done = new Set(applied.map(row => row.migration_name))
  return { kind: 'readable', pending: migrations.map(({ name }) => name).filter(name => !done.has(name)) }
}

const refuse = (reason: string): MigrationState => ({ kind: 'refused', why: `The database cannot be used: ${reason}.` })

function migrationsIn(folder: string): readonly Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return names
    .map(({ name }) => {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function withClient<T>(address: Address, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
