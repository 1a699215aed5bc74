import type { ReturnCase } from './case.ts'
import type { Policy } from './policy.ts'
import { isOpen } from './workflow.ts'

const HOUR = 60 * 60_000

/** The clock that runs out first. `answer`: words to the customer; `request`: the marketplace counts the request as late. */
export type Deadline = { readonly clock: 'answer' | 'request'; readonly at: Date }

/** When the shop must have written to the customer; null when nobody waits for its words. Calendar time, weekends too. */
export function deadlineOf(
  { state, owesAnswerSince, openedAt }: Pick<ReturnCase, 'state' | 'owesAnswerSince' | 'openedAt'>,
  { deadlines }: Pick<Policy, 'deadlines'>,
): Deadline | null {
  if (!isOpen(state) || !owesAnswerSince) return null
  const answer = new Date(owesAnswerSince.getTime() + deadlines.firstResponseHours * HOUR)
  const request = new Date(openedAt.getTime() + deadlines.lateAfterHours * HOUR)
  const stillFirst = owesAnswerSince.getTime() === openedAt.getTime()
  return stillFirst && request < answer ? { clock: 'request', at: request } : { clock: 'answer', at: answer }
}
