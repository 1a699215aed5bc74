const DAY = 24 * 60 * 60_000

export type Period = { readonly from: Date; readonly to: Date }

/** A period as people ask for it (7d, 30d, 90d, 2026-10, all); null when it is none of these. Months are UTC. */
export function periodOf(text: string, now: Date): Period | null {
  const days = /^([1-9]\d{0,3})d$/.exec(text)
  if (days) return { from: new Date(now.getTime() - Number(days[1]) * DAY), to: now }
  const month = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text)
  if (month) {
    const [year, index] = [Number(month[1]), Number(month[2])]
    return { from: new Date(Date.UTC(year, index - 1, 1)), to: new Date(Date.UTC(year, index, 1)) }
  }
  return text === 'all' ? { from: new Date(0), to: now } : null
}
