import type { TextTable } from '../../html-tables.ts'
import type { NoticeItem } from '../../notice.ts'
import { itemFrom } from './item.ts'
import type { Field } from './labels/field.ts'
import { labelled } from './labels.ts'

/** The 2026 notice's columns, for languages whose headings have no row yet. */
const USUAL_COLUMNS: readonly Field[] = ['title', 'asin', 'sku', 'quantity', 'reason', 'comments']

const MAX_ROWS = 200

/** The items of the first table that lists what comes back: a row an item. Empty when no table does. */
export function readTableNotice(tables: readonly TextTable[]): readonly NoticeItem[] {
  for (const [head, ...rows] of tables) {
    const columns = head ? columnsOf(head, rows) : null
    const items = columns ? rows.slice(0, MAX_ROWS).flatMap(row => itemOf(row, columns)) : []
    if (items.length > 0) return items
  }
  return []
}

type Columns = readonly (Field | null)[]

function columnsOf(head: readonly string[], rows: readonly (readonly string[])[]): Columns | null {
  const known = head.map(heading => (heading.length > 60 ? null : (labelled(heading)?.field ?? null)))
  if (known.includes('title') && (known.includes('reason') || known.includes('quantity'))) return known
  const isUsual = head.length === USUAL_COLUMNS.length && rows.length > 0 && rows.every(looksUsual)
  return isUsual ? USUAL_COLUMNS : null
}

const looksUsual = (row: readonly string[]): boolean =>
  /^[A-Z0-9]{10}$/.test(row[1] ?? '') && /^\d{1,4}$/.test(row[3] ?? '')

function itemOf(row: readonly string[], columns: Columns): readonly NoticeItem[] {
  const fields = new Map<Field, string>()
  columns.forEach((field, at) => {
    if (field !== null && !fields.has(field)) fields.set(field, row[at] ?? '')
  })
  return fields.get('title') ? [itemFrom(fields)] : []
}
