import { isWorkingDay, nextWorkingMoment, startOfWork, teamDay } from './calendar.ts'
import type { Period } from './period.ts'
import type { Policy } from './policy.ts'
import { instantOf } from './zone.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** `morning`: the plan of the day; `evening`: what is handed over; `weekly`: a summary for leads. */
export const DIGEST_KINDS = ['morning', 'evening', 'weekly'] as const

export type DigestKind = (typeof DIGEST_KINDS)[number]

/** A digest of one day (YYYY-MM-DD, the team's own). */
export type Digest = { readonly kind: DigestKind; readonly day: string }

/** A digest that is due since `at`. */
export type DueDigest = Digest & { readonly at: Date }

type Needs = Pick<Policy, 'digests' | 'businessHours'>

/** After so long a digest that nobody sent is of no use that day. */
const USEFUL_FOR = 4 * HOUR

/** The same for every replica and every tick: a digest is sent once. */
export const digestKey = ({ kind, day }: Digest): string => `${kind}:${day}`

/** The digests that are due, whether they were sent or not. Working days only; the weekly one waits for the next. */
export function dueDigests({ digests, businessHours }: Needs, now: Date): readonly DueDigest[] {
  const day = teamDay(now, businessHours)
  if (!isWorkingDay(day, businessHours)) return []
  return DIGEST_KINDS.flatMap(kind => {
    const { enabled, at: time } = digests[kind]
    const at = instantOf(day, time, businessHours.timeZone)
    const isDue = enabled && at <= now && now.getTime() < at.getTime() + USEFUL_FOR
    return isDue && (kind !== 'weekly' || isWeeklyDay(day, digests.weekly.day, businessHours))
      ? [{ kind, day, at }]
      : []
  })
}

/** The planned day of the week, or the first working day after it when the team rests then. */
function isWeeklyDay(day: string, weekday: number, hours: Policy['businessHours']): boolean {
  for (let back = 0; back < 7; back++) {
    const earlier = dayBefore(day, back)
    if (back > 0 && isWorkingDay(earlier, hours)) return false
    if ((new Date(`${earlier}T00:00:00Z`).getUTCDay() || 7) === weekday) return true
  }
  return false
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10)

/** The stretch a digest speaks of: the team's day, and until when what is due is asked for. */
export function spanOf({ kind, day }: Digest, hours: Policy['businessHours']) {
  const from = instantOf(day, '00:00', hours.timeZone)
  const to = instantOf(dayBefore(day, -1), '00:00', hours.timeZone)
  const dueUntil = kind === 'evening' ? nextWorkingMoment(endOfWork(day, hours), hours) : to
  return { from, to, dueUntil }
}

const endOfWork = (day: string, hours: Policy['businessHours']): Date => startOfWork(day, { ...hours, from: hours.to })

/** The seven days up to the digest's day. */
export const weekBefore = ({ day }: Digest, { timeZone }: Policy['businessHours']): Period => ({
  from: instantOf(dayBefore(day, 7), '00:00', timeZone),
  to: instantOf(day, '00:00', timeZone),
})
