import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { DatabaseConfig } from '../config.ts'
import type { Address } from '../ports/jobs.ts'
import { openFolder } from './embedded/open.ts'
import { PrismaClient } from './generated/client.ts'

export type Database = {
  readonly address: Address
  readonly kind: DatabaseConfig['kind']
  /** True when nobody else can be working on this database: what looks as if in hand was dropped by a process that died. */
  readonly alone: boolean
  readonly close: () => Promise<void>
}

export type Opened =
  | { readonly kind: 'open'; readonly database: Database }
  | { readonly kind: 'refused'; readonly why: string }

/** Connections of the use cases; the job queue has a pool of its own. */
const STORE_CONNECTIONS = 10

/** A burst of clicks waits for a connection rather than fail. */
const PATIENCE = { maxWait: 10_000, timeout: 20_000 }

/** Makes the database reachable. `desk` stays and must be alone in an embedded folder; a `command` shares it. */
export async function openDatabase(
  config: DatabaseConfig,
  who: 'desk' | 'command',
  onBroken: (error: unknown) => void,
): Promise<Opened> {
  if (config.kind === 'server')
    return {
      kind: 'open',
      database: {
        address: { connectionString: config.url },
        kind: 'server',
        alone: false,
        close: async () => undefined,
      },
    }
  const opened = await openFolder(config.folder, who, onBroken)
  if (opened.kind === 'refused') return opened
  const { host, role, close } = opened.database
  const address = { host, user: 'postgres', database: 'postgres' }
  return { kind: 'open', database: { address, kind: 'embedded', alone: role === 'server', close } }
}

/** `onLost`: an idle connection broke; the pool opens another one when it needs it. */
function createPool(address: Address, connections: number, onLost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    max: connections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', onLost)
  return pool
}

export type Connected = { readonly prisma: PrismaClient; readonly close: () => Promise<void> }

export function connect(address: Address, onLost: (error: Error) => void): Connected {
  const pool = createPool(address, STORE_CONNECTIONS, onLost)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: PATIENCE })
  const close = async (): Promise<void> => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { prisma, close }
}
