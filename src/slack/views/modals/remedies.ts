import type { types } from '@slack/bolt'
import type { OfferOption } from '../../../domain/case.ts'
import type { CostPreview } from '../../../domain/expected-cost.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import type { Money } from '../../../domain/money.ts'
import type { Costs } from '../../../domain/policy/costs.ts'
import { encodeMetadata } from '../../ids.ts'
import { labelled, plainLine } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { context, richText, section } from '../blocks.ts'
import { remedyText } from '../card/words.ts'
import { costLines, costText } from './cost-preview.ts'
import { checkboxes, textInput } from './inputs.ts'
import { aboutLine, type ModalFacts, metadataOf, modal } from './modal.ts'
import { accepted, type Parsed, readValues, rejected, type Values } from './values.ts'

/** A row the policy offers for this case, priced where the price is known. */
type RemedyChoice = Pick<OfferOption, 'remedyId' | 'remedy' | 'amount'>

export type RemediesFacts = ModalFacts & {
  readonly action: 'choose_remedies' | 'amend_offer'
  readonly choices: readonly RemedyChoice[]
  readonly ticked: readonly string[]
  /** The mail as drafted for the ticked remedies, or as the agent edited it. */
  readonly draft: string
  /** 1 when the modal opens; `nextDraft` counts on. */
  readonly draftNumber: number
  /** For which remedies the last draft was written: what it is compared with to see whether the agent edited it. */
  readonly draftedFor: readonly string[]
  readonly needsApproval: boolean
  readonly sendDelaySeconds: number
  readonly costs: Costs
  readonly paid: Money | null
  /** Null when it was not ready in time. */
  readonly preview: CostPreview | null
  /** What the linter found in the draft, worded. */
  readonly findings: readonly string[]
}

/** Which remedies to offer and the mail that offers them, side by side. */
export function remediesView(facts: RemediesFacts): types.ModalView {
  const text = teamText(facts.language)
  const words = text.modals.remedies
  const title = facts.action === 'choose_remedies' ? words.chooseTitle : words.amendTitle
  if (facts.choices.length === 0)
    return modal({ action: facts.action, title, language: facts.language, blocks: [section(words.none)] })
  const drafted = { remedyIds: [...facts.draftedFor], number: facts.draftNumber }
  return {
    ...modal({
      action: facts.action,
      title,
      language: facts.language,
      submit: words.submit,
      blocks: blocksOf(facts, text),
    }),
    private_metadata: encodeMetadata({ ...metadataOf(facts), drafted }),
  }
}

function blocksOf(facts: RemediesFacts, text: TeamText): types.KnownBlock[] {
  const words = text.modals.remedies
  return [
    aboutLine(facts),
    checkboxes('remedies', {
      label: words.remedies,
      choices: facts.choices.map(choice => choiceOf(choice, facts)),
      ticked: facts.ticked,
      dispatch: true,
    }),
    ...costLines(facts),
    ...(facts.needsApproval ? [context(words.approval)] : []),
    ...richText(
      facts.findings.length === 0
        ? []
        : [
            labelled(words.findings),
            ...facts.findings.slice(0, 8).map(finding => labelled('•', plainLine(finding, 300))),
          ],
    ),
    textInput('message', {
      label: words.message,
      hint: words.messageHint,
      multiline: true,
      initial: facts.draft,
      blockId: messageBlock(facts.draftNumber),
    }),
    ...(facts.needsApproval || facts.sendDelaySeconds === 0 ? [] : [context(words.undo(facts.sendDelaySeconds))]),
  ]
}

/** Slack keeps typed text under a block id it knows; a fresh draft needs a fresh one to be seen. */
const messageBlock = (draftNumber: number): string => (draftNumber === 1 ? 'message' : `message_${draftNumber}`)

function choiceOf(choice: RemedyChoice, facts: RemediesFacts) {
  const label = remedyText(choice, teamText(facts.language))
  return { value: choice.remedyId, label, description: costText(choice, facts) }
}

export type RemediesSubmission = { readonly remedyIds: readonly string[]; readonly message: string }

/** The modal as it stands, complete or not: what a tick of a box is answered from. */
export const readRemedies = (state: unknown): { readonly remedyIds: readonly string[]; readonly message: string } =>
  asTyped(readValues(state))

const asTyped = (values: Values) => ({ remedyIds: values.choices('remedies'), message: values.text('message') ?? '' })

export function parseRemedies(state: unknown, language: TeamLanguage): Parsed<RemediesSubmission> {
  const values = readValues(state)
  const { refusals } = teamText(language)
  const submission = asTyped(values)
  const problems = {
    ...(submission.remedyIds.length === 0 ? { remedies: refusals.reasons.nothing_chosen } : {}),
    ...(submission.message === '' ? { message: refusals.reasons.message_empty } : {}),
  }
  return Object.keys(problems).length > 0 ? rejected(values, problems) : accepted(submission)
}

/** What stops the mail, said at the message; the modal stays open with all that was typed. */
export const messageErrors = (state: unknown, findings: readonly string[]): Readonly<Record<string, string>> => ({
  [readValues(state).blockOf('message')]: findings.join(' ').slice(0, 1000),
})

/** After a tick: the new draft under a new number, unless the agent edited the last one, which then stays as typed. */
export function nextDraft(input: {
  readonly typed: string
  readonly lastDraft: string
  readonly newDraft: string
  readonly number: number
  readonly draftedFor: readonly string[]
  readonly ticked: readonly string[]
}): Pick<RemediesFacts, 'draft' | 'draftNumber' | 'draftedFor'> {
  const { typed, lastDraft, newDraft, number, draftedFor, ticked } = input
  const edited = !sameWords(typed, lastDraft)
  return edited
    ? { draft: typed, draftNumber: number, draftedFor }
    : { draft: newDraft, draftNumber: number + 1, draftedFor: ticked }
}

const sameWords = (a: string, b: string): boolean => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()
