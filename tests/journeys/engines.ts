import { afterAll, beforeAll } from 'vitest'
import { startDovecot } from '../helpers/dovecot.ts'
import { type PostgresCluster, startPostgresCluster } from '../helpers/postgres-cluster.ts'
import { aDeskOutside, type DeskOutside, type DeskOutsideOptions } from './desk-outside.ts'

export const ENGINES = ['PGlite', 'PostgreSQL'] as const
export type Engine = (typeof ENGINES)[number]

type Run = (
  engine: Engine,
  options: Omit<DeskOutsideOptions, 'dovecot' | 'databaseUrl'>,
  run: (outside: DeskOutside) => Promise<void>,
) => Promise<void>

/**
 * A PostgreSQL server for the tests of a file, and desks on it or on the embedded database. Each has a mailbox of its
 * own, so that stories can be told side by side; when one fails, what its desk said is told too.
 */
export function shareACluster(): Run {
  let cluster: PostgresCluster | undefined
  beforeAll(async () => {
    cluster = await startPostgresCluster()
  })
  afterAll(() => cluster?.stop())
  return async (engine, options, run) => {
    const dovecot = await startDovecot()
    const databaseUrl = engine === 'PGlite' ? null : ((await cluster?.newDatabase()) ?? null)
    const outside = await aDeskOutside({ ...options, dovecot, databaseUrl })
    try {
      await run(outside)
    } catch (error) {
      throw new Error(`the desk said: ${outside.desk.said().slice(-3000)}`, { cause: error })
    } finally {
      await outside.stop()
      await dovecot.stop()
    }
  }
}
