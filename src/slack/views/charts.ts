import type { types } from '@slack/bolt'
import { plainLine } from '../mrkdwn.ts'
import type { Message } from './blocks.ts'

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
const LONGEST_LABEL = 20
const LONGEST_TITLE = 50

type Chart = {
  readonly type: 'bar' | 'line'
  readonly title: string
  /** What the numbers count. */
  readonly name: string
  readonly points: readonly ChartPoint[]
}

/** No chart where there is nothing to draw. */
export function chart({ type, title, name, points }: Chart): DataVisualization[] {
  const data = points
    .slice(0, MOST_POINTS)
    .map(({ label, value }) => ({ label: plainLine(label, LONGEST_LABEL), value }))
  if (data.length === 0) return []
  const series = [{ name: plainLine(name, LONGEST_LABEL), data }]
  const axis_config = { categories: data.map(({ label }) => label) }
  return [{ type: 'data_visualization', title: plainLine(title, LONGEST_TITLE), chart: { type, series, axis_config } }]
}

/** For workspaces that do not take charts: the words beside them say the same. */
export const withoutCharts = ({ text, blocks }: Report): Message => ({
  text,
  blocks: blocks.filter(block => block.type !== 'data_visualization'),
})
