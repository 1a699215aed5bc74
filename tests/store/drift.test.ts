import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { expect, test } from 'vitest'
import type { Address } from '../../src/ports/jobs.ts'
import { freshDatabase } from '../helpers/database.ts'

/** Everything a schema is made of, without its name. */
const CATALOGUE = `
  SELECT 'column' AS what, table_name || '.' || column_name AS name,
    concat_ws(' ', data_type, udt_name, datetime_precision, is_nullable, column_default) AS definition
  FROM information_schema.columns WHERE table_schema = $1
  UNION ALL
  SELECT 'index', indexname, replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = $1
  UNION ALL
  SELECT 'constraint', conname, replace(pg_get_constraintdef(oid), $1 || '.', '')
  FROM pg_constraint WHERE connamespace = $1::regnamespace
  ORDER BY 1, 2`

/** The engine compares databases only up to a version older than the embedded one; writing out a schema it can. */
async function scriptOf(schema: string, address: Address): Promise<string> {
  const pool = new pg.Pool(address)
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter)
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  } as Parameters<typeof engine.diff>[0])
  engine.free()
  await pool.end()
  return stdout ?? ''
}

test('the migrations build exactly the database that schema.prisma describes', async () => {
  const database = await freshDatabase('pglite')
  const client = new pg.Client(database.address)
  await client.connect()
  const script = await scriptOf(
    readFileSync(join(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8'),
    database.address,
  )
  await client.query(`CREATE SCHEMA described; SET search_path TO described; ${script}; RESET search_path`)
  await client.query('DROP TABLE "_prisma_migrations"')
  const described = (await client.query(CATALOGUE, ['described'])).rows
  expect(described.length).toBeGreaterThan(100)
  expect((await client.query(CATALOGUE, ['public'])).rows).toEqual(described)
  await client.end()
  await database.close()
})
