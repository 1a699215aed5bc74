import { ballOf } from '../ball.ts'
import type { Announced, ReturnCase } from '../case.ts'
import { isMarketplaceClock } from '../clocks.ts'
import { type Deadline, deadlinesToShow } from '../deadlines.ts'
import type { Decide, DecisionInput } from '../decision.ts'
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

const deadlineNear: Decide<'deadline_near'> = input => {
  const deadline = announcing(input)
  if (!deadline) return { refused: 'already_done' }
  return {
    changes: { announced: announcedWith(input.current, deadline, 'at_risk') },
    effects: spokenOf(input, deadline),
  }
}

const deadlineMissed: Decide<'deadline_missed'> = input => {
  const deadline = announcing(input)
  if (!deadline) return { refused: 'already_done' }
  const told: Effect = { kind: 'tell_leads', notice: { kind: 'deadline_missed' } }
  const effects = isMarketplaceClock(deadline.clock) ? [...spokenOf(input, deadline), told] : []
  return { changes: { announced: announcedWith(input.current, deadline, 'late') }, effects }
}

type Announcing = DecisionInput<'deadline_near'> | DecisionInput<'deadline_missed'>

/** The deadline the event speaks of, while there is something to say of it. */
function announcing({ current, event, at }: Announcing): Deadline | null {
  const due = dueTimers(current, at.policy, at.now).some(
    other => other.kind === event.kind && 'clock' in other && other.clock === event.clock,
  )
  return due ? (deadlinesToShow(current, at.policy).find(({ clock }) => clock === event.clock) ?? null) : null
}

const announcedWith = (
  { announced }: ReturnCase,
  { clock, at }: Deadline,
  as: Announced['as'],
): readonly Announced[] => [...announced.filter(each => each.clock !== clock), { clock, deadline: at, as }]

/** The marketplace's clocks are said aloud where the desk's own people hold the ball; the team's have their reminder rows. */
function spokenOf({ current }: Announcing, { clock }: Deadline): Effect[] {
  const party = waitingFor(current)
  if (!isMarketplaceClock(clock) || party === null || ballOf(current) === 'customer') return []
  return [{ kind: 'remind', reminder: { about: 'deadline', waitingFor: party, nth: 1, via: 'thread' } }]
}

/** What the desk says against forgetting. */
export const reminderDecisions = { remind, deadline_near: deadlineNear, deadline_missed: deadlineMissed }
