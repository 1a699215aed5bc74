import type { Actor } from '../domain/events.ts'
import { openCase, type RequestFacts } from '../domain/open-case.ts'
import { clocksOf } from '../domain/timers.ts'
import type { CaseChange } from '../ports/cases.ts'
import { act } from './act.ts'
import type { Desk } from './desk.ts'

type Needs = Pick<
  Desk,
  'findForDecision' | 'findCaseByOrder' | 'findRelay' | 'saveCase' | 'currentPolicy' | 'now' | 'newId'
>

type Inbound = NonNullable<CaseChange['inbound']>

export type Opened = { readonly caseId: string; readonly isNew: boolean }

/** A return request, from whichever door: a new case, or folded into the one its order already has. */
export async function openRequest(desk: Needs, facts: RequestFacts, actor: Actor, inbound?: Inbound): Promise<Opened> {
  const known = await desk.findCaseByOrder(facts.store, facts.orderId)
  if (known) return fold(desk, known.id, facts, inbound)
  const relay = facts.customer.relay ?? (await desk.findRelay(facts.orderId))
  const now = desk.now()
  const { opened, effects } = openCase({ ...facts, customer: { ...facts.customer, relay } }, desk.newId(), now)
  const saved = await desk.saveCase({
    before: null,
    after: opened,
    event: { kind: 'opened' },
    actor,
    at: now,
    clocks: clocksOf(opened, await desk.currentPolicy(), now),
    effects,
    ...(inbound ? { inbound } : {}),
  })
  if (saved === 'saved') return { caseId: opened.id, isNew: true }
  const winner = await desk.findCaseByOrder(facts.store, facts.orderId)
  if (!winner) throw new Error(`the case of order ${facts.orderId} was neither saved nor found`)
  return fold(desk, winner.id, facts, inbound)
}

/** A request nobody vouches for adds nothing to a case: its address or words could be a stranger's. */
async function fold(desk: Needs, caseId: string, facts: RequestFacts, inbound?: Inbound): Promise<Opened> {
  if (facts.trust.level === 'trusted') {
    const { requestedAt, customer, stated } = facts
    const event = { kind: 'requested_again', requestedAt, ...customer, comments: stated.comments } as const
    await act(desk, caseId, event, { kind: 'marketplace' }, inbound)
  }
  return { caseId, isNew: false }
}
