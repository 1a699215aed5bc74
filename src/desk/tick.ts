import { dueReminders } from '../domain/reminders.ts'
import { act } from './act.ts'
import type { Desk } from './desk.ts'

const DESK = { kind: 'desk' } as const

/** A desk with more open cases than this has other worries than a reminder that comes a minute later. */
const MOST_CASES = 20_000

/**
 * Once a minute, on every replica: wakes what slept long enough and sends the reminders that are due. Each is an event
 * of its case, so the case's version lets one replica through.
 */
export async function tick(desk: Desk): Promise<void> {
  const now = desk.now()
  const policy = await desk.currentPolicy()
  for (const current of await desk.listCases({ open: true, limit: MOST_CASES })) {
    if (current.snooze && current.snooze.until <= now) await act(desk, current.id, { kind: 'wake' }, DESK)
    for (const { key } of dueReminders(current, policy, now)) await act(desk, current.id, { kind: 'remind', key }, DESK)
  }
}
