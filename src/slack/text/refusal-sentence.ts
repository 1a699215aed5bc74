import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { Refusal, RefusalReason } from '../../domain/refusals.ts'
import { date, mention, utcTime } from '../mrkdwn.ts'
import type { TeamText } from './en.ts'
import { teamText } from './team-text.ts'

/** Reasons that ask "who was it then?"; the others say all there is to say. */
const NAMES_LAST_DEED: Readonly<Record<RefusalReason, boolean>> = {
  not_now: true,
  already_done: true,
  agents_only: false,
  warehouse_only: false,
  leads_only: false,
  own_request: false,
  unverified: false,
  a_to_z_open: false,
  no_address: false,
  nothing_chosen: false,
  remedy_unavailable: false,
  message_empty: false,
  option_not_offered: true,
  moved_on: true,
  mail_unsettled: true,
  too_late_to_undo: true,
  nudged_already: true,
  nudges_used_up: false,
  code_already_out: true,
  bad_date: false,
  no_such_case: false,
}

/** How a surface shows people and times: mrkdwn does both itself, a modal's error is bare text. */
export type Showing = { readonly person: (id: UserId) => string; readonly time: (at: Date) => string }

const inMrkdwn: Showing = { person: mention, time: at => date(at, 'time') }

/** For `response_action: errors`, where mentions stay unread; `nameOf` knows people's names. */
export const inPlainText = (nameOf: (id: UserId) => string): Showing => ({ person: nameOf, time: utcTime })

/** Why a press did nothing and, where it helps, who did what instead. */
export function refusalSentence(
  { reason, last }: Refusal,
  language: TeamLanguage,
  showing: Showing = inMrkdwn,
): string {
  const text = teamText(language)
  const sentence = text.refusals.reasons[reason]
  if (last === null || !NAMES_LAST_DEED[reason]) return sentence
  return `${sentence} ${deedSentence(last, text, showing)}`
}

/** For what only leads may see or do, and which is about no case. */
export const leadsOnly = (language: TeamLanguage): string =>
  refusalSentence({ reason: 'leads_only', last: null }, language)

function deedSentence(
  { event, by, at }: NonNullable<Refusal['last']>,
  text: TeamText,
  { person, time }: Showing,
): string {
  const who = by === null ? text.names.theDesk : person(by)
  const deed = Object.hasOwn(text.deeds, event) ? text.deeds[event as keyof TeamText['deeds']] : text.someDeed
  return text.refusals.deedAt(deed(who), time(at))
}
