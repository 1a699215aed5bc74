import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyMinute } from '../../src/jobs/cron.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:30Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

test('the tick comes at every full minute, and after one that failed', async () => {
  const errors: unknown[] = []
  let ticks = 0
  const ticking = everyMinute(
    async () => {
      ticks++
      throw new Error('the database is away')
    },
    error => errors.push(error),
  )
  await minutes(3)
  await ticking.stop()
  await minutes(3)
  expect(ticks).toBe(3)
  expect(errors).toHaveLength(3)
})

test('a tick that takes long is not overtaken, and stopping waits for it', async () => {
  let running = 0
  let most = 0
  const finish = Promise.withResolvers<void>()
  const ticking = everyMinute(async () => {
    most = Math.max(most, ++running)
    await finish.promise
    running--
  }, console.error)
  await minutes(3)
  expect([running, most]).toEqual([1, 1])
  const stopped = ticking.stop()
  finish.resolve()
  await stopped
  expect(running).toBe(0)
})
