import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import type { Stats } from '../../../domain/figures.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import type { StatsDimension } from '../../../domain/stats-question.ts'
import { statsValue } from '../../ids.ts'
import { inline, mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, context, fields, header, type Message, section } from '../blocks.ts'
import type { Report } from '../charts.ts'
import { breakdownLines } from './stats/breakdown.ts'
import { causeLines, optionLines, pairLines, remedyLines, skuLines, waitingLines } from './stats/lists.ts'
import { moneyLines } from './stats/money.ts'
import { caseNumbers, outcomeNumbers } from './stats/numbers.ts'
import { barsPicture, requestsPicture } from './stats/pictures.ts'

export type StatsFacts = {
  readonly stats: Stats
  /** As it was asked for: "30d", "2026-10". */
  readonly period: string
  /** The moment it was counted. */
  readonly asOf: Date
  readonly language: TeamLanguage
  /** Set when it is posted for all to see; the buttons are gone then. */
  readonly sharedBy: UserId | null
}

/** Answers `/returns stats`, and what `Share in channel` posts. */
export function statsMessage({ stats, period, asOf, language, sharedBy }: StatsFacts): Report {
  const text = teamText(language)
  const title = text.stats.title(periodText(period, text))
  const notes = [...(stats.previous ? [text.stats.compared] : []), text.stats.percentages]
  const lists = [
    breakdownLines(stats, text),
    waitingLines(stats, text),
    optionLines(stats, text),
    remedyLines(stats, text),
    moneyLines(stats, text),
    causeLines(stats, text),
    pairLines(stats, text),
    skuLines(stats, text),
  ]
  const by = stats.breakdown?.by ?? null
  const blocks: Report['blocks'] = [
    header(title),
    ...(stats.requests === 0 ? [section(text.stats.nothing)] : []),
    fields(caseNumbers(stats, text)),
    fields(outcomeNumbers(stats, text)),
    context(notes.join(' ')),
    ...requestsPicture(stats, text, { language, asOf }),
    ...barsPicture(stats, text),
    ...lists.filter(lines => lines.length > 1).map(lines => section(lines.join('\n'))),
    ...(sharedBy === null ? buttons(period, by, text) : [context(text.stats.sharedBy(mention(sharedBy)))]),
  ]
  return { text: title, blocks }
}

/** Said at once where counting takes longer than Slack waits. */
export function workingOnStats(period: string, language: TeamLanguage): Message {
  const text = teamText(language)
  const sentence = text.stats.working(periodText(period, text))
  return { text: sentence, blocks: [section(sentence)] }
}

/** Answers `Definitions`. */
export function definitionsAnswer(language: TeamLanguage): Message {
  const { title, lines } = teamText(language).statsDefinitions
  return {
    text: title,
    blocks: [section([title, ...lines.map(([name, meaning]) => `*${name}* ${meaning}`)].join('\n'))],
  }
}

/** "last 30 days"; a month stays as it was asked for. */
function periodText(period: string, { stats: words }: TeamText): string {
  if (period === 'all') return words.allTime
  const days = /^(\d{1,4})d$/.exec(period)
  return days ? words.days(Number(days[1])) : inline(period, 20)
}

function buttons(period: string, by: StatsDimension | null, { buttons: labels }: TeamText): types.KnownBlock[] {
  const value = statsValue({ period, by })
  return actions([
    button('share_stats', { value, label: labels.share_stats }),
    button('stats_csv', { value, label: labels.stats_csv }),
    button('stats_definitions', { value, label: labels.stats_definitions }),
  ])
}
