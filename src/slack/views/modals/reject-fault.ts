import type { types } from '@slack/bolt'
import { isRootCause, ROOT_CAUSES, type RootCause } from '../../../domain/fault.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { causes } from './confirm-fault.ts'
import { radio, textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

export function rejectFaultView(facts: ModalFacts): types.ModalView {
  const text = teamText(facts.language)
  const words = text.modals.rejectFault
  return caseModal(facts, {
    action: 'reject_fault',
    title: words.title,
    submit: words.submit,
    blocks: [
      radio('root_cause', { label: words.rootCause, choices: causes('theirs', text) }),
      textInput('note', { label: words.note, optional: true, multiline: true, max: 1000 }),
    ],
  })
}

export type RejectedFault = { readonly rootCause: RootCause; readonly note: string | null }

export function parseRejectFault(state: unknown, language: TeamLanguage): Parsed<RejectedFault> {
  const values = readValues(state)
  const rootCause = values.choice('root_cause')
  if (rootCause === null || !isRootCause(rootCause) || ROOT_CAUSES[rootCause].whose !== 'theirs')
    return rejected(values, { root_cause: teamText(language).modals.pickOne })
  return accepted({ rootCause, note: values.text('note') })
}
