import { richText } from './rich-text.ts'
import { anything, byType, flag, integer, isRecord, list, number, object, oneOf, type Shape, text } from './shape.ts'

/** Data shown natively: charts (`data_visualization`), `table` and `data_table`. */

const LABEL = text(20)
const AXIS_LABEL = text(50)

const point = object({ label: LABEL, value: number() })
const series = object({ name: LABEL, data: list(point, { min: 1, max: 20 }) })
const axis = object({ categories: list(LABEL, { min: 1, max: 20 }) }, { x_label: AXIS_LABEL, y_label: AXIS_LABEL })

type Point = { readonly label: string }
type Plot = {
  readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[]
  readonly axis_config: { readonly categories: readonly string[] }
}

const seriesFitAxis: Shape = (value, pointer, report) => {
  const plot = value as Plot
  const names = plot.series.map(each => each.name)
  if (new Set(names).size !== names.length) report(`${pointer}/series`, 'series names must be unique')
  const labels = plot.axis_config.categories
  if (new Set(labels).size !== labels.length) report(`${pointer}/axis_config/categories`, 'categories must be unique')
  const categories = [...labels].sort().join('\n')
  plot.series.forEach((each, index) => {
    const own = each.data.map(datum => datum.label).sort()
    if (own.join('\n') !== categories)
      report(`${pointer}/series/${index}/data`, 'labels must match `axis_config.categories`')
  })
}

const plot = object({ type: anything, series: list(series, { min: 1, max: 6 }), axis_config: axis }, {}, seriesFitAxis)

const positive: Shape = (value, pointer, report) => {
  number()(value, pointer, report)
  if (typeof value === 'number' && value <= 0) report(pointer, 'must be greater than 0')
}

const pie = object({
  type: anything,
  segments: list(object({ label: LABEL, value: positive }), { min: 1, max: 6 }),
})

export const chart = { title: text(50), chart: byType({ bar: plot, line: plot, area: plot, pie }) }

const LONGEST_CELL = 10_000

const cell = byType({
  raw_text: object({ type: anything, text: text(LONGEST_CELL) }),
  raw_number: object({ type: anything, value: number(), text: text(LONGEST_CELL) }),
  rich_text: richText,
})

const rows = list(list(cell, { min: 1, max: 20 }), { min: 1, max: 100 })

const column = object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag })

/** A column may be skipped with null. */
const columnOrGap: Shape = (value, pointer, report) => {
  if (value !== null) column(value, pointer, report)
}

export const table = { rows, column_settings: list(columnOrGap, { max: 20 }) }

export const dataTable = { rows, caption: text(1000), page_size: integer(1, 100), row_header_column_index: integer(0) }

/** Charts and tables are rationed per message. */
export const RATIONED = { data_visualization: 2, table_family: 1 } as const

export const isTable = (block: unknown): boolean =>
  isRecord(block) && (block.type === 'table' || block.type === 'data_table')

export const isChart = (block: unknown): boolean => isRecord(block) && block.type === 'data_visualization'
