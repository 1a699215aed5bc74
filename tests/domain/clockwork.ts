import type { ReturnCase } from '../../src/domain/case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { Effect } from '../../src/domain/effects.ts'
import type { CaseEvent } from '../../src/domain/events.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { dueTimers, nextTimerAt } from '../../src/domain/timers.ts'
import { circumstances, DESK } from '../helpers/a-case.ts'

export type Struck = {
  readonly at: Date
  readonly event: CaseEvent
  readonly effects: readonly Effect[]
  readonly after: ReturnCase
}

/** All that time alone makes happen to a case until then, each at the moment it falls due. */
export function letTimePass(start: ReturnCase, policy: Policy, from: Date, until: Date): readonly Struck[] {
  const struck: Struck[] = []
  let current = start
  let now = from
  for (let next = nextTimerAt(current, policy, now); next && next <= until; next = nextTimerAt(current, policy, now)) {
    now = next > now ? next : new Date(now.getTime() + 60_000)
    for (const event of dueTimers(current, policy, now)) {
      const decision = decide(current, event, DESK, circumstances({ policy, now }))
      if (decision.kind === 'refused') continue
      current = decision.next
      struck.push({ at: now, event, effects: decision.effects, after: current })
    }
  }
  return struck
}
