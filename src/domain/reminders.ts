import { ballOf } from './ball.ts'
import { addBusinessMinutes, businessMinutesBetween, isQuiet } from './calendar.ts'
import type { ReturnCase } from './case.ts'
import { waitsSince } from './deadlines.ts'
import { nextStep } from './next-step.ts'
import type { Policy, ReminderRow, WaitingParty } from './policy.ts'

/** One reminder that is due. `key` is the same for every replica and every tick: the case remembers the ones sent. */
export type DueReminder = {
  readonly key: string
  readonly waitingFor: WaitingParty
  /** 1 for the first. */
  readonly nth: number
  readonly escalates: boolean
  readonly via: NonNullable<ReminderRow['via']>
}

type Needs = Pick<Policy, 'reminders' | 'businessHours'>

/** A row of the policy that applies to a case now; `sent`: how many of its reminders went out in this wait. */
type RunningRow = { readonly row: ReminderRow; readonly name: string; readonly sent: number }

/** What a case waits for, as the policy's rows name it: the re-order and the parcel, else the party who has the ball. */
export function waitingFor(current: ReturnCase): WaitingParty | null {
  const step = nextStep(current)
  if (step === 'awaiting_reorder') return 'reorder'
  if (step === 'awaiting_return') return 'return'
  const ball = ballOf(current)
  return ball === 'marketplace' ? null : ball
}

/**
 * The reminders due now and not sent yet, at most one a row: the newest that was reached, in working minutes since the
 * wait began. None outside working hours: what came due then waits for the morning.
 */
export function dueReminders(current: ReturnCase, policy: Needs, now: Date): readonly DueReminder[] {
  if (isSnoozed(current, now) || isQuiet(now, policy.businessHours)) return []
  const waited = businessMinutesBetween(waitsSince(current), now, policy.businessHours)
  return runningRows(current, policy).flatMap(({ row, name, sent }) => {
    const nth = reached(row, waited)
    if (nth <= sent) return []
    const { waitingFor: party, via = 'thread' } = row
    const escalates = row.escalateTo !== undefined && nth === row.max
    return [{ key: keyOf(name, nth), waitingFor: party, nth, escalates, via }]
  })
}

/** When each row of the policy speaks next, if nothing changes before. */
export function nextReminders(current: ReturnCase, policy: Needs): readonly Date[] {
  const since = waitsSince(current)
  return runningRows(current, policy).flatMap(({ row, sent }) => {
    if (sent >= row.max || (sent > 0 && row.repeatMinutes === undefined)) return []
    return [addBusinessMinutes(since, row.afterMinutes + sent * (row.repeatMinutes ?? 0), policy.businessHours)]
  })
}

export const isSnoozed = ({ snooze }: Pick<ReturnCase, 'snooze'>, now: Date): boolean =>
  snooze !== null && snooze.until > now

function runningRows(current: ReturnCase, { reminders }: Needs): readonly RunningRow[] {
  const party = waitingFor(current)
  const since = waitsSince(current).getTime()
  return reminders
    .filter(row => row.waitingFor === party)
    .map((row, position) => {
      const name = `${since}:${row.waitingFor}:${position}`
      return { row, name, sent: sentOf(name, current.reminded) }
    })
}

const keyOf = (name: string, nth: number): string => `${name}:${nth}`

function sentOf(name: string, reminded: readonly string[]): number {
  const sent = reminded.filter(key => key.startsWith(`${name}:`)).map(key => Number(key.slice(name.length + 1)))
  return Math.max(0, ...sent)
}

function reached({ afterMinutes, repeatMinutes, max }: ReminderRow, waited: number): number {
  if (waited < afterMinutes) return 0
  const repeats = repeatMinutes ? Math.floor((waited - afterMinutes) / repeatMinutes) : 0
  return Math.min(max, 1 + repeats)
}
