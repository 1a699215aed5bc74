import { type Decide, post } from '../decision.ts'
import { dueReminders } from '../reminders.ts'

/** A reminder goes out once, and never after its cause is gone: what is due is computed again on the case as it stands. */
const remind: Decide<'remind'> = ({ current, event, at }) => {
  const due = dueReminders(current, at.policy, at.now).find(reminder => reminder.key === event.key)
  if (!due) return { refused: 'already_done' }
  const { waitingFor, nth, escalates } = due
  const said = post({ kind: 'reminder', waitingFor, mention: current.owner, nth })
  return {
    changes: { reminded: [...current.reminded, due.key] },
    effects: escalates ? [said, { kind: 'tell_leads', notice: { kind: 'waiting_too_long' } }] : [said],
  }
}

export const reminderDecisions = { remind }
