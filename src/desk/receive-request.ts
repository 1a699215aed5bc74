import type { RequestFacts } from '../domain/open-case.ts'
import type { Desk } from './desk.ts'
import { openRequest } from './open-request.ts'

export type ReceivedRequest =
  | { readonly kind: 'created' | 'repeated'; readonly caseId: string }
  | { readonly kind: 'conflict' }

/** A request from the shop's own system. The same `Idempotency-Key` gets the same answer, and never another body's. */
export async function receiveRequest(
  desk: Desk,
  facts: RequestFacts,
  { key, bodyHash }: { readonly key: string | null; readonly bodyHash: string },
): Promise<ReceivedRequest> {
  const before = key === null ? null : await desk.findIdempotent(key)
  if (before) return before.bodyHash === bodyHash ? { kind: 'repeated', caseId: before.caseId } : { kind: 'conflict' }
  const { caseId, isNew } = await openRequest(desk, facts, { kind: 'desk' })
  if (key !== null && !(await desk.saveIdempotent(key, { bodyHash, caseId }, desk.now()))) {
    const winner = await desk.findIdempotent(key)
    if (winner && winner.bodyHash !== bodyHash) return { kind: 'conflict' }
  }
  return { kind: isNew ? 'created' : 'repeated', caseId }
}
