import { ballOf } from './ball.ts'
import { isQuiet, nextWorkingMoment } from './calendar.ts'
import type { Announced, ReturnCase, Stall } from './case.ts'
import { isMarketplaceClock } from './clocks.ts'
import { type Deadline, deadlineOf, deadlinesToShow, outsideWait, safeDefaultAt } from './deadlines.ts'
import type { CaseEvent } from './events.ts'
import type { Policy } from './policy.ts'
import { dueReminders, isSnoozed, nextReminders } from './reminders.ts'
import { isOpen } from './workflow.ts'

const HOUR = 60 * 60_000

/** What the clock makes happen to a case, and when. */
type Timer = { readonly at: Date; readonly event: CaseEvent }

/** The events that time has made due on a case, the oldest first. Each is decided again when it happens. */
export function dueTimers(current: ReturnCase, policy: Policy, now: Date): readonly CaseEvent[] {
  const timed = timersOf(current, policy)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ event }) => event)
  const reminders = dueReminders(current, policy, now).map(({ key }) => ({ kind: 'remind', key }) as const)
  return [...timed, ...reminders, ...dueAnnouncements(current, policy, now)]
}

/** When time will next make something happen to a case; null: never, while nothing else does. */
export function nextTimerAt(current: ReturnCase, policy: Policy, now: Date): Date | null {
  if (!isOpen(current.state)) return null
  const reminders = isSnoozed(current, now) ? [] : nextReminders(current, policy)
  const spoken = [...reminders, ...nextAnnouncements(current, policy)]
  const held = spoken.map(at => nextWorkingMoment(at < now ? now : at, policy.businessHours))
  const all = [...timersOf(current, policy).map(({ at }) => at), ...held]
  return all.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null)
}

/** By which moments a case is sorted and found, and when the clock looks at it next. */
export function clocksOf(current: ReturnCase, policy: Policy, now: Date) {
  const deadline = deadlineOf(current, policy)
  return {
    deadline: deadline?.at ?? null,
    atRiskFrom: deadline?.atRiskFrom ?? null,
    timerAt: nextTimerAt(current, policy, now),
  }
}

/** Timers that ask nobody for attention, or cannot wait for working hours. */
function timersOf(current: ReturnCase, policy: Policy): readonly Timer[] {
  if (!isOpen(current.state)) return []
  return [...wakeTimer(current), ...nudgeTimer(current, policy), ...stallTimer(current, policy)]
}

const wakeTimer = ({ snooze }: ReturnCase): readonly Timer[] =>
  snooze ? [{ at: snooze.until, event: { kind: 'wake' } }] : []

/** A customer who holds an offer and is silent is written to, so often as the policy says. */
function nudgeTimer(current: ReturnCase, { nudges }: Policy): readonly Timer[] {
  const { state, mail, customer, trust, aToZ, snooze, waitingSince } = current
  const reachable = customer.relay !== null && trust.level === 'trusted' && !aToZ && mail?.state === 'sent'
  if (state !== 'offered' || ballOf(current) !== 'customer' || !reachable || snooze) return []
  if (current.nudges.sent >= nudges.max) return []
  const { lastAt } = current.nudges
  const since = lastAt && lastAt > waitingSince ? lastAt : waitingSince
  return [{ at: new Date(since.getTime() + nudges.afterHours * HOUR), event: { kind: 'nudge' } }]
}

/** What a wait outside turns into once it has been long enough. */
const STALL_OF = {
  customer: 'offer_expired',
  reorder: 'no_reorder',
  return: 'no_parcel',
} as const satisfies Record<string, Stall>

/** A snooze puts off everything but what stands between a silent customer and a claim. */
function stallTimer(current: ReturnCase, policy: Policy): readonly Timer[] {
  const wait = outsideWait(current, policy)
  if (!wait) return []
  const claim = wait.clock === 'customer' ? safeDefaultAt(current, policy) : null
  const why: Stall =
    claim && claim <= wait.at ? policy.unanswered.action : STALL_OF[wait.clock as keyof typeof STALL_OF]
  return [{ at: wait.at, event: { kind: 'stall', why } }]
}

/** What is to be said of the deadlines that run: that little time is left, or that one has passed. */
function dueAnnouncements(current: ReturnCase, policy: Policy, now: Date): readonly CaseEvent[] {
  if (isQuiet(now, policy.businessHours)) return []
  return deadlinesToShow(current, policy)
    .filter(({ clock }) => isMarketplaceClock(clock) || !isSnoozed(current, now))
    .flatMap(deadline => announcementOf(deadline, saidOf(current, deadline), now))
}

function announcementOf({ clock, at, atRiskFrom }: Deadline, said: Announced['as'] | null, now: Date): CaseEvent[] {
  if (at <= now) return said === 'late' ? [] : [{ kind: 'deadline_missed', clock }]
  return said === null && atRiskFrom <= now ? [{ kind: 'deadline_near', clock }] : []
}

function nextAnnouncements(current: ReturnCase, policy: Policy): readonly Date[] {
  return deadlinesToShow(current, policy).flatMap(deadline => {
    const said = saidOf(current, deadline)
    return said === 'late' ? [] : [said === 'at_risk' ? deadline.at : deadline.atRiskFrom]
  })
}

const saidOf = ({ announced }: ReturnCase, { clock, at }: Deadline): Announced['as'] | null =>
  announced.find(each => each.clock === clock && each.deadline.getTime() === at.getTime())?.as ?? null
