import { setTimeout as pause } from 'node:timers/promises'

/** Asks again until it gets something; what it threw last is the reason when time is up. */
export async function eventually<T>(ask: () => T | Promise<T>, withinMs = 20_000): Promise<NonNullable<T>> {
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
