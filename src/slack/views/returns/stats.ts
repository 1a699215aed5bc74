import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import { ROOT_CAUSE_IDS, type RootCause } from '../../../domain/fault.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { REMEDY_KINDS, type RemedyKind } from '../../../domain/remedies/remedy.ts'
import type { Ball } from '../../../domain/workflow.ts'
import { periodValue } from '../../ids.ts'
import { inline, mention } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, context, fields, header, type Message, section } from '../blocks.ts'

type Spread = { readonly n: number; readonly medianMinutes: number | null; readonly p90Minutes: number | null }

/** The part of `stats --json` that is shown. */
export type ShownStats = {
  readonly requests: number
  readonly resolved: number
  readonly withdrawn: number
  readonly closed: number
  readonly open: Readonly<Partial<Record<Ball, number>>>
  readonly firstResponse: Spread
  readonly resolution: Spread
  readonly warehouseAnswer: Spread
  readonly onTime: { readonly met: number; readonly missed: number }
  readonly remedies: Readonly<
    Partial<Record<RemedyKind, { readonly offered: number; readonly accepted: number; readonly performed: number }>>
  >
  readonly rootCauses: Readonly<Partial<Record<RootCause, number>>>
  readonly codes: { readonly available: number }
  readonly promises: { readonly kept: number; readonly broken: number; readonly open: number }
}

export type StatsFacts = {
  readonly stats: ShownStats
  /** As it was asked for: "30d", "2026-10". */
  readonly period: string
  readonly language: TeamLanguage
  /** Set when it is posted for all to see; the buttons are gone then. */
  readonly sharedBy: UserId | null
}

const BALLS = ['agent', 'warehouse', 'lead', 'customer', 'marketplace'] as const satisfies readonly Ball[]

/** Answers `/returns stats`, and what `Share in channel` posts. */
export function statsMessage(facts: StatsFacts): Message {
  const { stats, period, language, sharedBy } = facts
  const text = teamText(language)
  const title = text.stats.title(periodText(period, text))
  const lists = [waitingLines(stats, text), remedyLines(stats, text), causeLines(stats, text)]
  const blocks: types.KnownBlock[] = [
    header(title),
    fields(numbers(stats, text)),
    ...lists.filter(lines => lines.length > 1).map(lines => section(lines.join('\n'))),
    ...(sharedBy === null ? shareButtons(period, text) : [context(text.stats.sharedBy(mention(sharedBy)))]),
  ]
  return { text: title, blocks }
}

/** "last 30 days"; a month stays as it was asked for. */
function periodText(period: string, { stats: words }: TeamText): string {
  if (period === 'all') return words.allTime
  const days = /^(\d{1,4})d$/.exec(period)
  return days ? words.days(Number(days[1])) : inline(period, 20)
}

function numbers(stats: ShownStats, { stats: words, names }: TeamText): readonly string[] {
  const spread = ({ n, medianMinutes, p90Minutes }: Spread) =>
    n === 0 || medianMinutes === null || p90Minutes === null
      ? words.none
      : n === 1
        ? names.age(Math.round(medianMinutes))
        : words.median(names.age(Math.round(medianMinutes)), names.age(Math.round(p90Minutes)))
  const { met, missed } = stats.onTime
  const { kept, broken, open } = stats.promises
  const rows: readonly (readonly [string, string | number])[] = [
    [words.requests, stats.requests],
    [words.resolved, stats.resolved],
    [words.withdrawn, stats.withdrawn],
    [words.closed, stats.closed],
    [words.firstResponse, spread(stats.firstResponse)],
    [words.resolution, spread(stats.resolution)],
    [words.warehouseAnswer, spread(stats.warehouseAnswer)],
    [words.onTime, words.onTimeOf(met, met + missed)],
    [words.promises, words.onTimeOf(kept, kept + broken + open)],
    [words.codes, stats.codes.available],
  ]
  return rows.map(([label, value]) => `*${label}*\n${value}`)
}

const waitingLines = ({ open }: ShownStats, { stats: words, names }: TeamText): readonly string[] => [
  words.waiting,
  ...BALLS.filter(ball => (open[ball] ?? 0) > 0).map(ball => `${names.balls[ball]}: ${open[ball]}`),
]

const remedyLines = ({ remedies }: ShownStats, { stats: words, names }: TeamText): readonly string[] => [
  words.remedies,
  ...REMEDY_KINDS.flatMap(kind => {
    const counts = remedies[kind]
    return counts && counts.offered > 0
      ? [words.remedy(names.remedyKinds[kind], counts.offered, counts.accepted, counts.performed)]
      : []
  }),
]

/** The commonest first. */
const causeLines = ({ rootCauses }: ShownStats, { stats: words, names }: TeamText): readonly string[] => [
  words.rootCauses,
  ...ROOT_CAUSE_IDS.filter(cause => (rootCauses[cause] ?? 0) > 0)
    .toSorted((a, b) => (rootCauses[b] ?? 0) - (rootCauses[a] ?? 0))
    .map(cause => `${names.rootCauses[cause]}: ${rootCauses[cause]}`),
]

const shareButtons = (period: string, { buttons }: TeamText): types.KnownBlock[] =>
  actions([
    button('share_stats', { value: periodValue(period), label: buttons.share_stats }),
    button('stats_csv', { value: periodValue(period), label: buttons.stats_csv }),
  ])
