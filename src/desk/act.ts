import type { ReturnCase } from '../domain/case.ts'
import { decide } from '../domain/decide.ts'
import type { Actor, CaseEvent } from '../domain/events.ts'
import type { Refusal } from '../domain/refusals.ts'
import { clocksOf } from '../domain/timers.ts'
import type { CaseChange } from '../ports/cases.ts'
import type { Desk } from './desk.ts'

export type Acted =
  | { readonly kind: 'done'; readonly before: ReturnCase; readonly after: ReturnCase }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly current: ReturnCase }
  | { readonly kind: 'no_such_case' }

/** Each lost race is somebody else's saved change, so more rounds than people click at once are never needed. */
const MOST_ROUNDS = 100

/**
 * The one door to a case: load, decide, save in one short transaction. Who loses a race decides again on what the
 * winner left, and so learns that and by whom it was done.
 */
export async function act(
  desk: Pick<Desk, 'findForDecision' | 'saveCase' | 'now' | 'newId'>,
  caseId: string,
  event: CaseEvent,
  actor: Actor,
  inbound?: NonNullable<CaseChange['inbound']>,
): Promise<Acted> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = await desk.findForDecision(caseId)
    if (!found) return { kind: 'no_such_case' }
    const { current, policy } = found
    const at = { now: desk.now(), policy, newId: desk.newId }
    const decision = decide(current, event, actor, at)
    if (decision.kind === 'refused') return { kind: 'refused', refusal: decision.refusal, current }
    const { next, effects } = decision
    const saved = await desk.saveCase({
      before: current,
      after: next,
      event,
      actor,
      at: at.now,
      clocks: clocksOf(next, policy, at.now),
      effects,
      ...(inbound ? { inbound } : {}),
    })
    if (saved === 'saved') return { kind: 'done', before: current, after: next }
  }
  throw new Error(`case ${caseId} moved on ${MOST_ROUNDS} times while ${event.kind} was decided`)
}
