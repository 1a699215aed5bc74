import type { ReturnCase } from './case.ts'
import { csvCell } from './csv-cell.ts'

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

/** A case as one line. */
export const caseCsvLine = (current: ReturnCase): string =>
  `${Object.values(COLUMNS)
    .map(read => csvCell(read(current)))
    .join(',')}\r\n`
