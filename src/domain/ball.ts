import type { ReturnCase, Stall } from './case.ts'
import { type Ball, isOpen, STATES } from './workflow.ts'

type Asked = Pick<
  ReturnCase,
  | 'state'
  | 'trust'
  | 'mail'
  | 'hold'
  | 'verdict'
  | 'warehouseAnswered'
  | 'shipment'
  | 'stalled'
  | 'reply'
  | 'acceptance'
>

/** Whether the newest mail of a case needs a person to settle it: it failed, was never sent, or nobody knows. */
export const mailInTrouble = ({ mail }: Pick<ReturnCase, 'mail'>): boolean =>
  mail !== null && (mail.state === 'unknown' || mail.state === 'failed' || mail.state === 'unsent')

/** What nobody outside answered in time, while a person of the desk has yet to decide on it. */
export const stalledOn = ({ stalled }: Pick<ReturnCase, 'stalled'>): Stall | null =>
  stalled && !stalled.settled ? stalled.why : null

/** Words of the customer that came while their order or parcel was waited for: an agent answers them first. */
export const wordsWait = ({ state, reply, acceptance }: Pick<ReturnCase, 'state' | 'reply' | 'acceptance'>): boolean =>
  (state === 'awaiting_reorder' || state === 'awaiting_return') && reply !== null && reply.text !== acceptance?.answers

/** Who must act next on a case; null once it has ended. */
export function ballOf(asked: Asked): Ball | null {
  if (!isOpen(asked.state)) return null
  if (asked.trust.level === 'unverified') return 'lead'
  if (mailInTrouble(asked)) return 'agent'
  if (asked.hold === 'no_code_in_pool') return 'lead'
  const stall = stalledOn(asked)
  if (stall) return stall === 'ask_lead' ? 'lead' : 'agent'
  if (wordsWait(asked)) return 'agent'
  if (asked.state === 'checking' && asked.warehouseAnswered) return 'agent'
  if (asked.state === 'pre_dispatch_check' && asked.shipment?.problem) return 'agent'
  return STATES[asked.state].ball
}
