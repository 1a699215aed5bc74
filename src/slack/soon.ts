/** What the work comes to, or null when it takes longer than somebody waits; it then goes on unwatched. */
export async function soon<T>(work: Promise<T>, patienceMs: number): Promise<T | null> {
  const { promise: tooLate, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), patienceMs)
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}
