import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import type { Deadline } from '../../../domain/deadlines.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { type Ball, type CaseState, isOpen } from '../../../domain/workflow.ts'
import { inline, link, mention } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { context, type Message, section } from '../blocks.ts'
import { dueText } from '../card/words.ts'

/** A case as one entry of a list. */
export type CaseRow = {
  readonly caseId: string
  readonly orderId: string
  readonly reason: string | null
  readonly state: CaseState
  readonly owner: UserId | null
  readonly ball: Ball | null
  readonly openedAt: Date
  readonly deadline: Deadline | null
  /** The card's address in Slack; null while it has none. */
  readonly permalink: string | null
}

export type CaseList = {
  readonly title: 'queue' | 'mine' | 'late' | 'found'
  /** What was searched for; only with `found`. */
  readonly words?: string
  readonly rows: readonly CaseRow[]
  /** How many there are, shown or not. */
  readonly total: number
  readonly language: TeamLanguage
  readonly now: Date
}

const SHOWN = 20

/** Answers `/returns`, `/returns mine`, `/returns late` and `/returns find`. */
export function caseListAnswer(list: CaseList): Message {
  const headline = listHeadline(list)
  return { text: headline, blocks: [section(headline), ...caseListBlocks(list)] }
}

function listHeadline({ title, words, total, language }: CaseList): string {
  const { answers } = teamText(language)
  const name = title === 'found' ? answers.lists.found(inline(words ?? '', 60)) : answers.lists[title]
  return answers.headline(name, total)
}

function caseListBlocks({ title, rows, total, language, now }: CaseList): types.KnownBlock[] {
  const text = teamText(language)
  if (rows.length === 0) return [section(text.answers.empty[title])]
  const shown = rows.slice(0, SHOWN)
  return [
    ...shown.map(row => section(rowText(row, language, now))),
    ...(total > shown.length ? [context(text.answers.andMore(total - shown.length))] : []),
  ]
}

/** Two lines: which case and how it stands, then whose it is and until when. */
export function rowText(row: CaseRow, language: TeamLanguage, now: Date): string {
  const { answers, card, names } = teamText(language)
  const order = inline(row.orderId, 40)
  const name = row.permalink === null ? `*${order}*` : `*${link(row.permalink, order)}*`
  const reason = row.reason === null ? [] : [inline(row.reason, 100)]
  const minutes = Math.max(0, Math.floor((now.getTime() - row.openedAt.getTime()) / 60_000))
  const standing = [name, names.states[row.state], ...reason]
  const whose = [
    ...(row.ball === null ? [] : [`${card.labels.ball} ${names.balls[row.ball]}`]),
    row.owner === null ? answers.untaken : mention(row.owner),
    ...(isOpen(row.state) ? [answers.openFor(names.age(minutes))] : []),
    ...(row.deadline ? [dueText(row.deadline, now, language)] : []),
  ]
  return `${standing.join(' · ')}\n${whose.join(' · ')}`
}
