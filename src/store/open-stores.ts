import type { Config } from '../config.ts'
import { type JobQueue, openQueue, type QueueLog } from '../jobs/queue.ts'
import type { Stores } from '../ports/stores.ts'
import { connect, type Database, openDatabase } from './connect.ts'
import { keyProblem } from './key-check.ts'
import { migrate } from './migrate.ts'
import { createSeals } from './seal.ts'
import { secretKey } from './secret-key.ts'
import { createStores } from './stores.ts'

export type OpenStores = {
  readonly stores: Stores
  readonly queue: JobQueue
  readonly database: Database
  /** Null while the database answers; else what is wrong, in a few words. */
  readonly problem: () => Promise<string | null>
  readonly close: () => Promise<void>
}

export type OpenedStores =
  | { readonly kind: 'open'; readonly opened: OpenStores }
  | { readonly kind: 'refused'; readonly why: string }

/** Database, migrations, queue and stores, in the order they need each other. */
export async function openStores(
  config: Pick<Config, 'database' | 'secretKey'>,
  who: 'desk' | 'command',
  options: { readonly mailDomain: string; readonly log: QueueLog; readonly onBroken: (error: unknown) => void },
): Promise<OpenedStores> {
  const reached = await openDatabase(config.database, who, options.onBroken)
  if (reached.kind === 'refused') return reached
  const { database } = reached
  const migrated = await migrate(database.address)
  if (migrated.kind === 'refused') {
    await database.close()
    return migrated
  }
  const { address, alone } = database
  const queue = await openQueue({ address, works: who === 'desk', alone, log: options.log })
  const { prisma, close } = connect(address, error =>
    options.log.warn({ err: error }, 'a database connection was lost'),
  )
  const seals = createSeals(secretKey(config.secretKey))
  const closeAll = async (): Promise<void> => {
    await queue.close()
    await close()
    await database.close()
  }
  const why = await keyProblem(prisma, seals)
  if (why !== null) {
    await closeAll()
    return { kind: 'refused', why }
  }
  return {
    kind: 'open',
    opened: {
      stores: createStores({ prisma, seals, jobs: queue, mailDomain: options.mailDomain }),
      queue,
      database,
      problem: () =>
        prisma.$queryRaw`SELECT 1`.then(
          () => null,
          () => 'the database does not answer',
        ),
      close: closeAll,
    },
  }
}
