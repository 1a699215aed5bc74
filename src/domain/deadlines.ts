import { ballOf, mailInTrouble, stalledOn, wordsWait } from './ball.ts'
import { addBusinessMinutes, subtractBusinessMinutes } from './calendar.ts'
import type { ReturnCase } from './case.ts'
import { type Clock, isMarketplaceClock } from './clocks.ts'
import type { Policy } from './policy.ts'
import { isOpen } from './workflow.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A moment by which something must have happened; from `atRiskFrom` on little working time is left until then. */
export type Deadline = { readonly clock: Clock; readonly at: Date; readonly atRiskFrom: Date }

export type Punctuality = 'in_time' | 'at_risk' | 'late'

type Needs = Pick<Policy, 'deadlines' | 'businessHours' | 'nudges' | 'unanswered' | 'offerExpiresDays'>

/** The clock that runs out first; null once the case has ended. */
export const deadlineOf = (current: ReturnCase, policy: Needs): Deadline | null =>
  deadlinesOf(current, policy)[0] ?? null

/** The clock that runs out first and, where that is not the marketplace's, the marketplace's first one too. */
export function deadlinesToShow(current: ReturnCase, policy: Needs): readonly Deadline[] {
  const [first, ...others] = deadlinesOf(current, policy)
  if (!first) return []
  const market = isMarketplaceClock(first.clock) ? undefined : others.find(({ clock }) => isMarketplaceClock(clock))
  return market ? [first, market] : [first]
}

export const punctuality = ({ at, atRiskFrom }: Omit<Deadline, 'clock'>, now: Date): Punctuality =>
  at <= now ? 'late' : atRiskFrom <= now ? 'at_risk' : 'in_time'

function deadlinesOf(current: ReturnCase, policy: Needs): readonly Deadline[] {
  if (!isOpen(current.state)) return []
  const running = [...marketplaceDeadlines(current, policy), waitDeadline(current, policy)]
  return running.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** They count from the customer's words and stop for nobody. */
function marketplaceDeadlines({ owesAnswerSince, openedAt }: ReturnCase, policy: Needs): readonly Deadline[] {
  if (!owesAnswerSince) return []
  const { firstResponseHours, lateAfterHours } = policy.deadlines
  const answer = inCalendarTime('answer', owesAnswerSince, firstResponseHours, policy)
  const stillFirst = owesAnswerSince.getTime() === openedAt.getTime()
  return stillFirst ? [answer, inCalendarTime('request', openedAt, lateAfterHours, policy)] : [answer]
}

function inCalendarTime(clock: Clock, since: Date, hours: number, { deadlines, businessHours }: Needs): Deadline {
  const at = new Date(since.getTime() + hours * HOUR)
  const lastCall = subtractBusinessMinutes(at, deadlines.atRiskMinutes, businessHours)
  return { clock, at, atRiskFrom: lastCall < since ? since : lastCall }
}

/** The clock of whoever has the ball. A new holder, or the end of a snooze, starts it anew. */
function waitDeadline(current: ReturnCase, policy: Needs): Deadline {
  const since = waitsSince(current)
  const outside = outsideWait(current, policy)
  if (outside) return { ...outside, atRiskFrom: outside.at }
  const ball = ballOf(current)
  const clock = ball === 'warehouse' || ball === 'lead' ? ball : 'agent'
  const { deadlines, businessHours } = policy
  const minutes = deadlines[`${clock}Minutes`]
  const early = Math.max(minutes - deadlines.atRiskMinutes, Math.ceil(minutes / 2))
  return {
    clock,
    at: addBusinessMinutes(since, minutes, businessHours),
    atRiskFrom: addBusinessMinutes(since, early, businessHours),
  }
}

/** Since when the party who has the ball is waited for: after a snooze the wait begins anew. */
export const waitsSince = ({ waitingSince, snooze }: Pick<ReturnCase, 'waitingSince' | 'snooze'>): Date =>
  snooze && snooze.until > waitingSince ? snooze.until : waitingSince

/** How long the desk waits for the customer, their new order or their parcel before a person decides; null: for none. */
export function outsideWait(current: ReturnCase, policy: Needs): { readonly clock: Clock; readonly at: Date } | null {
  if (current.trust.level === 'unverified' || mailInTrouble(current) || stalledOn(current) || wordsWait(current))
    return null
  const since = waitsSince(current)
  const after = (days: number) => new Date(since.getTime() + days * DAY)
  switch (current.state) {
    case 'offered':
      return { clock: 'customer', at: earlier(after(policy.offerExpiresDays), safeDefaultAt(current, policy)) }
    case 'awaiting_reorder':
      return {
        clock: 'reorder',
        at: earlier(after(policy.deadlines.reorderDays), endOf(current.code?.expires ?? null)),
      }
    case 'awaiting_return':
      return { clock: 'return', at: after(policy.deadlines.returnDays) }
    default:
      return null
  }
}

/** A customer who was nudged has half as long again before their silence is a lead's matter. */
const PATIENCE = 1.5

/**
 * When a silent customer is a lead's matter: in the last working moment well before A-to-z claims become possible, or
 * outside working hours if a nudge could not have been answered until then. Null: that was decided already, or a claim
 * is open anyway.
 */
export function safeDefaultAt(current: ReturnCase, policy: Needs): Date | null {
  if (current.stalled !== null || current.aToZ) return null
  const { deadlines, unanswered, nudges, businessHours } = policy
  const claims = current.openedAt.getTime() + deadlines.lateAfterHours * HOUR
  const before = new Date(claims - unanswered.hoursBeforeClaims * HOUR)
  const patience = new Date(current.waitingSince.getTime() + PATIENCE * nudges.afterHours * HOUR)
  const lastMoment = subtractBusinessMinutes(before, 0, businessHours)
  return [lastMoment, before].find(at => at >= patience) ?? patience
}

/** The first moment of the day after an ISO date. */
const endOf = (isoDate: string | null): Date | null =>
  isoDate === null ? null : new Date(Date.parse(`${isoDate}T00:00:00Z`) + DAY)

const earlier = (a: Date, b: Date | null): Date => (b && b < a ? b : a)
