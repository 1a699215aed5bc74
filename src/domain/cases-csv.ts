import type { ReturnCase } from './case.ts'

const COLUMNS: Readonly<Record<string, (current: ReturnCase) => string | number | null>> = {
  case: ({ id }) => id,
  order: ({ orderId }) => orderId,
  marketplace: ({ marketplace }) => marketplace,
  opened: ({ openedAt }) => openedAt.toISOString(),
  state: ({ state }) => state,
  stated_reason: ({ stated }) => stated.reason,
  root_cause: ({ fault }) => fault?.rootCause ?? null,
  ordered_code: ({ fault }) => fault?.orderedCode ?? null,
  shipped_code: ({ fault }) => fault?.shippedCode ?? null,
  item: ({ items }) => items[0]?.title ?? null,
  sku: ({ items }) => items[0]?.sku ?? null,
  accepted: ({ acceptance }) => acceptance?.option.remedy.kind ?? null,
  percent: ({ acceptance }) => acceptance?.option.remedy.percent ?? null,
  owner: ({ owner }) => owner,
}

/** The first line: RFC 4180, as all that follow. */
export const CASES_CSV_HEADER = `${Object.keys(COLUMNS).join(',')}\r\n`

/** A case as one line. No cell can be read as a formula by a spreadsheet. */
export const caseCsvLine = (current: ReturnCase): string =>
  `${Object.values(COLUMNS)
    .map(read => cell(read(current)))
    .join(',')}\r\n`

/**
 * What begins a formula, in either width: at the beginning of a cell, and where a spreadsheet whose lists are separated
 * by semicolons or tabs would begin another one.
 */
const FORMULA = /(^|[;\t])(\s*)(?=[=+\-@＝＋－＠])/g

/** Line ends become spaces, so that a line is a case; the apostrophe is how spreadsheets mark plain text. */
function cell(value: string | number | null): string {
  const text = String(value ?? '')
    .replace(FORMULA, "$1$2'")
    .replace(/\p{Cc}+/gu, ' ')
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
