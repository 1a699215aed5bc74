import type { types } from '@slack/bolt'
import type { ClosedBecause } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { section } from '../blocks.ts'
import { select, textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

/** Why a person closes a case by hand; the other reasons come with events of their own. */
const REASONS = [
  'fault_rejected',
  'declined_by_customer',
  'no_reply',
  'handled_elsewhere',
] as const satisfies readonly ClosedBecause[]

/** Says what cannot be undone before it is done. */
export function closeView(facts: ModalFacts): types.ModalView {
  const { modals, names } = teamText(facts.language)
  const words = modals.close
  return caseModal(facts, {
    action: 'close',
    title: words.title,
    submit: words.submit,
    blocks: [
      section(words.warning),
      select('because', {
        label: words.because,
        choices: REASONS.map(value => ({ value, label: names.closedBecause[value] })),
        initial: facts.case.state === 'fault_rejected' ? 'fault_rejected' : null,
      }),
      textInput('note', { label: words.note, optional: true, multiline: true, max: 1000 }),
    ],
  })
}

export type Closed = { readonly because: ClosedBecause; readonly note: string | null }

export function parseClose(state: unknown, language: TeamLanguage): Parsed<Closed> {
  const values = readValues(state)
  const because = REASONS.find(reason => reason === values.choice('because'))
  if (because === undefined) return rejected(values, { because: teamText(language).modals.pickOne })
  return accepted({ because, note: values.text('note') })
}
