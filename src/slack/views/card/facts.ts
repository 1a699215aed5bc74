import { mailInTrouble } from '../../../domain/ball.ts'
import type { ReturnCase, UserId } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { REMEDIES } from '../../../domain/remedies/catalogue.ts'
import { type Ball, isOpen } from '../../../domain/workflow.ts'
import type { TeamText } from '../../text/en.ts'

type HistoryLine = { readonly event: string; readonly by: UserId | null; readonly at: Date }

/** All that a card shows. `history`: the last few events, oldest first. */
export type CardFacts = {
  readonly case: ReturnCase
  readonly history: readonly HistoryLine[]
  readonly ball: Ball | null
  readonly deadline: Date | null
  readonly fulfilment: 'auto' | 'confirm'
  readonly language: TeamLanguage
  readonly now: Date
}

export type NextStep = keyof TeamText['card']['next']

/** Nobody carries an accepted remedy out before a person says so: none did yet, or the desk was stopped. */
export const waitsForWord = ({ state, acceptance, hold }: ReturnCase): boolean =>
  state === 'accepted' && acceptance !== null && (acceptance.carriedOutBy === null || hold !== null)

/** A person has something to do in the marketplace's back office. */
export const manualStepOpen = ({ state, acceptance }: ReturnCase): boolean =>
  (state === 'fulfilling' || state === 'awaiting_return') &&
  acceptance !== null &&
  REMEDIES[acceptance.option.remedy.kind].carriedOutBy !== 'code'

export const unverified = ({ trust, state }: ReturnCase): boolean => trust.level === 'unverified' && isOpen(state)

/** Which sentence says what is awaited next. */
export function nextStep(current: ReturnCase): NextStep {
  const { state, mail } = current
  if (unverified(current)) return 'unverified'
  if (mail && mailInTrouble(current)) return `mail_${mail.state as 'unknown' | 'failed' | 'unsent'}`
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
