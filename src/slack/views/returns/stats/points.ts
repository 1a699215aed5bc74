import type { TeamLanguage } from '../../../../domain/language.ts'

const DAY = 24 * 60 * 60_000

/** Slack draws no more. */
const MOST_POINTS = 20

const DAYS = { day: 1, two_days: 2, week: 7 } as const
const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** What one point of a line stands for, the finest first. */
const UNITS = ['day', 'two_days', 'week', 'month', 'quarter', 'year'] as const

export type PointUnit = (typeof UNITS)[number]

export type Line = {
  readonly unit: PointUnit
  readonly points: readonly { readonly label: string; readonly value: number }[]
  /** The last point stands for a month, quarter or year that is not over. */
  readonly unfinished: boolean
}

/** Numbers of days (YYYY-MM-DD) as a line, of as fine a unit as fits; `from` and `to` are UTC midnights, both included. */
export function lineOf(
  perDay: Readonly<Record<string, number>>,
  { from, to }: { readonly from: number; readonly to: number },
  language: TeamLanguage,
): Line {
  const unit = UNITS.find(each => startsOf(each, from, to).length <= MOST_POINTS) ?? 'year'
  const starts = startsOf(unit, from, to).slice(-MOST_POINTS)
  const came = Object.entries(perDay).map(([day, n]) => ({ at: Date.parse(day), n }))
  const points = starts.map((start, nth) => {
    const within = came.filter(({ at }) => at >= start && at < (starts[nth + 1] ?? to + DAY))
    return { label: labelOf(start, unit, language), value: within.reduce((sum, { n }) => sum + n, 0) }
  })
  const last = starts.at(-1) ?? to
  const unfinished = isByMonths(unit) && monthsLater(last, MONTHS[unit]) > to + DAY
  return { unit, points, unfinished }
}

const isByMonths = (unit: PointUnit): unit is keyof typeof MONTHS => Object.hasOwn(MONTHS, unit)

/** Days are counted back from the last one: a point that stands for fewer, at the end, would look like a fall. */
function startsOf(unit: PointUnit, from: number, to: number): readonly number[] {
  const starts: number[] = []
  if (isByMonths(unit)) {
    for (let at = beginning(from, MONTHS[unit]); at <= to; at = monthsLater(at, MONTHS[unit])) starts.push(at)
    return starts
  }
  const step = DAYS[unit] * DAY
  for (let at = to + DAY - step; at > from - step; at -= step) starts.push(Math.max(at, from))
  return starts.reverse()
}

function beginning(at: number, months: number): number {
  const day = new Date(at)
  return Date.UTC(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / months) * months)
}

function monthsLater(at: number, months: number): number {
  const day = new Date(at)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months)
}

const FORMATS = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const

/** "3 Nov", "Nov 2026", "Q4 2026", "2026"; days never go over so long a time that two are called the same. */
function labelOf(at: number, unit: PointUnit, language: TeamLanguage): string {
  const day = new Date(at)
  if (unit === 'quarter') return `Q${Math.floor(day.getUTCMonth() / 3) + 1} ${day.getUTCFullYear()}`
  const format = FORMATS[unit === 'month' || unit === 'year' ? unit : 'day']
  return day.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { ...format, timeZone: 'UTC' })
}
