import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { context } from '../blocks.ts'
import { textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { type Parsed, requiredText } from './values.ts'

export function mergeView(facts: ModalFacts): types.ModalView {
  const words = teamText(facts.language).modals.merge
  return caseModal(facts, {
    action: 'merge',
    title: words.title,
    submit: words.submit,
    blocks: [textInput('order_id', { label: words.orderId, max: 60 }), context(words.warning)],
  })
}

export const parseMerge = (state: unknown, language: TeamLanguage): Parsed<{ readonly orderId: string }> =>
  requiredText(state, 'order_id', teamText(language).modals.required, orderId => ({ orderId }))
