import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import type { Snippet } from '../../../domain/search/snippet.ts'
import { type Ball, type CaseState, isOpen } from '../../../domain/workflow.ts'
import { clean, date, inline, link, mention, shorten } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { context, type Message, richText, section } from '../blocks.ts'

/** A case as one entry of a list. */
export type CaseRow = {
  readonly caseId: string
  readonly orderId: string
  readonly reason: string | null
  readonly state: CaseState
  readonly owner: UserId | null
  readonly ball: Ball | null
  readonly openedAt: Date
  readonly deadline: Date | null
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

function caseListBlocks({ title, rows, total, language, now }: CaseList): types.KnownBlock[] {
  const text = teamText(language)
  if (rows.length === 0) return [section(text.answers.empty[title])]
  const shown = rows.slice(0, SHOWN)
  return [
    ...shown.flatMap(row => [section(rowText(row, text, now)), ...foundBlocks(row, text)]),
    ...(total > shown.length ? [context(text.answers.andMore(total - shown.length))] : []),
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

/** Two lines: which case and how it stands, then whose it is and until when. */
export function rowText(row: CaseRow, { answers, card, names }: TeamText, now: Date): string {
  const order = inline(row.orderId, 40)
  const name = row.permalink === null ? `*${order}*` : `*${link(row.permalink, order)}*`
  const reason = row.reason === null ? [] : [inline(row.reason, 100)]
  const minutes = Math.max(0, Math.floor((now.getTime() - row.openedAt.getTime()) / 60_000))
  const due = row.deadline && (row.deadline < now ? card.late : card.due)(date(row.deadline, 'moment'))
  const standing = [name, names.states[row.state], ...reason]
  const whose = [
    ...(row.ball === null ? [] : [`${card.labels.ball} ${names.balls[row.ball]}`]),
    row.owner === null ? answers.untaken : mention(row.owner),
    ...(isOpen(row.state) ? [answers.openFor(names.age(minutes))] : []),
    ...(due ? [due] : []),
  ]
  return `${standing.join(' · ')}\n${whose.join(' · ')}`
}
