import { setTimeout as pause } from 'node:timers/promises'

/** How long a test waits for what is to come; longer where desks are killed and started again. */
export const PATIENCE_MS = Number(process.env.TEST_PATIENCE_MS ?? 20_000)

/** Asks again until it gets something; what it threw last is the reason when time is up. */
export async function eventually<T>(ask: () => T | Promise<T>, withinMs = PATIENCE_MS): Promise<NonNullable<T>> {
  const until = performance.now() + withinMs
  let last: unknown = new Error('nothing came')
  while (performance.now() < until) {
    try {
      const found = await ask()
      if (found !== null && found !== undefined && found !== false) return found
    } catch (error) {
      last = error
    }
    await pause(50)
  }
  throw new Error(`gave up after ${withinMs} ms`, { cause: last })
}
