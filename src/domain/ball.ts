import type { ReturnCase } from './case.ts'
import { type Ball, isOpen, STATES } from './workflow.ts'

type Asked = Pick<ReturnCase, 'state' | 'trust' | 'mail' | 'hold' | 'verdict' | 'warehouseAnswered' | 'shipment'>

/** Whether the newest mail of a case needs a person to settle it: it failed, was never sent, or nobody knows. */
export const mailInTrouble = ({ mail }: Pick<ReturnCase, 'mail'>): boolean =>
  mail !== null && (mail.state === 'unknown' || mail.state === 'failed' || mail.state === 'unsent')

/** Who must act next on a case; null once it has ended. */
export function ballOf(asked: Asked): Ball | null {
  if (!isOpen(asked.state)) return null
  if (asked.trust.level === 'unverified') return 'lead'
  if (mailInTrouble(asked)) return 'agent'
  if (asked.hold === 'no_code_in_pool') return 'lead'
  if (asked.state === 'checking' && asked.warehouseAnswered) return 'agent'
  if (asked.state === 'pre_dispatch_check' && asked.shipment?.problem) return 'agent'
  return STATES[asked.state].ball
}
