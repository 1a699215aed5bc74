import { ballOf, mailInTrouble } from './ball.ts'
import { businessMinutesBetween } from './calendar.ts'
import type { ReturnCase } from './case.ts'
import type { Policy, ReminderRow, WaitingParty } from './policy.ts'

/** One reminder that is due. `key` is the same for every replica and every tick: the case remembers the ones sent. */
export type DueReminder = {
  readonly key: string
  readonly waitingFor: WaitingParty
  /** 1 for the first. */
  readonly nth: number
  readonly escalates: boolean
}

/** Which row a case waits under: the re-order has a row of its own, else the party who has the ball. */
function waitingFor(current: ReturnCase): WaitingParty | null {
  if (current.state === 'awaiting_reorder' && !mailInTrouble(current)) return 'reorder'
  const ball = ballOf(current)
  return ball === 'marketplace' ? null : ball
}

/**
 * The reminders due now and not sent yet, at most one a row: the newest that was reached, in working minutes since the
 * wait began.
 */
export function dueReminders(current: ReturnCase, policy: Policy, now: Date): readonly DueReminder[] {
  if (current.snooze && current.snooze.until > now) return []
  const party = waitingFor(current)
  const since = sinceWhen(current)
  const waited = businessMinutesBetween(since, now, policy.businessHours)
  return policy.reminders
    .filter(row => row.waitingFor === party)
    .flatMap((row, index) => {
      const nth = reached(row, waited)
      if (nth === 0) return []
      const key = `${current.id}:${since.getTime()}:${row.waitingFor}:${index}:${nth}`
      if (current.reminded.includes(key)) return []
      return [{ key, waitingFor: row.waitingFor, nth, escalates: row.escalateTo !== undefined && nth === row.max }]
    })
}

/** After a snooze the wait begins anew. */
function sinceWhen({ waitingSince, snooze }: ReturnCase): Date {
  return snooze && snooze.until > waitingSince ? snooze.until : waitingSince
}

function reached({ afterMinutes, repeatMinutes, max }: ReminderRow, waited: number): number {
  if (waited < afterMinutes) return 0
  const repeats = repeatMinutes ? Math.floor((waited - afterMinutes) / repeatMinutes) : 0
  return Math.min(max, 1 + repeats)
}
