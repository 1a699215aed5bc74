import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/connect.ts'
import { migrate, migrationState } from '../../src/store/migrate.ts'
import { type Engine, freshDatabase } from '../helpers/database.ts'

const SHIPPED = join(import.meta.dirname, '../../prisma/migrations')
const shipped = readdirSync(SHIPPED, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

export function migrating(engine: Engine): void {
  describe(`migrations on ${engine}`, () => {
    let database: Database
    let folder: string
    beforeEach(async () => {
      database = await freshDatabase(engine, { migrated: false })
      folder = mkdtempSync(join(tmpdir(), 'mg-'))
      cpSync(SHIPPED, folder, { recursive: true })
    })
    afterEach(async () => {
      await database.close()
      rmSync(folder, { recursive: true })
    })

    const query = async (sql: string) => {
      const client = new pg.Client(database.address)
      await client.connect()
      const { rows } = await client.query(sql)
      await client.end()
      return rows
    }
    const add = (name: string, script: string): void => {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'migration.sql'), script)
    }

    test('an empty database gets them all, once, as `prisma migrate` would record it', async () => {
      expect(await migrationState(database.address)).toEqual({ kind: 'readable', pending: shipped })
      const starters = await Promise.all([1, 2, 3].map(() => migrate(database.address)))
      expect(starters.filter(state => state.kind === 'readable' && state.pending.length > 0)).toHaveLength(1)
      expect(await migrationState(database.address)).toEqual({ kind: 'readable', pending: [] })
      const rows = await query('SELECT migration_name, checksum, applied_steps_count FROM "_prisma_migrations"')
      const checksum = (name: string) =>
        createHash('sha256')
          .update(readFileSync(join(SHIPPED, name, 'migration.sql')))
          .digest('hex')
      expect(rows).toEqual(
        shipped.map(name => ({ migration_name: name, checksum: checksum(name), applied_steps_count: 1 })),
      )
    })

    test('a migration that fails leaves nothing of itself, and of those before it in the same start', async () => {
      add('29990101000000_good', 'CREATE TABLE good (n int);')
      add('29990102000000_bad', 'CREATE TABLE bad (n int); SELECT * FROM nowhere;')
      await expect(migrate(database.address, folder)).rejects.toThrow('nowhere')
      expect(await query(`SELECT to_regclass('good') AS good, to_regclass('"Store"') AS store`)).toEqual([
        { good: null, store: null },
      ])
    })

    test('a database of a newer version is refused', async () => {
      add('29990101000000_tomorrow', 'SELECT 1;')
      await migrate(database.address, folder)
      const state = await migrate(database.address)
      expect(state).toEqual({
        kind: 'refused',
        why: 'The database cannot be used: it was migrated by a newer version of Makegood (29990101000000_tomorrow): start that version.',
      })
    })

    test('a migration edited after it was applied is refused', async () => {
      await migrate(database.address, folder)
      writeFileSync(join(folder, shipped[0]!, 'migration.sql'), '-- nothing\n')
      expect(await migrate(database.address, folder)).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('not the one it was migrated with'),
      })
    })

    test('a migration that was begun and not finished is refused until it is settled', async () => {
      await migrate(database.address)
      await query('UPDATE "_prisma_migrations" SET finished_at = NULL')
      expect(await migrate(database.address)).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('prisma migrate resolve'),
      })
    })
  })
}
