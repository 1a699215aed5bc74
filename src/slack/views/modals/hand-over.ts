import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { personInput, textInput } from './inputs.ts'
import { type ModalFacts, ownersModal } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

const LONGEST_NOTE = 500

/** From its owner to a colleague; or, while nobody owns it, given to somebody. */
export function handOverView(facts: ModalFacts): types.ModalView {
  const words = teamText(facts.language).modals.handOver
  return ownersModal(facts, {
    action: 'hand_over',
    title: facts.case.owner === null ? words.giveTitle : words.title,
    submit: facts.case.owner === null ? words.give : words.submit,
    blocks: receiverInputs(facts.language),
  })
}

/** To whom, and what they should know. */
export function receiverInputs(language: TeamLanguage): readonly types.KnownBlock[] {
  const words = teamText(language).modals.handOver
  return [
    personInput('to', { label: words.to }),
    textInput('note', { label: words.note, hint: words.noteHint, multiline: true, optional: true, max: LONGEST_NOTE }),
  ]
}

export type HandedOver = { readonly to: UserId; readonly note: string | null }

export function parseHandOver(state: unknown, language: TeamLanguage): Parsed<HandedOver> {
  const values = readValues(state)
  const to = values.person('to')
  if (to === null) return rejected(values, { to: teamText(language).modals.pickOne })
  return accepted({ to, note: values.text('note') })
}
