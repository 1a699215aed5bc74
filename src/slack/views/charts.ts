import type { types } from '@slack/bolt'
import { plainLine } from '../mrkdwn.ts'
import type { Message } from './blocks.ts'
import { chartLabels, LONGEST_LABEL, NAMELESS } from './charts/labels.ts'

/** Slack's native chart, of June 2026, which its published types do not know yet. At most twenty points a series. */
export type DataVisualization = {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: {
    readonly type: 'bar' | 'line'
    readonly series: readonly { readonly name: string; readonly data: readonly ChartPoint[] }[]
    readonly axis_config: { readonly categories: readonly string[] }
  }
}

type ChartPoint = { readonly label: string; readonly value: number }

/** A message that may hold charts. */
export type Report = { readonly text: string; readonly blocks: (types.KnownBlock | DataVisualization)[] }

const MOST_POINTS = 20
const LONGEST_TITLE = 50

type Chart = {
  readonly type: 'bar' | 'line'
  readonly title: string
  /** What the numbers count. */
  readonly name: string
  readonly points: readonly ChartPoint[]
}

/** No chart where there is nothing to draw. What is no number is no point either: Slack would refuse the whole message. */
export function chart({ type, title, name, points }: Chart): DataVisualization[] {
  const drawn = points.filter(({ value }) => Number.isFinite(value)).slice(0, MOST_POINTS)
  const categories = chartLabels(drawn.map(({ label }) => label))
  const data = drawn.map(({ value }, nth) => ({ label: categories[nth] ?? NAMELESS, value }))
  if (data.length === 0) return []
  const series = [{ name: plainLine(name, LONGEST_LABEL) || NAMELESS, data }]
  const short = plainLine(title, LONGEST_TITLE) || NAMELESS
  return [{ type: 'data_visualization', title: short, chart: { type, series, axis_config: { categories } } }]
}

/** For workspaces that do not take charts: the words beside them say the same. */
export const withoutCharts = ({ text, blocks }: Report): Message => ({
  text,
  blocks: blocks.filter(block => block.type !== 'data_visualization'),
})
