import { join } from 'node:path'
import type { Config } from '../../src/config.ts'
import { type DeskProcess, deskProcess, freePort } from '../helpers/desk-process.ts'
import type { Dovecot } from '../helpers/dovecot.ts'
import { eventually } from '../helpers/eventually.ts'
import { beside, configOf, copyCluster, fillPool, TEST_POLICY } from './running-desk.ts'
import { CODE } from './story.ts'
import { aWorld, type World, type WorldOptions } from './world.ts'

/** A desk in a process of its own: mail comes from a real mailbox and leaves through a real mail server. */
export type DeskOutside = {
  readonly world: World
  readonly desk: DeskProcess
  readonly config: Config
  /** SIGKILL, a new start, and everything answers again. */
  readonly dieAndRise: () => Promise<void>
  readonly rise: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type DeskOutsideOptions = WorldOptions & {
  readonly dovecot: Dovecot
  /** Null: the embedded database. */
  readonly databaseUrl: string | null
  /** Another mail server than the mailroom's. */
  readonly smtpUrl?: string
}

export async function aDeskOutside(options: DeskOutsideOptions): Promise<DeskOutside> {
  const { dovecot, databaseUrl, smtpUrl } = options
  const world = await aWorld(options)
  world.deliverTo(dovecot.deliver)
  // An empty mailbox, whatever an earlier story left in it.
  await dovecot.changeUidValidity()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...world.env,
    DATABASE_URL: databaseUrl ?? `pglite:${join(world.folder, 'db')}`,
    IMAP_URL: dovecot.url,
    SMTP_URL: smtpUrl ?? world.mailroom.smtpUrl,
    PORT: String(port),
  }
  if (options.mode !== 'socket') world.slack.deliverTo({ http: `${url}/slack/events` })
  if (databaseUrl === null) await copyCluster(world)
  const config = configOf(world, env)
  const before = await beside(config)
  await before.desk.savePolicy(TEST_POLICY, 'the test', new Date())
  await fillPool(world, before.desk, [CODE])
  await before.leave()
  const desk = deskProcess(env, world.folder)
  const rise = async (): Promise<void> => {
    await desk.start()
    await eventually(async () => (await fetch(`${url}/readyz`)).status === 200)
  }
  await rise()
  return {
    world,
    desk,
    config,
    rise,
    dieAndRise: async () => {
      await desk.kill()
      await rise()
    },
    stop: async () => {
      await desk.stop()
      await world.stop()
    },
  }
}
