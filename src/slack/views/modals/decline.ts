import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { type Parsed, requiredText } from './values.ts'

/** A lead sends an offer back to its agent. */
export function declineView(facts: ModalFacts): types.ModalView {
  const words = teamText(facts.language).modals.decline
  const reason = textInput('reason', { label: words.reason, multiline: true, max: 1000 })
  return caseModal(facts, { action: 'decline', title: words.title, submit: words.submit, blocks: [reason] })
}

export const parseDecline = (state: unknown, language: TeamLanguage): Parsed<{ readonly reason: string }> =>
  requiredText(state, 'reason', teamText(language).modals.required, reason => ({ reason }))
