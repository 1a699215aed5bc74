import type { types } from '@slack/bolt'
import type { ReturnCase } from '../../domain/case.ts'
import type { Deadline } from '../../domain/deadlines.ts'
import type { LeadNotice } from '../../domain/effects.ts'
import type { Role } from '../../domain/events.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { nextStep } from '../../domain/next-step.ts'
import { isOpen } from '../../domain/workflow.ts'
import { inline, link } from '../mrkdwn.ts'
import type { TeamText } from '../text/en.ts'
import { teamText } from '../text/team-text.ts'
import { actions, context, type Message, section } from './blocks.ts'
import { caseButtonsFor, handOverButton } from './card/buttons.ts'
import { dueText } from './card/words.ts'
import { rowActions } from './home/row-actions.ts'

type About = {
  readonly case: ReturnCase
  readonly language: TeamLanguage
  /** What the reader may do. */
  readonly roles: readonly Role[]
  /** The clock that runs out first; null while none runs. */
  readonly deadline: Deadline | null
  readonly now: Date
  /** The card's address; null while it has none. */
  readonly permalink: string | null
}

/** `handed_to_you`: for the agent a case was handed to; the others are for leads. */
export type Notice = LeadNotice | { readonly kind: 'handed_to_you' }

/** A direct message about a case: what happened, what is needed, by when, and the buttons that do it. */
export function noticeMessage(notice: Notice, about: About): Message {
  const { case: current, deadline, language, now } = about
  const text = teamText(language)
  const sentence = notice.kind === 'handed_to_you' ? text.thread.handedToYou : text.thread.leads[notice.kind]
  const whole = `${sentence}: ${caseLine(about, text)}`
  return {
    text: whole,
    blocks: [
      section([whole, ...(isOpen(current.state) ? [text.card.next[nextStep(current)]] : [])].join('\n')),
      ...(deadline ? [context(dueText(deadline, now, language))] : []),
      ...actions(buttonsOf(notice, about, text)),
    ],
  }
}

/** Whose case has waited too long may be asked to give it away. */
function buttonsOf({ kind }: Notice, { case: current, roles }: About, text: TeamText): types.Button[] {
  if (kind === 'wrote_after_end') return caseButtonsFor(['reopen'], current, text)
  const next = caseButtonsFor(rowActions(current, roles), current, text)
  const pressing = kind === 'waiting_too_long' || kind === 'deadline_missed'
  return pressing ? [...next, handOverButton(current, text)] : next
}

function caseLine({ case: current, permalink }: About, { thread }: TeamText): string {
  const { orderId, stated } = current
  const line = thread.about(inline(orderId, 40), stated.reason === null ? null : inline(stated.reason, 150))
  return permalink === null ? line : link(permalink, line)
}
