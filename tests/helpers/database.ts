import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type JobQueue, openQueue } from '../../src/jobs/queue.ts'
import type { Address } from '../../src/ports/jobs.ts'
import type { Stores } from '../../src/ports/stores.ts'
import { connect, type Database, openDatabase } from '../../src/store/connect.ts'
import type { PrismaClient } from '../../src/store/generated/client.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createSeals, type Seals } from '../../src/store/seal.ts'
import { createStores } from '../../src/store/stores.ts'
import { PATIENCE_MS } from './eventually.ts'

export type Engine = 'pglite' | 'postgres'

const POSTGRES_BIN = '/usr/lib/postgresql/15/bin'

const fail = (error: unknown): never => {
  throw error
}

/** An empty database of that engine; migrated when `migrated`, which is the default. */
export async function freshDatabase(engine: Engine, { migrated = true } = {}): Promise<Database> {
  const database = engine === 'pglite' ? await freshPglite(migrated) : await freshPostgres()
  if (migrated) await migrate(database.address)
  return database
}

export type TestStores = {
  readonly database: Database
  readonly prisma: PrismaClient
  readonly seals: Seals
  readonly stores: Stores
  readonly queue: JobQueue
  readonly close: () => Promise<void>
}

/** Every port on a fresh database. `works`: the queue is watched over, as the desk's own is. */
export async function freshStores(engine: Engine, { works = false } = {}): Promise<TestStores> {
  const database = await freshDatabase(engine)
  const log = { error: (facts: object) => console.error(facts), warn: () => undefined }
  const queue = await openQueue({ address: database.address, works, alone: database.alone, log })
  const { prisma, close } = connect(database.address, fail)
  const seals = createSeals(Buffer.alloc(32, 7))
  const stores = createStores({ prisma, seals, jobs: queue, mailDomain: 'shop.example' })
  return {
    database,
    prisma,
    seals,
    stores,
    queue,
    close: async () => {
      await queue.close()
      await close()
      await database.close()
    },
  }
}

async function freshPglite(migrated: boolean): Promise<Database> {
  const root = mkdtempSync(join(tmpdir(), 'mg-'))
  const folder = join(root, 'db')
  cpSync(await pgliteTemplate(migrated), folder, { recursive: true })
  const opened = await openDatabase({ kind: 'embedded', folder }, 'desk', fail)
  if (opened.kind === 'refused') throw new Error(opened.why)
  const { close } = opened.database
  return {
    ...opened.database,
    close: async () => {
      await close()
      rmSync(root, { recursive: true })
    },
  }
}

/** Building a cluster takes seconds, copying one does not. Built aside and renamed: test files run side by side. */
export async function pgliteTemplate(migrated: boolean): Promise<string> {
  const root = join(import.meta.dirname, '../..')
  const made = createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(String(migrated))
  const migrations = readdirSync(join(root, 'prisma/migrations'), { recursive: true, encoding: 'utf8' })
  for (const path of migrations.filter(file => file.endsWith('.sql')).sort())
    made.update(readFileSync(join(root, 'prisma/migrations', path)))
  for (const path of ['src/jobs/job.ts', 'src/jobs/queue.ts']) made.update(readFileSync(join(root, path)))
  const name = made.digest('hex').slice(0, 12)
  const template = join(tmpdir(), `makegood-template-${name}`)
  if (existsSync(template)) return template
  const draft = mkdtempSync(join(tmpdir(), 'mg-'))
  const opened = await openDatabase({ kind: 'embedded', folder: draft }, 'desk', fail)
  if (opened.kind === 'refused') throw new Error(opened.why)
  const { address, close } = opened.database
  if (migrated) {
    await migrate(address)
    const log = { error: fail, warn: () => undefined }
    await (await openQueue({ address, works: false, alone: true, log })).close()
  }
  await close()
  try {
    renameSync(draft, template)
  } catch {
    rmSync(draft, { recursive: true })
  }
  return template
}

/** A private PostgreSQL on a Unix socket, as Debian installs it; its server refuses to run as root. */
async function freshPostgres(): Promise<Database> {
  const root = mkdtempSync(join(tmpdir(), 'mg-'))
  const postgres = process.getuid?.() === 0 ? idsOf('postgres') : null
  if (postgres) chownSync(root, postgres.uid, postgres.gid)
  const owner = postgres ?? {}
  const data = join(root, 'data')
  execFileSync(join(POSTGRES_BIN, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'], {
    ...owner,
    cwd: root,
    stdio: 'ignore',
  })
  const server = spawn(
    join(POSTGRES_BIN, 'postgres'),
    ['-D', data, '-k', root, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'],
    { ...owner, cwd: root, stdio: 'ignore' },
  )
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
  const address: Address = { host: root, user: 'postgres', database: 'postgres' }
  await answering(address)
  return {
    address,
    kind: 'server',
    alone: false,
    close: async () => {
      // The smart shutdown: it waits for clients that are saying goodbye.
      server.kill('SIGTERM')
      await ended
      rmSync(root, { recursive: true })
    },
  }
}

const idsOf = (user: string): { uid: number; gid: number } => ({
  uid: Number(execFileSync('id', ['-u', user])),
  gid: Number(execFileSync('id', ['-g', user])),
})

async function answering(address: Address): Promise<void> {
  for (const until = performance.now() + 30_000; performance.now() < until; await pause(50)) {
    const client = new pg.Client(address)
    const answered = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (answered) return
  }
  throw new Error('PostgreSQL does not start')
}

/** Waits until something holds, and says what it waited for when it does not. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await pause(20)) if (await holds()) return
  throw new Error(`waited ${patienceMs} ms in vain until ${what}`)
}

/** Ids and order numbers of their own for every case of a test. */
export const anId = (): string => randomUUID()
export const anOrderId = (): string =>
  `113-${String(Math.random()).slice(2, 9).padEnd(7, '0')}-${String(Math.random()).slice(2, 9).padEnd(7, '0')}`
