import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { createLog } from '../log.ts'
import { startDesk } from '../main.ts'
import { configOrRefuse } from './configuration.ts'
import { Refused } from './refused.ts'

/** A stop that takes longer than this has gone wrong. */
const STOP_MS = 40_000

/** `makegood start`: the desk, until it is told to stop. */
export async function start(): Promise<void> {
  const config = configOrRefuse()
  const log = createLog(config.log)
  const ended = Promise.withResolvers<number>()
  if (isFirstStart(config)) process.stdout.write(FIRST_START)
  const started = await startDesk(config, log, error => {
    log.fatal({ err: error }, 'the embedded database gave up; start the desk again')
    ended.resolve(1)
  }).catch((error: unknown) => {
    // What was opened before it failed would keep the process alive, and the database's folder with it.
    setImmediate(() => process.exit(1))
    throw error
  })
  if (started.kind === 'refused') throw new Refused(started.why)
  const { desk } = started
  process.stdout.write(greeting(desk.url, desk.isLocal))
  log.info({ url: desk.url, local: desk.isLocal }, 'the desk is open')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve(0))
  const code = await ended.promise
  log.info('closing: what is in hand is finished first')
  setTimeout(() => process.exit(1), STOP_MS).unref()
  await desk.stop()
  process.exit(code)
}

/** Building the embedded database takes seconds in which nothing else is said. */
const FIRST_START = '\nFirst start: setting up the database. This takes a few seconds …\n'

const isFirstStart = ({ database }: Config): boolean => database.kind === 'embedded' && !existsSync(database.folder)

const greeting = (url: string, isLocal: boolean): string =>
  isLocal
    ? `\nMakegood is open at ${url}\nThis is the local workspace: no Slack needed. Send the story notice and click it through.\n\n`
    : `\nMakegood is open. Health: ${url}/readyz\n\n`
