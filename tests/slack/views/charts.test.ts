import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stats } from '../../../src/domain/figures.ts'
import { TEAM_LANGUAGES } from '../../../src/domain/language.ts'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import { chart, type DataVisualization, type Report, withoutCharts } from '../../../src/slack/views/charts.ts'
import { statsMessage } from '../../../src/slack/views/returns/stats.ts'
import { noStats, someStats } from './some-stats.ts'

const DAY = 24 * 60 * 60_000

/** Long names that begin alike, names alike, names of nothing, and names that are trouble. */
const aName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^LV-TEACUP-SET-WITH-PRINT-\d{1,3}-blue$/),
  fc.constantFrom('', ' ', '\u200B', '\uD800', '🫖'.repeat(300), 'x'.repeat(30), '<!channel> & *b*', 'ｶｯﾌﾟ', '茶杯'),
)
const aNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY))

const labelsOf = ({ chart: { axis_config } }: DataVisualization): readonly string[] => axis_config.categories

const chartsIn = ({ blocks }: Report): readonly DataVisualization[] =>
  blocks.filter(block => block.type === 'data_visualization')

const drawn = (names: readonly string[]): readonly string[] => {
  const points = names.map((label, value) => ({ label, value }))
  return chart({ type: 'bar', title: 'SKUs', name: 'Cases', points }).flatMap(labelsOf)
}

describe('a chart', () => {
  test('of any names and numbers is one that Slack takes, every point told from the others', () => {
    const points = fc.array(fc.record({ label: aName, value: aNumber }), { maxLength: 60 })
    fc.assert(
      fc.property(points, aName, aName, fc.constantFrom('bar', 'line'), (given, title, name, type) => {
        const blocks = chart({ type, title, name, points: given })
        expect(refusalOfMessage(blocks)).toBeNull()
        const finite = given.filter(({ value }) => Number.isFinite(value)).slice(0, 20)
        expect(blocks).toHaveLength(finite.length > 0 ? 1 : 0)
        const [first] = blocks
        if (!first) return
        expect(new Set(labelsOf(first)).size).toBe(finite.length)
        expect(first.chart.series[0]?.data.map(({ value }) => value)).toEqual(finite.map(({ value }) => value))
      }),
    )
  })

  test('keeps the ends of long names that begin alike, and numbers those that are alike all through', () => {
    expect(drawn(['LV-TEACUP-SET-PRINT-123', 'LV-TEACUP-SET-PRINT-127', 'LV-JUG'])).toEqual([
      'LV-TEACUP…-PRINT-123',
      'LV-TEACUP…-PRINT-127',
      'LV-JUG',
    ])
    expect(drawn(['', 'Cup', '', 'Cup', 'Cup (2)'])).toEqual(['–', 'Cup', '– (2)', 'Cup (2)', 'Cup (2) (2)'])
  })
})

const START = Date.parse('2019-03-20T10:00:00Z')

/** Requests of as many days back as asked for, one or more on some of them. */
function daysBack(days: number, words: string): Stats {
  const perDay = Array.from({ length: days + 1 }, (_, nth) => nth)
    .filter(nth => nth % 7 !== 3)
    .map(nth => [new Date(START + nth * DAY).toISOString().slice(0, 10), 1 + (nth % 5)] as const)
  const period = { from: new Date(START).toISOString(), to: new Date(START + days * DAY).toISOString() }
  return { ...someStats(words), period, perDay: Object.fromEntries(perDay) }
}

const reportOn = (stats: Stats, asOf = new Date(stats.period.to), language: (typeof TEAM_LANGUAGES)[number] = 'en') =>
  statsMessage({ stats, period: '30d', asOf, language, sharedBy: null })

const line = (days: number): DataVisualization => chartsIn(reportOn(daysBack(days, 'x')))[0]!

describe('the line of requests', () => {
  test.each([
    [7, 'Requests a day', 8],
    [30, 'Requests, two days a point', 16],
    [90, 'Requests a week', 13],
    [400, 'Requests a month', 14],
    [1100, 'Requests a quarter', 13],
    [2500, 'Requests a year', 8],
  ])('over %i days says "%s" and has %i points', (days, title, points) => {
    const { title: said, chart: picture } = line(days)
    expect(said).toBe(title)
    expect(picture.series[0]?.data).toHaveLength(points)
  })

  test('has every request in it, whatever the period, and no two points of one name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.constantFrom(...TEAM_LANGUAGES), (days, language) => {
        const stats = daysBack(days, 'x')
        const report = reportOn(stats, new Date(stats.period.to), language)
        expect(refusalOfMessage(report.blocks)).toBeNull()
        const [requests] = chartsIn(report)
        const values = requests?.chart.series[0]?.data.map(({ value }) => value) ?? []
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
        expect(sum(values)).toBe(sum(Object.values(stats.perDay)))
      }),
      { numRuns: 60 },
    )
  })

  test('of a month that goes on ends today, and of all time begins with the first request', () => {
    const perDay = { '2026-11-03': 2, '2026-11-06': 1 }
    const month = {
      ...someStats('x'),
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
      perDay,
    }
    const today = new Date('2026-11-07T12:00:00Z')
    expect(labelsOf(chartsIn(reportOn(month, today))[0]!)).toEqual([
      '1 Nov',
      '2 Nov',
      '3 Nov',
      '4 Nov',
      '5 Nov',
      '6 Nov',
      '7 Nov',
    ])
    const all = { ...month, period: { from: new Date(0).toISOString(), to: today.toISOString() } }
    expect(labelsOf(chartsIn(reportOn(all, today))[0]!).at(0)).toBe('3 Nov')
  })

  test('says so where its last month is not over', () => {
    expect(JSON.stringify(reportOn(daysBack(400, 'x')).blocks)).toContain('The last point is not over yet.')
    expect(JSON.stringify(reportOn(daysBack(90, 'x')).blocks)).not.toContain('not over yet')
  })

  test('is left out where there is nothing to draw', () => {
    expect(chartsIn(reportOn(noStats))).toEqual([])
  })
})

describe('the bars', () => {
  const groups = ['claim_code:60', 'partial_refund:40', null].map((key, nth) => ({
    ...someStats('x').breakdown!.groups[0]!,
    key,
    requests: 9 - nth,
  }))
  const by = (dimension: 'remedy' | 'agent' | 'sku', keys = groups) =>
    chartsIn(reportOn({ ...someStats('x'), breakdown: { by: dimension, groups: keys } }))[1]!

  test('are of what was asked for, where it has names that fit a chart', () => {
    expect(by('remedy').title).toBe('Requests by remedy taken')
    expect(labelsOf(by('remedy'))).toEqual(['Claim code 60 %', 'Partial refund 40 %', 'Nothing taken yet'])
    expect(by('agent').title).toBe('Confirmed root causes')
  })

  test('tell articles apart whatever they are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aName, { minLength: 2, maxLength: 20 }), names => {
        const report = reportOn({
          ...someStats('x'),
          breakdown: { by: 'sku', groups: names.map(key => ({ ...groups[0]!, key })) },
        })
        expect(refusalOfMessage(report.blocks)).toBeNull()
        expect(new Set(labelsOf(chartsIn(report)[1]!)).size).toBe(Math.min(10, names.length))
        expect(chartsIn(withoutCharts(report))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
