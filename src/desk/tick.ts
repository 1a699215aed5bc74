import { clocksOf, dueTimers } from '../domain/timers.ts'
import { act } from './act.ts'
import type { Desk } from './desk.ts'

const DESK = { kind: 'desk' } as const

const BATCH = 500

type Needs = Pick<Desk, 'dueCases' | 'retime' | 'findForDecision' | 'saveCase' | 'now' | 'newId'>

/**
 * Once a minute, on every replica: makes happen what time made due. Each timer is an event of its case, so the case's
 * version lets one replica through, and what a tick missed is still due at the next. One case in trouble holds up no other.
 */
export async function tick(desk: Needs): Promise<void> {
  const failures: unknown[] = []
  for (let after = '', more = true; more; ) {
    const due = await desk.dueCases({ now: desk.now(), after, limit: BATCH })
    for (const caseId of due) await runTimers(desk, caseId).catch((error: unknown) => failures.push(error))
    more = due.length === BATCH
    after = due.at(-1) ?? after
  }
  if (failures.length > 0) throw new AggregateError(failures, `the clocks of ${failures.length} cases failed`)
}

async function runTimers(desk: Needs, caseId: string): Promise<void> {
  const found = await desk.findForDecision(caseId)
  if (!found) return
  const { current, policy } = found
  const now = desk.now()
  let moved = false
  for (const event of dueTimers(current, policy, now)) {
    const acted = await act(desk, caseId, event, DESK)
    moved ||= acted.kind === 'done'
  }
  if (!moved) await desk.retime({ id: caseId, version: current.version, clocks: clocksOf(current, policy, now) })
}
