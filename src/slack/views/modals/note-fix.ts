import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { section } from '../blocks.ts'
import { textInput } from './inputs.ts'
import { modal } from './modal.ts'
import { type Parsed, requiredText } from './values.ts'

/** `Fix noted` under a warning of a repeated fault. */
export function noteFixView(alarmId: string, language: TeamLanguage): types.ModalView {
  const { radar, modals } = teamText(language)
  const view = modal({
    action: 'note_fix',
    title: radar.fixTitle,
    language,
    submit: modals.save,
    blocks: [textInput('note', { label: radar.fixNote, hint: radar.fixHint, multiline: true, max: 1000 })],
  })
  return { ...view, private_metadata: alarmId }
}

export const parseNoteFix = (state: unknown, language: TeamLanguage): Parsed<{ readonly note: string }> =>
  requiredText(state, 'note', teamText(language).modals.required, note => ({ note }))

/** In its place: what came of it. */
export const fixNotedView = (sentence: string, language: TeamLanguage): types.ModalView =>
  modal({ action: 'note_fix', title: teamText(language).radar.fixTitle, language, blocks: [section(sentence)] })
