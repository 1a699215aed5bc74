/** Run as a process of its own by the tests: opens a folder and, as a desk, writes numbers until it is killed. */
import pg from 'pg'
import { openDatabase } from '../../../src/store/connect.ts'

const [folder = '', who = 'desk', doing = ''] = process.argv.slice(2)
const opened = await openDatabase({ kind: 'embedded', folder }, who === 'desk' ? 'desk' : 'command', error => {
  throw error
})
if (opened.kind === 'refused') {
  process.stdout.write(`refused: ${opened.why}\n`)
  process.exit(1)
}
const { address, alone, close } = opened.database
process.stdout.write(alone ? 'server\n' : 'client\n')
const client = new pg.Client(address)
await client.connect()
if (doing === 'write') {
  await client.query('CREATE TABLE IF NOT EXISTS numbers (n int PRIMARY KEY, filling text)')
  for (let n = 1; ; n++) {
    await client.query('INSERT INTO numbers VALUES ($1, $2)', [n, 'x'.repeat(2000)])
    process.stdout.write(`${n}\n`)
  }
}
if (doing === 'hold') {
  await client.query('BEGIN')
  await client.query('CREATE TABLE held (n int)')
  process.stdout.write('holding\n')
  await new Promise(() => setInterval(() => undefined, 1000))
}
process.stdin.once('data', async () => {
  await client.end()
  await close()
  process.exit(0)
})
