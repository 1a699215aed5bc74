import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { type Parsed, requiredText } from './values.ts'

/** What the warehouse found at the second look. */
export function problemView(facts: ModalFacts): types.ModalView {
  const words = teamText(facts.language).modals.problem
  const note = textInput('note', { label: words.note, hint: words.hint, multiline: true, max: 1000 })
  return caseModal(facts, { action: 'problem', title: words.title, submit: words.submit, blocks: [note] })
}

export const parseProblem = (state: unknown, language: TeamLanguage): Parsed<{ readonly note: string }> =>
  requiredText(state, 'note', teamText(language).modals.required, note => ({ note }))
