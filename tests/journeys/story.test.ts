import { afterEach, expect, test } from 'vitest'
import { aDesk, fillPool } from './running-desk.ts'
import { CODE, expectOneOfEach, tellStory } from './story.ts'
import { aWorld } from './world.ts'

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

test.each(['http', 'socket'] as const)(
  'the story, from notice to resolved, in %s mode on the embedded database',
  async mode => {
    const world = await aWorld({ mode })
    open.push(world.stop)
    const { desk, stop } = await aDesk(world)
    open.push(stop)
    await fillPool(world, desk, [CODE])
    const told = await tellStory(world)
    expectOneOfEach(world, told)
    expect(await desk.countCodes()).toMatchObject([{ available: 0, issued: 1 }])
  },
  120_000,
)
