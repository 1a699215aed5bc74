import type { ReturnCase } from '../../domain/case.ts'
import type { WarehouseVerdict } from '../../domain/fault.ts'
import { nextStep } from '../../domain/next-step.ts'
import type { CaseAction } from '../ids.ts'
import { cardActions } from './card/buttons.ts'

const VERDICTS = {
  mis_pick: 'verdict_mis_pick',
  wrong_code: 'verdict_wrong_code',
  mislabelled: 'verdict_mislabelled',
  picked_correctly: 'verdict_picked_correctly',
  cannot_tell: 'verdict_cannot_tell',
} as const satisfies Record<WarehouseVerdict, CaseAction>

/** The warehouse's answers to "What really went out?", one button each. */
export const VERDICT_ACTIONS = Object.values(VERDICTS)

/** What takes a case on from here, wherever it is asked for: the warehouse's buttons, else those of the card. */
export function nextActions(current: ReturnCase): readonly CaseAction[] {
  const step = nextStep(current)
  if (step === 'checking') return VERDICT_ACTIONS
  if (step === 'pre_dispatch_check') return ['checked', 'problem']
  return cardActions(current).buttons
}
