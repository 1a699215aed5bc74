import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { importCodeFile } from '../../src/commands/codes.ts'
import { withDesk } from '../../src/commands/with-desk.ts'
import { type Config, readConfig } from '../../src/config.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { receiveMail } from '../../src/desk/receive-mail.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { startDesk } from '../../src/main.ts'
import { pgliteTemplate } from '../helpers/database.ts'
import type { World } from './world.ts'

/** The offer leaves a second after it was sent: nobody waits a minute in a test. */
export const TEST_POLICY: Policy = { ...DEFAULT_POLICY, sendDelaySeconds: 1 }

/** The configuration of a desk in that world, on the embedded database in the world's folder unless `env` names another. */
export function configOf(world: World, env: Readonly<Record<string, string | undefined>> = {}): Config {
  const read = readConfig({ ...world.env, DATABASE_URL: `pglite:${join(world.folder, 'db')}`, ...env })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.config
}

/** Building a cluster takes seconds, copying one does not. */
export const copyCluster = async (world: World): Promise<void> =>
  cpSync(await pgliteTemplate(true), join(world.folder, 'db'), { recursive: true })

export type DeskInHand = {
  readonly config: Config
  /** The desk's own stores, beside it, as a command of the command line has them. */
  readonly desk: Desk
  readonly url: string
  readonly stop: () => Promise<void>
}

export type DeskOptions = {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly policy?: Partial<Policy>
  /** How many codes of 60 % are in the pool. */
  readonly codes?: number
}

/** A desk in this very process, on the embedded database, with a second way to its data. */
export async function aDesk(world: World, { env = {}, policy = {}, codes = 0 }: DeskOptions = {}): Promise<DeskInHand> {
  await copyCluster(world)
  const config = configOf(world, env)
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' })
  const started = await startDesk(config, log, error => {
    throw error
  })
  if (started.kind === 'refused') throw new Error(started.why)
  const { url } = started.desk
  if (config.slack?.mode.kind === 'http') world.slack.deliverTo({ http: `${url}/slack/events` })
  const { desk, leave } = await beside(config)
  await desk.savePolicy({ ...TEST_POLICY, ...policy }, 'the test', new Date())
  if (codes > 0)
    await fillPool(
      world,
      desk,
      Array.from({ length: codes }, (_, index) => aCode(index)),
    )
  world.deliverTo(raw => receiveMail(desk, raw).then(() => undefined))
  return {
    config,
    desk,
    url,
    stop: async () => {
      await leave()
      await started.desk.stop()
    },
  }
}

/** The stores of a database for as long as the test wants them. */
export async function beside(config: Config): Promise<{ readonly desk: Desk; readonly leave: () => Promise<void> }> {
  const opened = Promise.withResolvers<Desk>()
  const leaving = Promise.withResolvers<void>()
  const ended = withDesk(config, async desk => {
    opened.resolve(desk)
    await leaving.promise
  })
  const desk = await Promise.race([opened.promise, ended.then(() => opened.promise)])
  return {
    desk,
    leave: () => {
      leaving.resolve()
      return ended
    },
  }
}

/** A claim code of a test's own. */
export const aCode = (serial: number): string => `TEST-${String(serial).padStart(6, 'A')}-QWERTY`

/** Puts codes into the pool as the command line does. */
export async function fillPool(world: World, desk: Desk, codes: readonly string[], percent = 60): Promise<void> {
  const file = join(world.folder, `codes-${percent}.txt`)
  writeFileSync(file, `${codes.join('\n')}\n`)
  const terms = { percent, marketplace: 'amazon.com', expires: null, promotion: null } as const
  const complain = (line: string): void => {
    throw new Error(line)
  }
  await importCodeFile(desk, file, terms, () => undefined, complain)
}
