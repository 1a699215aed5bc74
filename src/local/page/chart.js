import { el, svg } from './dom.js'

/** @typedef {{ label: string, value: number }} Point */
/** @typedef {{ name: string, data: Point[] }} Series */
/** @typedef {{ type: 'bar' | 'line' | 'area', series: Series[], axis_config: { categories: string[] } } | { type: 'pie', segments: Point[] }} Chart */
/** @typedef {{ type: 'data_visualization', block_id?: string, title: string, chart: Chart }} ChartBlock */

const WIDTH = 480
const HEIGHT = 180
const BASE = HEIGHT - 22
const SERIES_CLASSES = 6

/** @param {number} index */
const color = index => `series-${index % SERIES_CLASSES}`

/** @param {Series[]} series */
const highest = series => Math.max(1, ...series.flatMap(({ data }) => data.map(({ value }) => value)))

/**
 * @param {Series[]} series
 * @param {string[]} categories
 */
const bars = (series, categories) => {
  const slot = WIDTH / Math.max(1, categories.length)
  const width = Math.min(36, (slot * 0.7) / Math.max(1, series.length))
  const top = highest(series)
  return series.flatMap(({ data }, index) =>
    data.map(({ label, value }) => {
      const category = Math.max(0, categories.indexOf(label))
      const height = (value / top) * (BASE - 14)
      const x = slot * category + slot / 2 + (index - series.length / 2) * width
      return svg(
        'g',
        {},
        svg('rect', { class: color(index), x, y: BASE - height, width: width - 2, height, rx: 2 }),
        svg('text', { x: x + width / 2 - 1, y: BASE - height - 4 }, value),
      )
    }),
  )
}

/**
 * @param {Series[]} series
 * @param {string[]} categories
 * @param {boolean} filled
 */
const lines = (series, categories, filled) => {
  const slot = WIDTH / Math.max(1, categories.length)
  const top = highest(series)
  return series.map(({ data }, index) => {
    const points = data.map(
      ({ label, value }) =>
        `${slot * Math.max(0, categories.indexOf(label)) + slot / 2},${BASE - (value / top) * (BASE - 14)}`,
    )
    const area = `${slot / 2},${BASE} ${points.join(' ')} ${slot * (data.length - 0.5)},${BASE}`
    return svg(
      'g',
      { class: color(index) },
      filled ? svg('polygon', { class: 'area', points: area }) : null,
      svg('polyline', { class: 'line', points: points.join(' ') }),
    )
  })
}

/** @param {Point[]} segments */
const slices = segments => {
  const whole = segments.reduce((sum, { value }) => sum + value, 0) || 1
  const round = 2 * Math.PI * 40
  let before = 0
  return segments.map(({ value }, index) => {
    const part = (value / whole) * round
    const slice = svg('circle', {
      class: `slice ${color(index)}`,
      cx: WIDTH / 2,
      cy: HEIGHT / 2,
      r: 40,
      'stroke-dasharray': `${part} ${round - part}`,
      'stroke-dashoffset': -before,
    })
    before += part
    return slice
  })
}

/** About the width of a letter under a chart. */
const LETTER = 7

/**
 * Names under the points: of a line only so many as there is room for, of bars each, cut to its bar.
 * @param {string[]} categories
 * @param {boolean} each
 */
const axis = (categories, each) => {
  const slot = WIDTH / Math.max(1, categories.length)
  const room = Math.max(2, Math.floor(slot / LETTER))
  const longest = Math.max(1, ...categories.map(label => label.length))
  const every = each ? 1 : Math.ceil((longest + 1) / room)
  return categories.flatMap((label, index) => {
    if (index % every !== 0) return []
    const shown = each && label.length > room ? `${label.slice(0, room - 1)}…` : label
    const half = (shown.length * LETTER) / 2
    const middle = Math.min(WIDTH - half, Math.max(half, slot * index + slot / 2))
    return [svg('text', { class: 'axis', x: middle, y: HEIGHT - 6 }, svg('title', {}, label), shown)]
  })
}

/** @param {Chart} data */
const drawing = data => {
  if (data.type === 'pie') return slices(data.segments)
  const { categories } = data.axis_config
  const marks =
    data.type === 'bar' ? bars(data.series, categories) : lines(data.series, categories, data.type === 'area')
  return [
    svg('line', { class: 'base', x1: 0, x2: WIDTH, y1: BASE, y2: BASE }),
    ...marks,
    ...axis(categories, data.type === 'bar'),
  ]
}

/** @param {Chart} data */
const legend = data => {
  const names =
    data.type === 'pie'
      ? data.segments.map(({ label, value }) => `${label}: ${value}`)
      : data.series.map(({ name }) => name)
  return el(
    'ul',
    { class: 'legend' },
    ...names.map((name, index) => el('li', {}, el('span', { class: `swatch ${color(index)}` }), name)),
  )
}

/**
 * Slack's native chart, small.
 * @param {ChartBlock} block
 */
export const chart = block =>
  el(
    'figure',
    { class: 'chart' },
    el('figcaption', {}, block.title),
    svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': block.title }, ...drawing(block.chart)),
    legend(block.chart),
  )
