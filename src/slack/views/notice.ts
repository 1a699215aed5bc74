import type { ReturnCase } from '../../domain/case.ts'
import type { LeadNotice } from '../../domain/effects.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { inline, link } from '../mrkdwn.ts'
import type { TeamText } from '../text/en.ts'
import { teamText } from '../text/team-text.ts'
import { type Message, section } from './blocks.ts'

type About = {
  readonly case: ReturnCase
  readonly language: TeamLanguage
  /** The card's address; null while it has none. */
  readonly permalink: string | null
}

/** `handed_to_you`: for the agent a case was handed to; the others are for leads. */
export type Notice = LeadNotice | { readonly kind: 'handed_to_you' }

/** A direct message that points to a case. */
export function noticeMessage(notice: Notice, about: About): Message {
  const { thread } = teamText(about.language)
  const sentence = notice.kind === 'handed_to_you' ? thread.handedToYou : thread.leads[notice.kind]
  const whole = `${sentence}: ${caseLine(about, teamText(about.language))}`
  return { text: whole, blocks: [section(whole)] }
}

function caseLine({ case: current, permalink }: About, { thread }: TeamText): string {
  const { orderId, stated } = current
  const line = thread.about(inline(orderId, 40), stated.reason === null ? null : inline(stated.reason, 150))
  return permalink === null ? line : link(permalink, line)
}
