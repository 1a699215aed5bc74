import { schedule } from 'node-cron'

export type Ticking = { readonly stop: () => Promise<void> }

/** Calls `tick` at every full minute, never twice at the same time; `onError` gets what it throws. */
export function everyMinute(tick: (signal: AbortSignal) => Promise<void>, onError: (error: unknown) => void): Ticking {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  const task = schedule('* * * * *', () => {
    running ??= tick(stopping.signal)
      .catch(onError)
      .finally(() => {
        running = null
      })
  })
  return {
    stop: async () => {
      stopping.abort()
      await task.destroy()
      await running
    },
  }
}
