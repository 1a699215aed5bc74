import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { dayInput, textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

/** `tomorrow`: YYYY-MM-DD in the desk's time zone. */
export function snoozeView(facts: ModalFacts & { readonly tomorrow: string }): types.ModalView {
  const words = teamText(facts.language).modals.snooze
  return caseModal(facts, {
    action: 'snooze',
    title: words.title,
    submit: words.submit,
    blocks: [
      dayInput('until', { label: words.until, hint: words.hint, initial: facts.tomorrow }),
      textInput('reason', { label: words.reason, max: 300 }),
    ],
  })
}

/** `day`: YYYY-MM-DD; the desk knows at which hour of it, and where. */
export type Snoozed = { readonly day: string; readonly reason: string }

export function parseSnooze(state: unknown, language: TeamLanguage): Parsed<Snoozed> {
  const values = readValues(state)
  const { modals, refusals } = teamText(language)
  const day = values.day('until')
  const reason = values.text('reason')
  const dayIsRead = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
  if (dayIsRead && reason !== null) return accepted({ day, reason })
  return rejected(values, {
    ...(dayIsRead ? {} : { until: refusals.reasons.bad_date }),
    ...(reason === null ? { reason: modals.required } : {}),
  })
}
