import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { inline, labelled, quote } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { context, richText } from '../blocks.ts'
import { textInput } from './inputs.ts'
import { caseModal, type ModalFacts } from './modal.ts'
import { type Parsed, requiredText } from './values.ts'

export type WriteFacts = ModalFacts & {
  readonly action: 'write_back' | 'write_to_customer'
  /** A draft to start from, in the customer's language; null: an empty page. */
  readonly draft: string | null
  readonly findings: readonly string[]
}

/** A message in the agent's own words, below the words it answers. */
export function writeView(facts: WriteFacts): types.ModalView {
  const words = teamText(facts.language).modals.write
  const theirs = facts.case.reply === null ? null : quote(facts.case.reply.text, 2000)
  return caseModal(facts, {
    action: facts.action,
    title: facts.action === 'write_back' ? words.backTitle : words.title,
    submit: words.submit,
    blocks: [
      ...(theirs ? richText([labelled(words.theySaid), theirs]) : []),
      textInput('message', { label: words.message, hint: words.hint, multiline: true, initial: facts.draft }),
      ...facts.findings.slice(0, 8).map(finding => context(inline(finding, 300))),
    ],
  })
}

export const parseWrite = (state: unknown, language: TeamLanguage): Parsed<{ readonly message: string }> =>
  requiredText(state, 'message', teamText(language).refusals.reasons.message_empty, message => ({ message }))
