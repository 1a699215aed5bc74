import type { UserId } from '../domain/case.ts'
import type { Actor } from '../domain/events.ts'
import type { Desk } from './desk.ts'
import { requestFrom } from './handle-request.ts'
import { openRequest } from './open-request.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** `by`: who let it through or deleted it before. */
type Gone = { readonly kind: 'gone'; readonly by: UserId | null }

/** `known_order`: what a forger writes adds nothing to the case an order has. */
type Released = { readonly kind: 'released' | 'unreadable' | 'known_order' } | Gone

/** A lead lets a forged-looking mail through: it becomes an unverified case, never a trusted one. */
export async function releaseQuarantined(desk: Desk, mailId: string, actor: Person): Promise<Released> {
  const mail = await desk.findInbound(mailId)
  if (mail?.state !== 'quarantined') return { kind: 'gone', by: await releaserOf(desk, mail?.caseId ?? null) }
  const { notice } = await desk.readNotice(mail.raw)
  const facts = requestFrom(notice, desk.store)
  if (!facts) return { kind: 'unreadable' }
  const trust = { level: 'unverified', why: [...notice.why, `released by ${actor.id}`] } as const
  const request = { ...facts, customer: { ...facts.customer, relay: null }, trust }
  const { caseId, isNew } = await openRequest(desk, request, actor, { id: mailId, notice })
  if (isNew) return { kind: 'released' }
  const now = await desk.findInbound(mailId)
  return now?.caseId === caseId ? { kind: 'gone', by: await releaserOf(desk, caseId) } : { kind: 'known_order' }
}

/** Who opened the case that a released mail became. */
async function releaserOf(desk: Pick<Desk, 'history'>, caseId: string | null): Promise<UserId | null> {
  const history = caseId === null ? [] : await desk.history(caseId, EVERYTHING)
  return history[0]?.actor.id ?? null
}

const EVERYTHING = 10_000

export async function deleteQuarantined(
  desk: Desk,
  mailId: string,
  actor: Person,
): Promise<{ readonly kind: 'deleted' } | Gone> {
  const deleted = await desk.deleteQuarantined(mailId, actor.id)
  if (deleted.kind === 'deleted' || deleted.by !== null) return deleted
  const mail = await desk.findInbound(mailId)
  return { kind: 'gone', by: await releaserOf(desk, mail?.caseId ?? null) }
}
