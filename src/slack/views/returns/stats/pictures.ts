import { isRootCause } from '../../../../domain/fault.ts'
import type { Figures } from '../../../../domain/figures.ts'
import type { TeamLanguage } from '../../../../domain/language.ts'
import type { TeamText } from '../../../text/en.ts'
import { context } from '../../blocks.ts'
import type { Report } from '../../charts.ts'
import { chart } from '../../charts.ts'
import { causeText } from './lists.ts'

const DAY = 24 * 60 * 60_000
const MOST_POINTS = 20

type Point = { readonly label: string; readonly value: number }

/** A line of the requests a day; of a long period, of as many days a point as make twenty points at most. */
export function requestsPicture(
  figures: Figures,
  { stats: words }: TeamText,
  language: TeamLanguage,
): Report['blocks'] {
  const { days, points } = pointsOf(figures, language)
  const [busiest] = points.toSorted((a, b) => b.value - a.value)
  if (!busiest || points.length < 2) return []
  const title = days === 1 ? words.perDay : words.perDays(days)
  return [
    ...chart({ type: 'line', title, name: words.requests, points }),
    context(words.busiest(busiest.label, busiest.value, figures.requests)),
  ]
}

/** From the first day with a request, so that all time begins when the desk did; the last point may be a shorter one. */
function pointsOf({ period, perDay }: Figures, language: TeamLanguage): { days: number; points: readonly Point[] } {
  const came = Object.entries(perDay).map(([day, requests]) => ({ at: Date.parse(day), requests }))
  const [first] = came
  if (!first) return { days: 1, points: [] }
  const isAllTime = Date.parse(period.from) === 0
  const start = isAllTime ? first.at : Math.floor(Date.parse(period.from) / DAY) * DAY
  const whole = Math.floor((Date.parse(period.to) - 1 - start) / DAY) + 1
  const days = Math.ceil(whole / MOST_POINTS)
  const points = Array.from({ length: Math.ceil(whole / days) }, (_, nth) => {
    const from = start + nth * days * DAY
    const within = came.filter(({ at }) => at >= from && at < from + days * DAY)
    return { label: dayText(from, days, language), value: within.reduce((sum, { requests }) => sum + requests, 0) }
  })
  return { days, points }
}

/** "3 Nov"; with the year where a point is so long that two could be called the same. */
function dayText(at: number, days: number, language: TeamLanguage): string {
  const year = days * MOST_POINTS > 300 ? ({ year: 'numeric' } as const) : {}
  const format = { day: 'numeric', month: 'short', timeZone: 'UTC', ...year } as const
  return new Date(at).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', format)
}

/** A bar a confirmed cause, the commonest first. */
export function causesPicture({ rootCauses }: Figures, text: TeamText): Report['blocks'] {
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
