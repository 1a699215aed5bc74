import type { types } from '@slack/bolt'
import type { DigestKind } from '../../domain/digests.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { Ball } from '../../domain/workflow.ts'
import { date, mention } from '../mrkdwn.ts'
import { localeOf, teamText } from '../text/team-text.ts'
import { context, fields, header, type Message, section } from './blocks.ts'
import { dueText } from './card/words.ts'
import type { CaseSection } from './home/section.ts'
import { type CaseRow, orderText } from './returns/case-list.ts'

/** How many open cases wait for each. */
export type Waiting = Readonly<Record<Exclude<Ball, 'marketplace'>, number>>

type Common = { readonly day: string; readonly language: TeamLanguage; readonly now: Date; readonly waiting: Waiting }

export type MorningFacts = Common & {
  readonly late: CaseSection
  readonly atRisk: CaseSection
  readonly dueToday: CaseSection
  /** Neither late, nor at risk, nor due today: those stand in the lists before. */
  readonly unclaimed: CaseSection
}

export type EveningFacts = Common & {
  readonly late: CaseSection
  readonly dueBeforeWork: CaseSection
  readonly opened: number
  readonly resolved: number
}

type Week = {
  readonly requests: number
  readonly resolved: number
  readonly onTime: { readonly met: number; readonly missed: number }
  readonly promises: { readonly kept: number; readonly broken: number }
}

export type WeeklyFacts = Common & { readonly last: Week; readonly before: Week; readonly oldest: CaseRow | null }

/** What must be done today: kept true through the day by drawing it anew. */
export function morningPlan(facts: MorningFacts): Message {
  const { digest } = teamText(facts.language)
  const { late, atRisk, dueToday, unclaimed } = facts
  const lists: readonly TitledList[] = [
    [digest.late, late],
    [digest.atRisk, atRisk],
    [digest.dueToday, dueToday],
    [digest.unclaimed, unclaimed],
  ]
  const calm = late.total + atRisk.total + dueToday.total === 0
  return digestMessage('morning', facts, countsOf(lists) || digest.allClear, [
    ...(calm ? [section(digest.allClear)] : []),
    ...lists.flatMap(list => listBlocks(list, facts)),
    waitingBlock(facts),
  ])
}

/** What goes on tomorrow, and what today brought. */
export function eveningHandover(facts: EveningFacts): Message {
  const { digest } = teamText(facts.language)
  const { late, dueBeforeWork, opened, resolved } = facts
  const lists: readonly TitledList[] = [
    [digest.late, late],
    [digest.dueBeforeWork, dueBeforeWork],
  ]
  return digestMessage('evening', facts, countsOf(lists) || digest.allClear, [
    fields([
      `*${digest.opened}*\n${opened}`,
      `*${digest.resolved}*\n${resolved}`,
      `*${digest.stillOpen}*\n${openNow(facts)}`,
    ]),
    ...lists.flatMap(list => listBlocks(list, facts)),
    waitingBlock(facts),
  ])
}

/** Seven days beside the seven before. */
export function weeklySummary(facts: WeeklyFacts): Message {
  const { digest } = teamText(facts.language)
  const { last, before, oldest } = facts
  const compared = (read: (week: Week) => string | number) => digest.was(`*${read(last)}*`, `${read(before)}`)
  const rows: readonly (readonly [string, string])[] = [
    [digest.requests, compared(({ requests }) => requests)],
    [digest.done, compared(({ resolved }) => resolved)],
    [digest.onTime, compared(({ onTime: { met, missed } }) => digest.share(met, met + missed))],
    [digest.promises, compared(({ promises: { kept, broken } }) => digest.share(kept, kept + broken))],
    [digest.open, `*${openNow(facts)}*`],
  ]
  return digestMessage('weekly', facts, `${digest.requests} ${last.requests} · ${digest.done} ${last.resolved}`, [
    section(rows.map(([label, value]) => `${label}: ${value}`).join('\n')),
    waitingBlock(facts),
    section(`*${digest.oldest}*\n${oldest ? caseLine(oldest, facts) : digest.noCases}`),
  ])
}

/** `gist`: what a notification shows behind the title. */
function digestMessage(
  kind: DigestKind,
  { day, language, now }: Common,
  gist: string,
  blocks: readonly types.KnownBlock[],
): Message {
  const { digest } = teamText(language)
  const title = digest.titles[kind](dayText(day, language))
  return { text: `${title}: ${gist}`, blocks: [header(title), ...blocks, context(digest.updated(date(now, 'moment')))] }
}

const dayText = (day: string, language: TeamLanguage): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`))

type TitledList = readonly [title: string, list: CaseSection]

/** "Late 3 · Due today 1"; empty when nothing is in any of them. */
const countsOf = (lists: readonly TitledList[]): string =>
  lists.flatMap(([title, { total }]) => (total > 0 ? [`${title} ${total}`] : [])).join(' · ')

function listBlocks([title, { rows, total }]: TitledList, facts: Common): types.KnownBlock[] {
  const { digest } = teamText(facts.language)
  if (total === 0) return []
  const hidden = total - rows.length
  const lines = rows.map(row => `• ${caseLine(row, facts)}`)
  return [section([`*${title}* (${total})`, ...lines, ...(hidden > 0 ? [digest.more(hidden)] : [])].join('\n'))]
}

/** "113-5592037-4418629 · @Mei · Being checked · Due 14:00 (warehouse’s answer)" */
function caseLine(row: CaseRow, { language, now }: Common): string {
  const { digest, names } = teamText(language)
  const { owner, state } = row.case
  const who = owner === null ? digest.nobody : mention(owner)
  const due = row.deadline ? [dueText(row.deadline, now, language)] : []
  return [orderText(row), who, names.states[state], ...due].join(' · ')
}

const openNow = ({ waiting }: Common): number => Object.values(waiting).reduce((sum, count) => sum + count, 0)

function waitingBlock({ waiting, language }: Common): types.KnownBlock {
  const { digest, names } = teamText(language)
  const balls = Object.keys(waiting) as (keyof Waiting)[]
  const counted = balls.filter(ball => waiting[ball] > 0).map(ball => digest.ball(names.balls[ball], waiting[ball]))
  return section(`*${digest.waiting}*\n${counted.join(' · ') || digest.noCases}`)
}
