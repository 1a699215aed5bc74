import { type Period, periodOf } from './period.ts'

/** What the figures can be broken down by. */
export const STATS_DIMENSIONS = ['cause', 'remedy', 'sku', 'agent', 'store'] as const

export type StatsDimension = (typeof STATS_DIMENSIONS)[number]

/** `period` as it was asked for: "30d", "2026-10". */
export type StatsQuestion = {
  readonly period: string
  readonly range: Period
  readonly by: StatsDimension | null
}

const isDimension = (text: string): text is StatsDimension => STATS_DIMENSIONS.some(known => known === text)

/** Reads what stands behind `/returns stats`, "30d by cause"; without a period the last 30 days. Null: not understood. */
export function statsQuestionOf(words: string, now: Date): StatsQuestion | null {
  const all = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const period = all[0] === undefined || all[0] === 'by' ? '30d' : all[0]
  const [by, dimension, ...more] = all[0] === 'by' ? all : all.slice(1)
  const range = periodOf(period, now)
  if (!range || more.length > 0) return null
  if (by === undefined) return { period, range, by: null }
  return by === 'by' && dimension !== undefined && isDimension(dimension) ? { period, range, by: dimension } : null
}
