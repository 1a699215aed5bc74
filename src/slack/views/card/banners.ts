import { mailInTrouble } from '../../../domain/ball.ts'
import { unverified } from '../../../domain/next-step.ts'
import { isOpen } from '../../../domain/workflow.ts'
import { date, inline } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import type { CardFacts } from './facts.ts'

const SHOWN_REASONS = 5

/** What must be seen before anything is pressed, the gravest first; one line each. */
export function bannerLines({ case: current, language }: CardFacts): readonly string[] {
  const text = teamText(language)
  if (!isOpen(current.state)) return mailLines(current, text)
  return [
    ...(unverified(current) ? unverifiedLines(current.trust.why, text) : []),
    ...(current.aToZ ? [text.card.aToZ] : []),
    ...mailLines(current, text),
    ...(current.hold && current.state === 'accepted' ? [text.card.holds[current.hold]] : []),
    // Before anyone vouches there is nothing to write, and no way to add one.
    ...(current.customer.relay === null && !unverified(current) ? [text.card.noAddress] : []),
    ...(current.snooze
      ? [text.card.snoozed(date(current.snooze.until, 'moment'), inline(current.snooze.reason, 200))]
      : []),
  ]
}

const unverifiedLines = (why: readonly string[], { card }: TeamText): readonly string[] => [
  card.unverified,
  ...why.slice(0, SHOWN_REASONS).map(reason => `• ${inline(reason, 200)}`),
]

function mailLines(current: CardFacts['case'], { card, names }: TeamText): readonly string[] {
  const { mail, state } = current
  if (!mail) return []
  const name = names.mails[mail.kind]
  const reason = mail.reason === null ? [] : [inline(mail.reason, 300)]
  if (mailInTrouble(current)) return [card.mailTrouble(name, names.mailStates[mail.state]), ...reason]
  if (mail.state !== 'scheduled') return []
  const leaves = state === 'offering' ? card.leavesUndo : card.leaves
  return [leaves(name, date(mail.notBefore, 'time')), ...reason.map(card.putOff)]
}
