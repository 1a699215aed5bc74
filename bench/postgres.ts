import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export type Postgres = {
  readonly version: string
  readonly urlOf: (name: string) => string
  readonly stop: () => Promise<void>
}

const HOME = '/usr/lib/postgresql'

/** A private PostgreSQL as it comes, commits flushed, on a port of its own; null where none is installed. */
export async function startPostgres(databases: readonly string[]): Promise<Postgres | null> {
  const bin = installed()
  if (bin === null) return null
  const root = mkdtempSync(join(tmpdir(), 'makegood-bench-'))
  const data = join(root, 'data')
  // The server refuses to run as root.
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : null
  if (owner) chownSync(root, owner.uid, owner.gid)
  const how = { ...owner, cwd: root, stdio: 'ignore' } as const
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust'], how)
  const port = await freePort()
  const urlOf = (name: string) => `postgresql://postgres@127.0.0.1:${port}/${name}`
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=120']
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', root, ...settings.flatMap(setting => ['-c', setting])],
    how,
  )
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
  const client = await connected(urlOf('postgres'))
  for (const name of databases) await client.query(`CREATE DATABASE ${name}`)
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
  await client.end()
  const stop = async (): Promise<void> => {
    server.kill('SIGINT')
    await ended
    rmSync(root, { recursive: true })
  }
  return { version: rows[0]?.server_version ?? '?', urlOf, stop }
}

function installed(): string | null {
  if (!existsSync(HOME)) return null
  const newest = readdirSync(HOME).sort((a, b) => Number(b) - Number(a))
  return newest.map(name => join(HOME, name, 'bin')).find(bin => existsSync(join(bin, 'postgres'))) ?? null
}

const idsOf = (user: string): { uid: number; gid: number } => ({
  uid: Number(execFileSync('id', ['-u', user])),
  gid: Number(execFileSync('id', ['-g', user])),
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

async function connected(connectionString: string): Promise<pg.Client> {
  for (const until = performance.now() + 30_000; performance.now() < until; await pause(50)) {
    const client = new pg.Client({ connectionString })
    const open = await client.connect().then(
      () => true,
      () => false,
    )
    if (open) return client
    await client.end().catch(() => undefined)
  }
  throw new Error('PostgreSQL does not start')
}
