import { mailInTrouble, stalledOn, wordsWait } from './ball.ts'
import type { ReturnCase, Stall } from './case.ts'
import { REMEDIES } from './remedies/catalogue.ts'
import { type CaseState, isOpen } from './workflow.ts'

/** What is awaited next on a case; one sentence each in every team language. */
export type NextStep =
  | Exclude<CaseState, 'fulfilling'>
  | Stall
  | 'customer_wrote'
  | 'new_untaken'
  | 'warehouse_answered'
  | 'accepted_running'
  | 'fulfilling_code'
  | 'fulfilling_manual'
  | 'dispatch_problem'
  | 'unverified'
  | 'mail_unknown'
  | 'mail_failed'
  | 'mail_unsent'

export const unverified = ({ trust, state }: Pick<ReturnCase, 'trust' | 'state'>): boolean =>
  trust.level === 'unverified' && isOpen(state)

/** Nobody carries an accepted remedy out before a person says so: none did yet, or the desk was stopped. */
export const waitsForWord = ({ state, acceptance, hold }: ReturnCase): boolean =>
  state === 'accepted' && acceptance !== null && (acceptance.carriedOutBy === null || hold !== null)

/** A person has something to do in the marketplace's back office. */
export const manualStepOpen = ({ state, acceptance }: ReturnCase): boolean =>
  (state === 'fulfilling' || state === 'awaiting_return') &&
  acceptance !== null &&
  REMEDIES[acceptance.option.remedy.kind].carriedOutBy !== 'code'

/** What somebody must do next, or what is waited for. */
export const nextStep = (current: ReturnCase): NextStep => interruption(current) ?? stepOfState(current)

/** What comes before the ordinary way of a case. */
function interruption(current: ReturnCase): NextStep | null {
  const { mail } = current
  if (unverified(current)) return 'unverified'
  if (mail && mailInTrouble(current)) return `mail_${mail.state as 'unknown' | 'failed' | 'unsent'}`
  return stalledOn(current) ?? (wordsWait(current) ? 'customer_wrote' : null)
}

function stepOfState(current: ReturnCase): NextStep {
  const { state } = current
  switch (state) {
    case 'new':
      return current.owner === null ? 'new_untaken' : 'new'
    case 'checking':
      return current.warehouseAnswered ? 'warehouse_answered' : 'checking'
    case 'accepted':
      return waitsForWord(current) ? 'accepted' : 'accepted_running'
    case 'fulfilling':
      return manualStepOpen(current) ? 'fulfilling_manual' : 'fulfilling_code'
    case 'pre_dispatch_check':
      return current.shipment?.problem ? 'dispatch_problem' : 'pre_dispatch_check'
    default:
      return state
  }
}
