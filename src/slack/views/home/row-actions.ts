import { ballOf } from '../../../domain/ball.ts'
import type { ReturnCase } from '../../../domain/case.ts'
import type { Role } from '../../../domain/events.ts'
import { nextStep } from '../../../domain/next-step.ts'
import { ruleOf } from '../../../domain/rules.ts'
import { type CaseAction, optionNumberOf } from '../../ids.ts'
import { cardActions, eventOf } from '../card/buttons.ts'
import { nextActions } from '../next-actions.ts'

/** One answer among several to the same question: shown alone it would be pressed for want of another. */
const ONE_OF_SEVERAL: readonly CaseAction[] = [
  'it_was_sent',
  'approve',
  'vouch',
  'issue_code',
  'carry_out',
  'authorize_return',
  'return_authorized',
]

const MOST = 5

/**
 * What an agent's or a lead's row offers: the next action, or all answers to an open question. While the warehouse has
 * the ball that is the card's own button: the warehouse's answers are the warehouse's to give, and a lead's the lead's.
 */
export function rowActions(current: ReturnCase, roles: readonly Role[]): readonly CaseAction[] {
  const isLead = roles.includes('lead')
  if (ballOf(current) === 'lead' && !isLead) return []
  const step = nextStep(current)
  const isWarehouses = step === 'checking' || step === 'pre_dispatch_check'
  const offered = isWarehouses ? cardActions(current).buttons : nextActions(current)
  const allowed = offered.filter(action => isLead || !isForLeads(action))
  const [first] = allowed
  if (first === undefined) return []
  return answersOneOfSeveral(first) ? allowed.slice(0, MOST) : [first]
}

const answersOneOfSeveral = (action: CaseAction): boolean =>
  ONE_OF_SEVERAL.includes(action) || optionNumberOf(action) !== null

function isForLeads(action: CaseAction): boolean {
  const event = eventOf(action)
  return event !== null && ruleOf(event).who === 'leads'
}
