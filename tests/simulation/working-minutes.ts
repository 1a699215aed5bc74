const MINUTE = 60_000

/**
 * Working minutes found by looking at a wall clock minute by minute: slow, and made of nothing the desk's own calendar
 * is made of.
 */
export function wallClock(
  hours: {
    readonly timeZone: string
    readonly days: readonly number[]
    readonly from: string
    readonly to: string
    readonly holidays: readonly string[]
  },
  start: Date,
  days: number,
) {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: hours.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const first = Math.floor(start.getTime() / MINUTE)
  const worked = [0]
  for (let minute = 0; minute < days * 1440; minute++) {
    const [date = '', time = ''] = clock.format(new Date((first + minute) * MINUTE)).split(' ')
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7
    const works = hours.days.includes(weekday) && !hours.holidays.includes(date)
    const open = works && time >= hours.from && time < hours.to
    worked.push((worked.at(-1) ?? 0) + (open ? 1 : 0))
  }
  const index = (at: Date) => Math.floor(at.getTime() / MINUTE) - first
  return {
    /** Whether that minute is one people work in. */
    isOpen: (at: Date): boolean => (worked[index(at) + 1] ?? 0) > (worked[index(at)] ?? 0),
    /** The first minute at which so many working minutes have passed since; null beyond the table. */
    after: (since: Date, minutes: number): Date | null => {
      const goal = (worked[index(since)] ?? 0) + minutes
      let low = index(since)
      let high = worked.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((worked[middle] ?? 0) >= goal) high = middle
        else low = middle + 1
      }
      return low === worked.length ? null : new Date((first + low) * MINUTE)
    },
  }
}
