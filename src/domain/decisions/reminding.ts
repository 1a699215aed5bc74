import { ballOf } from '../ball.ts'
import type { Deadline } from '../deadlines.ts'
import { deadlineOf, isMarketplaceClock } from '../deadlines.ts'
import type { Decide, DecisionInput, Outcome } from '../decision.ts'
import type { Effect } from '../effects.ts'
import { dueReminders, waitingFor } from '../reminders.ts'
import { dueTimers } from '../timers.ts'

/** A reminder goes out once, and never after its cause is gone: what is due is computed again on the case as it stands. */
const remind: Decide<'remind'> = ({ current, event, at }) => {
  const due = dueReminders(current, at.policy, at.now).find(reminder => reminder.key === event.key)
  if (!due) return { refused: 'already_done' }
  const { waitingFor: party, nth, escalates, via } = due
  const said: Effect = { kind: 'remind', reminder: { about: 'wait', waitingFor: party, nth, via } }
  const told: Effect = { kind: 'tell_leads', notice: { kind: 'waiting_too_long' } }
  return {
    changes: { reminded: [...current.reminded, due.key] },
    effects: escalates ? [said, told] : [said],
  }
}

const deadlineNear = (input: DecisionInput<'deadline_near'>): Outcome => {
  const deadline = announcing(input)
  if (!deadline) return { refused: 'already_done' }
  return { changes: { announced: { deadline: deadline.at, as: 'at_risk' } }, effects: spokenOf(input, deadline) }
}

const deadlineMissed = (input: DecisionInput<'deadline_missed'>): Outcome => {
  const deadline = announcing(input)
  if (!deadline) return { refused: 'already_done' }
  const told: Effect = { kind: 'tell_leads', notice: { kind: 'deadline_missed' } }
  const effects = isMarketplaceClock(deadline.clock) ? [...spokenOf(input, deadline), told] : []
  return { changes: { announced: { deadline: deadline.at, as: 'late' } }, effects }
}

/** The deadline the event speaks of, while there is something to say of it. */
const announcing = ({ current, event, at }: DecisionInput<'deadline_near' | 'deadline_missed'>): Deadline | null =>
  dueTimers(current, at.policy, at.now).some(({ kind }) => kind === event.kind) ? deadlineOf(current, at.policy) : null

/** The marketplace's clocks are said aloud where the desk's own people hold the ball; the team's have their reminder rows. */
function spokenOf({ current }: DecisionInput<'deadline_near' | 'deadline_missed'>, { clock }: Deadline): Effect[] {
  const party = waitingFor(current)
  if (!isMarketplaceClock(clock) || party === null || ballOf(current) === 'customer') return []
  return [{ kind: 'remind', reminder: { about: 'deadline', waitingFor: party, nth: 1, via: 'thread' } }]
}

/** What the desk says against forgetting. */
export const reminderDecisions = { remind, deadline_near: deadlineNear, deadline_missed: deadlineMissed }
