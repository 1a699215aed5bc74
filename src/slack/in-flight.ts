/** Counts listeners still running, so that a stop waits for them: `app.stop()` does not. */
export type InFlight = {
  readonly track: <T>(work: Promise<T>) => Promise<T>
  /** Resolves when nothing runs any more, or after `ms`. */
  readonly drained: (ms: number) => Promise<void>
}

export function countInFlight(): InFlight {
  const running = new Set<Promise<unknown>>()
  return {
    track: work => {
      running.add(work)
      const done = () => running.delete(work)
      work.then(done, done)
      return work
    },
    drained: async ms => {
      const limit = AbortSignal.timeout(ms)
      const timedOut = new Promise<void>(resolve => limit.addEventListener('abort', () => resolve(), { once: true }))
      while (running.size > 0 && !limit.aborted) await Promise.race([Promise.allSettled(running), timedOut])
    },
  }
}
