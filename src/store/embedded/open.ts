import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { type FolderLock, type Holder, lockFolder, readHolder } from './folder-lock.ts'
import { serve } from './serve.ts'
import { reach, shortNameOf, socketIn } from './socket.ts'

export type EmbeddedDatabase = {
  /** Folder of the socket: what PostgreSQL clients take as host. */
  readonly host: string
  /** `server`: this process alone has the folder; `client`: a live desk or command serves it. */
  readonly role: 'server' | 'client'
  readonly close: () => Promise<void>
}

export type OpenedFolder =
  | { readonly kind: 'open'; readonly database: EmbeddedDatabase }
  | { readonly kind: 'refused'; readonly why: string }

/** A first start builds the cluster, which takes seconds on a slow machine. */
const PATIENCE_MS = 45_000
const RETRY_MS = 100
const CLIENT_GRACE_MS = 10_000

/**
 * Opens the database in a folder: serves it, or connects to whoever serves it already. A desk must be the server and is
 * refused beside another one; beside a command it waits until that has ended.
 */
export async function openFolder(
  folder: string,
  who: Holder['what'],
  onBroken: (error: unknown) => void,
): Promise<OpenedFolder> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Whoever reaches the socket is the database's master.
  chmodSync(folder, 0o700)
  const host = shortNameOf(folder)
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(RETRY_MS)) {
    const lock = lockFolder(folder, who)
    if (lock) return await serveFolder(folder, host, lock, onBroken)
    if (who === 'desk' && readHolder(folder)?.what === 'desk') break
    const server = who === 'command' ? await reach(socketIn(host)) : null
    if (server) return { kind: 'open', database: asClient(host, server) }
  }
  return { kind: 'refused', why: takenBy(folder) }
}

/** The connection stands until the end: whoever serves waits for it before closing down. */
const asClient = (host: string, server: Socket): EmbeddedDatabase => ({
  host,
  role: 'client',
  close: async () => void server.destroy(),
})

function takenBy(folder: string): string {
  const other = readHolder(folder)
  const name = other?.what === 'command' ? 'A makegood command' : 'Another desk'
  const pid = other ? ` (process ${other.pid})` : ''
  return `${name}${pid} is using the database in ${folder}: stop it, or give this one another DATABASE_URL.`
}

async function serveFolder(
  folder: string,
  host: string,
  lock: FolderLock,
  onBroken: (error: unknown) => void,
): Promise<OpenedFolder> {
  const path = socketIn(host)
  try {
    // The lock is free and yet somebody answers: its file was removed under a living desk, or is on a file system
    // that keeps no locks.
    const other = await reach(path)
    if (other) {
      other.destroy()
      lock.release()
      return { kind: 'refused', why: takenBy(folder) }
    }
    rmSync(path, { force: true })
    const db = await openCluster(folder)
    const served = await serve(db, path, onBroken)
    chmodSync(path, 0o600)
    const close = async (): Promise<void> => {
      await served.close(CLIENT_GRACE_MS)
      await db.close()
      lock.release()
    }
    return { kind: 'open', database: { host, role: 'server', close } }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A cluster half built when the machine died must not be taken for a database: it is built aside and renamed. */
async function openCluster(folder: string): Promise<PGlite> {
  const cluster = join(folder, 'pgdata')
  if (!existsSync(cluster)) {
    const unfinished = join(folder, 'pgdata.new')
    rmSync(unfinished, { recursive: true, force: true })
    const built = await PGlite.create(unfinished)
    await built.close()
    renameSync(unfinished, cluster)
  }
  return await PGlite.create(cluster)
}
