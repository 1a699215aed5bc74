import type { types } from '@slack/bolt'
import {
  type ConfirmedFault,
  isRootCause,
  ROOT_CAUSE_IDS,
  ROOT_CAUSES,
  WAREHOUSE_VERDICTS,
} from '../../../domain/fault.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { context } from '../blocks.ts'
import { type Choice, select, textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { accepted, type Parsed, readValues, rejected } from './values.ts'

/** The fault as the agent confirms it, prefilled with what the warehouse answered. */
export function confirmFaultView(facts: ModalFacts): types.ModalView {
  const { verdict, fault } = facts.case
  const text = teamText(facts.language)
  const words = text.modals.confirmFault
  const held = fault && ROOT_CAUSES[fault.rootCause].whose === 'ours' ? fault : null
  const suggested = verdict && WAREHOUSE_VERDICTS[verdict.verdict].suggests
  return caseModal(facts, {
    action: 'confirm_fault',
    title: words.title,
    submit: words.submit,
    blocks: [
      ...(verdict ? [context(words.fromWarehouse(text.names.verdicts[verdict.verdict], mention(verdict.by)))] : []),
      select('root_cause', {
        label: words.rootCause,
        choices: [...causes('ours', text), ...causes('theirs', text, words.theirs)],
        initial: held?.rootCause ?? suggested,
      }),
      textInput('ordered_code', {
        label: words.orderedCode,
        hint: words.codeHint,
        optional: true,
        max: 60,
        initial: held?.orderedCode ?? null,
      }),
      textInput('shipped_code', {
        label: words.shippedCode,
        optional: true,
        max: 60,
        initial: held?.shippedCode ?? null,
      }),
      textInput('note', {
        label: words.note,
        optional: true,
        multiline: true,
        max: 1000,
        initial: held?.note ?? null,
      }),
    ],
  })
}

export const causes = (whose: 'ours' | 'theirs', { names }: TeamText, description?: string): readonly Choice[] =>
  ROOT_CAUSE_IDS.filter(id => ROOT_CAUSES[id].whose === whose).map(id => ({
    value: id,
    label: names.rootCauses[id],
    ...(description === undefined ? {} : { description }),
  }))

export function parseConfirmFault(state: unknown, language: TeamLanguage): Parsed<ConfirmedFault> {
  const values = readValues(state)
  const rootCause = values.choice('root_cause')
  if (rootCause === null || !isRootCause(rootCause))
    return rejected(values, { root_cause: teamText(language).modals.pickOne })
  return accepted({
    rootCause,
    orderedCode: values.text('ordered_code'),
    shippedCode: values.text('shipped_code'),
    note: values.text('note'),
  })
}
