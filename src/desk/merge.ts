import type { Actor } from '../domain/events.ts'
import { type Acted, act } from './act.ts'
import type { Desk } from './desk.ts'

/** A case that is about the same thing as another is closed, and its thread says where to go on. */
export async function mergeInto(desk: Desk, caseId: string, orderId: string, actor: Actor): Promise<Acted> {
  const current = await desk.findCase(caseId)
  const target = current && (await desk.findCaseByOrder(current.store, orderId))
  if (!target || target.id === caseId) return { kind: 'no_such_case' }
  return act(desk, caseId, { kind: 'close', because: 'merged', note: orderId }, actor)
}
