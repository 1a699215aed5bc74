import type { types } from '@slack/bolt'
import { teamText } from '../../text/team-text.ts'
import { textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues } from './values.ts'

/** The customer ordered again with the code; the number helps, and is not needed. */
export function reorderView(facts: ModalFacts): types.ModalView {
  const { modals } = teamText(facts.language)
  const words = modals.reorder
  const orderId = textInput('order_id', { label: words.orderId, hint: words.hint, optional: true, max: 60 })
  return caseModal(facts, { action: 'reorder_placed', title: words.title, submit: modals.save, blocks: [orderId] })
}

export const parseReorder = (state: unknown): Parsed<{ readonly orderId: string | null }> =>
  accepted({ orderId: readValues(state).text('order_id') })
