import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { importCodeFile } from '../../src/commands/codes.ts'
import { withDesk } from '../../src/commands/with-desk.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { receiveMail } from '../../src/desk/receive-mail.ts'
import { type RunningDesk, startDesk } from '../../src/main.ts'
import { CODE, expectOneOfEach, STORY, type Telling } from './story.ts'
import { aWorld, cards, type World } from './world.ts'

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

function configOf(world: World): Config {
  const read = readConfig({ ...world.env, DATABASE_URL: `pglite:${join(world.folder, 'db')}` })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return {
    ...read.config,
  }
}

async function aDesk(world: World): Promise<RunningDesk> {
  const config = configOf(world)
  const log = pino({ level: process.env.TEST_LOG ?? 'error' })
  const started = await startDesk(config, log, error => {
    throw error
  })
  if (started.kind === 'refused') throw new Error(started.why)
  if (config.slack?.mode.kind === 'http') world.slack.deliverTo({ http: `${started.desk.url}/slack/events` })
  world.deliverTo(raw => withDesk(config, desk => receiveMail(desk, raw)).then(() => undefined))
  open.push(() => started.desk.stop())
  return started.desk
}

async function fillPool(world: World): Promise<void> {
  const file = join(world.folder, 'codes.txt')
  writeFileSync(file, `${CODE}\n`)
  const terms = { percent: 60, marketplace: 'amazon.com', expires: null, promotion: null } as const
  await withDesk(configOf(world), async desk => {
    await importCodeFile(desk, file, terms, () => undefined, console.error)
    await desk.savePolicy({ ...DEFAULT_POLICY, sendDelaySeconds: 1 }, 'the test', new Date())
  })
}

test.each(['http', 'socket'] as const)(
  'the story, from notice to resolved, in %s mode on the embedded database',
  async mode => {
    const world = await aWorld(mode)
    open.push(world.stop)
    await aDesk(world)
    await fillPool(world)
    const told = {} as Telling
    for (const step of STORY) {
      await step.tell(world, told).catch((error: unknown) => {
        throw new Error(`step "${step.name}" failed`, { cause: error })
      })
    }
    expectOneOfEach(world, told, ({ slack }) => cards({ slack } as World).length)
    expect(world.slack.calls().length).toBeGreaterThan(10)
  },
  120_000,
)
