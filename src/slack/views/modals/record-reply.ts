import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { optionText } from '../card/words.ts'
import { select, textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

const NONE = 'none'

/** What the customer said elsewhere: on the telephone, in the marketplace's own chat. */
export function recordReplyView(facts: ModalFacts): types.ModalView {
  const words = teamText(facts.language).modals.recordReply
  const options = (facts.case.offer?.options ?? []).map(option => ({
    value: String(option.number),
    label: `${option.number}. ${optionText(option, facts.language)}`,
  }))
  return caseModal(facts, {
    action: 'record_reply',
    title: words.title,
    submit: words.submit,
    blocks: [
      select('option', {
        label: words.option,
        optional: true,
        choices: [...options, { value: NONE, label: words.noOption }],
      }),
      textInput('text', { label: words.text, optional: true, multiline: true }),
    ],
  })
}

export type RecordedReply = { readonly option: number | null; readonly text: string }

export function parseRecordReply(state: unknown, language: TeamLanguage): Parsed<RecordedReply> {
  const values = readValues(state)
  const chosen = values.choice('option')
  const option = chosen !== null && /^\d{1,2}$/.test(chosen) ? Number(chosen) : null
  const text = values.text('text') ?? ''
  if (option === null && text === '') return rejected(values, { text: teamText(language).modals.recordReply.needed })
  return accepted({ option, text })
}
