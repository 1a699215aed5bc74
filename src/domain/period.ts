const DAY = 24 * 60 * 60_000

export type Period = { readonly from: Date; readonly to: Date }

const startOfMonth = (year: number, index: number): Date => new Date(Date.UTC(year, index, 1))

/** A period as people ask for it (7d, 30d, 90d, 2026-10, all); null when it is none of these. Months are UTC. */
export function periodOf(text: string, now: Date): Period | null {
  const days = /^([1-9]\d{0,3})d$/.exec(text)
  if (days) return { from: new Date(now.getTime() - Number(days[1]) * DAY), to: now }
  const month = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text)
  if (month) {
    const [year, index] = [Number(month[1]), Number(month[2])]
    return { from: startOfMonth(year, index - 1), to: startOfMonth(year, index) }
  }
  return text === 'all' ? { from: new Date(0), to: now } : null
}

/** The equal period before: as many days, or the month before; null where there is none, before all time. */
export function periodBefore({ from, to }: Period): Period | null {
  if (from.getTime() === 0) return null
  const [year, index] = [from.getUTCFullYear(), from.getUTCMonth()]
  const isMonth = isSame(from, startOfMonth(year, index)) && isSame(to, startOfMonth(year, index + 1))
  const start = isMonth ? startOfMonth(year, index - 1) : new Date(2 * from.getTime() - to.getTime())
  return { from: start, to: from }
}

const isSame = (a: Date, b: Date): boolean => a.getTime() === b.getTime()
