import type { Config } from '../config.ts'
import { openDatabase } from '../store/connect.ts'
import { migrate } from '../store/migrate.ts'
import { Refused } from './refused.ts'

/** `makegood migrate`: what the next start would do by itself. */
export async function migrateDatabase({ database }: Config): Promise<string> {
  const opened = await openDatabase(database, 'command', () => undefined)
  if (opened.kind === 'refused') throw new Refused(opened.why)
  const state = await migrate(opened.database.address).finally(opened.database.close)
  if (state.kind === 'refused') throw new Refused(state.why)
  return 'the database is up to date'
}
