import type { Actor } from '../domain/events.ts'
import type { Desk } from './desk.ts'
import { requestFrom } from './handle-request.ts'
import { openRequest } from './open-request.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** A lead lets a forged-looking mail through: it becomes an unverified case, never a trusted one. */
export async function releaseQuarantined(
  desk: Desk,
  mailId: string,
  actor: Person,
): Promise<'released' | 'unreadable' | 'gone'> {
  const mail = await desk.findInbound(mailId)
  if (mail?.state !== 'quarantined') return 'gone'
  const { notice } = await desk.readNotice(mail.raw)
  const facts = requestFrom(notice, desk.store)
  if (!facts) return 'unreadable'
  const trust = { level: 'unverified', why: [...notice.why, `released by ${actor.id}`] } as const
  const inbound = { id: mailId, notice }
  await openRequest(desk, { ...facts, customer: { ...facts.customer, relay: null }, trust }, actor, inbound)
  await desk.setInboundState(mailId, 'handled')
  return 'released'
}

export async function deleteQuarantined(desk: Desk, mailId: string): Promise<'deleted' | 'gone'> {
  const mail = await desk.findInbound(mailId)
  if (mail?.state !== 'quarantined') return 'gone'
  await desk.setInboundState(mailId, 'deleted')
  return 'deleted'
}
