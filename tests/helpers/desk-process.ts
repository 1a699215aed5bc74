import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The desk as its own process, as `npm start` runs it: it can be killed and started again. */
export type DeskProcess = {
  /** Resolves once it says that it is open. */
  readonly start: () => Promise<void>
  /** SIGKILL: nothing is finished, nothing is said. */
  readonly kill: () => Promise<void>
  /** SIGTERM: it finishes what it has in hand. Resolves with the exit code. */
  readonly stop: () => Promise<number | null>
  /** All it wrote so far, of every start. */
  readonly said: () => string
}

const CLI = join(import.meta.dirname, '../../src/cli.ts')
const START_MS = 60_000

/** A desk that is started twenty times need not be compiled twenty times. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'makegood-test-compile-cache')

/** `env` is the whole environment, but for what a process needs to run at all. */
export function deskProcess(env: Readonly<Record<string, string>>, folder: string): DeskProcess {
  let child: ChildProcess | null = null
  let exited: Promise<number | null> = Promise.resolve(null)
  let said = ''

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child?.kill(signal)
    const code = await exited
    child = null
    return code
  }

  return {
    start: async () => {
      const before = said.length
      const { PATH = '', HOME = '' } = process.env
      const started = spawn(process.execPath, [CLI, 'start'], {
        cwd: folder,
        env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      exited = new Promise(resolve => started.once('exit', resolve))
      const open = new Promise<void>(resolve => {
        const hear = (chunk: Buffer): void => {
          said += String(chunk)
          if (said.includes('Makegood is open', before)) resolve()
        }
        started.stdout.on('data', hear)
        started.stderr.on('data', hear)
      })
      await inTime(
        Promise.race([open, exited.then(code => fail(`the desk ended with ${code}: ${said.slice(before)}`))]),
      )
    },
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    said: () => said,
  }

  async function inTime(opening: Promise<void>): Promise<void> {
    let late: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error(`the desk did not open in ${START_MS} ms: ${said}`)), START_MS)
    })
    await Promise.race([opening, tooLate]).finally(() => clearTimeout(late))
  }
}

const fail = (why: string): never => {
  throw new Error(why)
}

/** A port nobody listens on now: fixed for a desk that is to be found again after a restart. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : fail('no free port')
}
