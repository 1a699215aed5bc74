import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { personInput } from './inputs.ts'
import { type ModalFacts, ownersModal } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

export function handOverView(facts: ModalFacts): types.ModalView {
  const words = teamText(facts.language).modals.handOver
  const to = personInput('to', { label: words.to })
  return ownersModal(facts, { action: 'hand_over', title: words.title, submit: words.submit, blocks: [to] })
}

export function parseHandOver(state: unknown, language: TeamLanguage): Parsed<{ readonly to: string }> {
  const values = readValues(state)
  const to = values.person('to')
  return to === null ? rejected(values, { to: teamText(language).modals.pickOne }) : accepted({ to })
}
