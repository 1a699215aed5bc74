import pg from 'pg'
import type { Config } from '../../src/config.ts'
import { openDatabase } from '../../src/store/connect.ts'

/** Runs statements on a desk's database, whether the desk lives or not. Rows of the last one. */
export async function onDatabase(
  { database }: Pick<Config, 'database'>,
  ...statements: readonly string[]
): Promise<readonly Record<string, unknown>[]> {
  const opened = await openDatabase(database, 'command', () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.why)
  const client = new pg.Client(opened.database.address)
  try {
    await client.connect()
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
    await opened.database.close()
  }
}

/** From now on events of that kind cannot be saved: a desk that is killed then died just before it. */
export const holdBack = (config: Config, event: string) =>
  onDatabase(
    config,
    `CREATE FUNCTION hold_back() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'held back'; END $$`,
    `CREATE TRIGGER hold_back BEFORE INSERT ON "CaseEvent"
     FOR EACH ROW WHEN (NEW."kind" = '${event}') EXECUTE FUNCTION hold_back()`,
  )

export const letGo = (config: Config) => onDatabase(config, 'DROP FUNCTION hold_back CASCADE')
