import { cleanLine } from './clean-text.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'

/** A table's cells as text, row by row. A table inside a cell is a table of its own and no part of that cell. */
export type TextTable = readonly (readonly string[])[]

/** Tables inside tables deeper than this are layout, or an attack. */
const MAX_DEPTH = 50

const MAX_CELL = 4000

/** Every table of an HTML mail that has at least two rows, outermost first to close last. */
export function htmlTables(html: string): readonly TextTable[] {
  const found: TextTable[] = []
  const open: { rows: string[][]; inCell: boolean }[] = []
  for (const token of htmlTokens(html)) {
    if (token.kind !== 'text' && token.name === 'table') step(token, open, found)
    else fill(token, open.at(-1))
  }
  return found
}

function step(token: HtmlToken, open: { rows: string[][]; inCell: boolean }[], found: TextTable[]): void {
  if (token.kind === 'open') {
    if (open.length < MAX_DEPTH) open.push({ rows: [], inCell: false })
    return
  }
  const table = open.pop()
  if (table && table.rows.length > 1) found.push(table.rows.map(row => row.map(cell => cleanLine(cell, MAX_CELL))))
}

function fill(token: HtmlToken, table: { rows: string[][]; inCell: boolean } | undefined): void {
  if (!table) return
  const row = table.rows.at(-1)
  if (token.kind === 'text') {
    if (row && table.inCell) row[row.length - 1] += token.text
  } else if (token.name === 'tr') {
    if (token.kind === 'open') table.rows.push([])
    table.inCell = false
  } else if (token.name === 'td' || token.name === 'th') {
    table.inCell = token.kind === 'open'
    if (token.kind === 'open' && row) row.push('')
  } else if (row && table.inCell && row.length > 0) {
    row[row.length - 1] += ' '
  }
}
