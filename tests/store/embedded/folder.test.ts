import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../src/store/connect.ts'
import { pgliteTemplate, until } from '../../helpers/database.ts'

type Child = { readonly process: ChildProcessByStdio<Writable, Readable, null>; readonly lines: string[] }

const fail = (error: unknown): never => {
  throw error
}

describe('a folder with an embedded database', () => {
  let root: string
  let folder: string
  const children: Child[] = []

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'mg-'))
    folder = join(root, 'db')
    cpSync(await pgliteTemplate(false), folder, { recursive: true })
  })
  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child)
    rmSync(root, { recursive: true })
  })

  const start = (who: 'desk' | 'command', doing = ''): Child => {
    const args = [join(import.meta.dirname, 'writing-desk.ts'), folder, who, doing]
    const child = {
      process: spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] }),
      lines: [] as string[],
    }
    child.process.stdout.on('data', data => child.lines.push(...String(data).trim().split('\n')))
    children.push(child)
    return child
  }
  const says = (child: Child, count = 1) => until('the process says something', () => child.lines.length >= count)
  const open = async (who: 'desk' | 'command'): Promise<Database> => {
    const opened = await openDatabase({ kind: 'embedded', folder }, who, fail)
    return opened.kind === 'open' ? opened.database : fail(new Error(opened.why))
  }

  test('of desks that start at the same moment one serves it and the others are refused by name', async () => {
    const desks = [start('desk'), start('desk'), start('desk'), start('desk')]
    await Promise.all(desks.map(desk => says(desk)))
    const words = desks.map(({ lines }) => lines[0])
    expect(words.filter(word => word === 'server')).toHaveLength(1)
    const pid = desks.find(({ lines }) => lines[0] === 'server')?.process.pid
    const refusal = `refused: Another desk (process ${pid}) is using the database in ${folder}: stop it, or give this one another DATABASE_URL.`
    expect(words.filter(word => word === refusal)).toHaveLength(3)
  })

  test('commands share it with a living desk, and with each other when there is none', async () => {
    const [first, second] = [start('command'), start('command')]
    await Promise.all([says(first), says(second)])
    expect([first.lines[0], second.lines[0]].sort()).toEqual(['client', 'server'])
    const server = first.lines[0] === 'server' ? first : second
    const client = server === first ? second : first
    server.process.stdin.write('end\n')
    client.process.stdin.write('end\n')
    await Promise.all([once(server.process, 'exit'), once(client.process, 'exit')])
    const desk = start('desk')
    await says(desk)
    const command = await open('command')
    expect(command.alone).toBe(false)
    await command.close()
  })

  test('a desk that starts beside a command waits until that has ended', async () => {
    const command = start('command')
    await says(command)
    const desk = start('desk')
    command.process.stdin.write('end\n')
    await says(desk)
    expect(desk.lines[0]).toBe('server')
  })

  test('after a kill in the middle of writing it opens with every row that was acknowledged', async () => {
    for (let round = 0; round < 2; round++) {
      const desk = start('desk', 'write')
      await says(desk, 200)
      await kill(desk)
      const acknowledged = Number(desk.lines.at(-1))
      const database = await open('desk')
      const client = new pg.Client(database.address)
      await client.connect()
      const { rows } = await client.query('SELECT count(*)::int AS n, max(n) AS newest FROM numbers')
      expect(rows[0].n).toBe(rows[0].newest)
      expect(rows[0].n).toBeGreaterThanOrEqual(acknowledged)
      await client.query('DROP TABLE numbers')
      await client.end()
      await database.close()
    }
  })

  test('nobody but its owner reaches the socket', async () => {
    const database = await open('desk')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, '.s.PGSQL.5432')).mode & 0o777).toBe(0o600)
    await database.close()
  })

  test('a folder whose name is too long for a socket is served all the same', async () => {
    folder = join(root, 'x'.repeat(120))
    cpSync(await pgliteTemplate(false), folder, { recursive: true })
    const database = await open('desk')
    const client = new pg.Client(database.address)
    await client.connect()
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await client.end()
    await database.close()
  })

  test('what a client had begun when it died is rolled back, and the others go on', async () => {
    const database = await open('desk')
    const holding = start('command', 'hold')
    await says(holding, 2)
    const client = new pg.Client(database.address)
    const connected = client.connect()
    await kill(holding)
    await connected
    expect((await client.query(`SELECT to_regclass('held') AS held`)).rows).toEqual([{ held: null }])
    await client.end()
    await database.close()
  })

  test('statements of many clients never meet, whatever fails among them', async () => {
    const database = await open('desk')
    const pools = Array.from({ length: 3 }, () => new pg.Pool({ ...database.address, max: 6 }))
    await pools[0]!.query('CREATE TABLE meeting (n int)')
    const wrong: unknown[] = []
    const ask = async (pool: pg.Pool, n: number): Promise<void> => {
      const { rows } = await pool.query('SELECT $1::int AS n, $2::text AS t', [n, `t${n}`])
      if (rows[0].n !== n || rows[0].t !== `t${n}`) wrong.push(rows)
    }
    const stumble = (pool: pg.Pool, n: number) =>
      expect(pool.query('SELECT * FROM nowhere WHERE n = $1', [n])).rejects.toThrow('nowhere')
    const one = (pool: pg.Pool, n: number): Promise<void> => [ask, stumble, transact, transact][n % 4]!(pool, n)
    await Promise.all(pools.flatMap(pool => Array.from({ length: 200 }, (_, n) => one(pool, n))))
    expect(wrong).toEqual([])
    // Of each pool's 100 transactions the odd half came through.
    expect(
      (await pools[0]!.query('SELECT count(*)::int AS n, count(*) FILTER (WHERE n % 2 = 0)::int AS even FROM meeting'))
        .rows,
    ).toEqual([{ n: 150, even: 0 }])
    await Promise.all(pools.map(pool => pool.end()))
    await database.close()
  })
})

async function kill({ process: child }: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/** Comes to grief in the middle of its transaction when `n` is even. */
async function transact(pool: pg.Pool, n: number): Promise<void> {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO meeting VALUES ($1)', [n])
  const divided = await client.query('SELECT 1 / ($1::int % 2) AS x', [n]).then(
    () => true,
    () => false,
  )
  await client.query(divided ? 'COMMIT' : 'ROLLBACK')
  client.release()
}
