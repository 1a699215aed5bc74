import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { eventually } from '../helpers/eventually.ts'
import { QUIET } from '../helpers/quiet-chromium.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A slow machine builds the database for a good while. */
const START_MS = 90_000

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: QUIET })

/** The desk as a newcomer starts it: no Slack, a folder of its own. */
export type NewcomersDesk = {
  readonly url: string
  readonly start: () => Promise<void>
  /** SIGTERM, and waits for the end. Resolves to the exit code. */
  readonly stop: () => Promise<number | null>
  /** SIGKILL: nothing is written down any more. */
  readonly kill: () => Promise<void>
  /** Takes away what the stopped workspace wrote down beside the database. */
  readonly forgetMessages: () => void
  readonly remove: () => Promise<void>
}

export async function newcomersDesk(): Promise<NewcomersDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'mg-newcomer-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null) return ending?.exitCode ?? null
    const ended = once(ending, 'exit')
    ending.kill(signal)
    const [code] = await ended
    return typeof code === 'number' ? code : null
  }
  return {
    url,
    start: async () => {
      let said = ''
      const started = spawn(join(ROOT, 'node_modules/.bin/node'), [join(ROOT, 'src/cli.ts'), 'start'], {
        cwd: folder,
        env: { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'warn', LOG_FORMAT: 'json' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString('utf8')
        })
      await eventually(async () => {
        if (started.exitCode !== null) throw new Error(`the desk ended: ${said}`)
        return said.includes(url) && (await fetch(`${url}/local/state`)).ok
      }, START_MS)
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL').then(() => undefined),
    forgetMessages: () => rmSync(join(folder, 'data/db/workspace.json')),
    remove: async () => {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** The page by what people see on it. */
export const onPage = (page: Page) => ({
  log: page.getByRole('log', { name: 'Messages' }),
  thread: page.getByRole('log', { name: 'Thread' }),
  mails: page.getByRole('log', { name: 'Mails' }),
  modal: page.getByRole('dialog'),
  playAs: async (name: string) => {
    await page.getByRole('button', { name: new RegExp(`^Play ${name}, `) }).click()
    await page.locator('.person[aria-pressed="true"]', { hasText: name }).waitFor()
  },
  openThread: () => page.getByRole('log', { name: 'Messages' }).locator('.thread-link').last().click(),
  openTab: (name: RegExp) => page.getByRole('tab', { name }).click(),
  command: async (text: string) => {
    const box = page.getByLabel('Message or command')
    await box.fill(text)
    await box.press('Enter')
  },
})
