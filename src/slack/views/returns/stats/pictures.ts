import { isRootCause } from '../../../../domain/fault.ts'
import type { Figures, Stats } from '../../../../domain/figures.ts'
import type { TeamLanguage } from '../../../../domain/language.ts'
import type { StatsDimension } from '../../../../domain/stats-question.ts'
import { inline } from '../../../mrkdwn.ts'
import type { TeamText } from '../../../text/en.ts'
import { context } from '../../blocks.ts'
import type { Report } from '../../charts.ts'
import { chart } from '../../charts.ts'
import { causeText } from './lists.ts'
import { lineOf } from './points.ts'

const DAY = 24 * 60 * 60_000

/** So long a period begins where the desk did. */
const LONG_DAYS = 140

const midnight = (at: number): number => Math.floor(at / DAY) * DAY

/** A line of the requests, until the moment of asking: of a month that is not over, the days to come are no quiet ones. */
export function requestsPicture(
  { period, perDay, requests }: Figures,
  { stats: words }: TeamText,
  { language, asOf }: { readonly language: TeamLanguage; readonly asOf: Date },
): Report['blocks'] {
  const [first] = Object.keys(perDay)
  if (first === undefined) return []
  const to = midnight(Math.min(Date.parse(period.to) - 1, asOf.getTime()))
  const from = midnight(Date.parse(period.from))
  const start = to - from > LONG_DAYS * DAY ? Math.max(from, Date.parse(first)) : from
  const { unit, points, unfinished } = lineOf(perDay, { from: start, to }, language)
  const [busiest] = points.toSorted((a, b) => b.value - a.value)
  if (!busiest || points.length < 2) return []
  const sentence = words.busiest(words.within[unit](busiest.label), busiest.value, requests)
  return [
    ...chart({ type: 'line', title: words.perPoint[unit], name: words.requests, points }),
    context(unfinished ? `${sentence} ${words.unfinished}` : sentence),
  ]
}

/** A bar a confirmed cause, the commonest first; where a breakdown by something else was asked for, a bar a group. */
export function barsPicture(stats: Stats, text: TeamText): Report['blocks'] {
  const { breakdown } = stats
  const groups = breakdown ? groupBars(breakdown.by, breakdown.groups, text) : null
  return groups ? groupsPicture(groups, stats, text) : causesPicture(stats, text)
}

function causesPicture({ rootCauses }: Figures, text: TeamText): Report['blocks'] {
  const { stats: words } = text
  const onChart = (cause: string) => (isRootCause(cause) ? words.onChart[cause] : undefined) ?? causeText(cause, text)
  const points = Object.entries(rootCauses).map(([cause, value]) => ({ label: onChart(cause), value }))
  const [commonest] = Object.entries(rootCauses)
  if (!commonest || points.length < 2) return []
  const all = points.reduce((sum, { value }) => sum + value, 0)
  return [
    ...chart({ type: 'bar', title: words.causesChart, name: words.cases, points }),
    context(words.commonest(causeText(commonest[0], text), commonest[1], all)),
  ]
}

/** More could not be read. */
const MOST_BARS = 10

type Bar = { readonly label: string; readonly value: number }
type Bars = {
  readonly title: string
  readonly points: readonly Bar[]
  /** Of those that have a name. */
  readonly greatest: Bar | undefined
}

/** People have no name that a chart could show, and causes have a picture of their own. */
function groupBars(
  by: StatsDimension,
  groups: NonNullable<Stats['breakdown']>['groups'],
  { stats: words, names }: TeamText,
): Bars | null {
  if (by === 'agent' || by === 'cause') return null
  const kinds: Readonly<Record<string, string>> = names.remedyKinds
  const remedy = (key: string) => {
    const [kind = '', percent] = key.split(':')
    return percent === undefined ? (kinds[kind] ?? kind) : `${kinds[kind] ?? kind} ${words.percent(Number(percent))}`
  }
  const nameOf = (key: string | null) => (key === null ? words.without[by] : by === 'remedy' ? remedy(key) : key)
  const points = groups.slice(0, MOST_BARS).map(({ key, requests }) => ({ label: nameOf(key), value: requests }))
  const named = points[groups.findIndex(({ key }) => key !== null)]
  return { title: words.chartBy[by], points, greatest: named }
}

function groupsPicture(
  { title, points, greatest }: Bars,
  { requests }: Figures,
  { stats: words }: TeamText,
): Report['blocks'] {
  if (!greatest || points.length < 2) return []
  return [
    ...chart({ type: 'bar', title, name: words.requests, points }),
    context(words.greatest(inline(greatest.label, 60), greatest.value, requests)),
  ]
}
