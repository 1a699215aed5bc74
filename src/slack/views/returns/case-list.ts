import type { types } from '@slack/bolt'
import { ballOf } from '../../../domain/ball.ts'
import type { ReturnCase } from '../../../domain/case.ts'
import type { Deadline } from '../../../domain/deadlines.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { nextStep } from '../../../domain/next-step.ts'
import type { Snippet } from '../../../domain/search/snippet.ts'
import { isOpen } from '../../../domain/workflow.ts'
import { clean, date, inline, link, mention, shorten } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, context, type Message, richText, section } from '../blocks.ts'
import { dueText } from '../card/words.ts'

/** A case as one entry of a list. */
export type CaseRow = {
  readonly case: ReturnCase
  readonly deadline: Deadline | null
  /** The card's address in Slack; null while it has none. */
  readonly permalink: string | null
  /** Where a search found it; null in other lists, and where the words stand nowhere together. */
  readonly found?: Snippet | null
}

export type CaseList = {
  readonly title: 'queue' | 'mine' | 'late' | 'found'
  /** What was searched for; only with `found`. */
  readonly words?: string
  readonly rows: readonly CaseRow[]
  /** How many there are, shown or not. */
  readonly total: number
  /** There are others beyond `total`, not counted. */
  readonly more?: boolean
  readonly language: TeamLanguage
  readonly now: Date
}

const SHOWN = 20
const LONGEST_SNIPPET = 200
const BOLD = { style: { bold: true } }

/** Answers `/returns`, `/returns mine`, `/returns late` and `/returns find`. */
export function caseListAnswer(list: CaseList): Message {
  const headline = listHeadline(list)
  return { text: headline, blocks: [section(headline), ...caseListBlocks(list)] }
}

function listHeadline({ title, words, total, more, language }: CaseList): string {
  const { answers } = teamText(language)
  const name = title === 'found' ? answers.lists.found(inline(words ?? '', 60)) : answers.lists[title]
  return answers.headline(name, more ? `${total}+` : String(total))
}

function caseListBlocks({ title, rows, total, more, language, now }: CaseList): types.KnownBlock[] {
  const text = teamText(language)
  if (rows.length === 0) return [section(more ? text.answers.tooCommon : text.answers.empty[title])]
  const shown = rows.slice(0, SHOWN)
  return [
    ...shown.flatMap(row => [section(rowText(row, language, now)), ...foundBlocks(row, text)]),
    ...(total > shown.length ? [context(text.answers.andMore(total - shown.length))] : []),
    ...(title === 'mine' ? actions([handOverAllButton(text)]) : []),
  ]
}

/** The words around what was looked for, as they stand: whoever wrote them, they format and link nothing. */
function foundBlocks({ found }: CaseRow, { answers }: TeamText): types.KnownBlock[] {
  if (!found) return []
  let left = LONGEST_SNIPPET
  const shown = found.pieces.flatMap(({ text, hit }) => {
    const words = left > 0 ? shorten(clean(text).replace(/\s+/g, ' '), left) : ''
    left -= words.length
    return words === '' ? [] : [{ type: 'text' as const, text: words, ...(hit ? BOLD : {}) }]
  })
  const label = { type: 'text' as const, text: `${answers.foundIn[found.where]} ` }
  return richText([{ type: 'rich_text_section', elements: [label, ...shown] }])
}

export const handOverAllButton = (text: TeamText): types.Button =>
  button('hand_over_all', { value: 'mine', label: text.buttons.hand_over_all })

/** Three lines: which case and how it stands, what is next, then whose it is and until when. */
export function rowText(row: CaseRow, language: TeamLanguage, now: Date): string {
  const { case: current } = row
  const { card, names } = teamText(language)
  const reason = current.stated.reason === null ? [] : [inline(current.stated.reason, 100)]
  const standing = [orderText(row), names.states[current.state], ...reason]
  return [standing.join(' · '), card.next[nextStep(current)], whoseText(row, language, now)].join('\n')
}

/** The order's number in bold, a way to the card where there is one. */
export function orderText({ case: { orderId }, permalink }: CaseRow): string {
  const order = inline(orderId, 40)
  return permalink === null ? `*${order}*` : `*${link(permalink, order)}*`
}

function whoseText({ case: current, deadline }: CaseRow, language: TeamLanguage, now: Date): string {
  const { answers, card, names } = teamText(language)
  const ball = ballOf(current)
  const minutes = Math.max(0, Math.floor((now.getTime() - current.openedAt.getTime()) / 60_000))
  const { snooze } = current
  return [
    ...(ball === null ? [] : [`${card.labels.ball} ${names.balls[ball]}`]),
    current.owner === null ? answers.untaken : mention(current.owner),
    ...(isOpen(current.state) ? [answers.openFor(names.age(minutes))] : []),
    ...(deadline ? [dueText(deadline, now, language)] : []),
    ...(snooze && snooze.until > now ? [answers.sleepsUntil(date(snooze.until, 'moment'))] : []),
  ].join(' · ')
}
