const LONGEST_MS = 60_000

/** 1–2 s, then 2–4 s … 30–60 s: desks that lost the same server do not come back all at once. `failures` counts from 1. */
export function backOffMs(failures: number, random: () => number): number {
  const longest = Math.min(LONGEST_MS, 2000 * 2 ** Math.min(failures - 1, 10))
  return Math.round(longest / 2 + (random() * longest) / 2)
}

/** Ends early, without an error, when the signal does. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
