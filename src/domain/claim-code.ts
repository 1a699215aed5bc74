/** A good line of a list of claim codes: the code exactly as downloaded, and the line it stands on, from 1. */
export type ImportedCode = { readonly line: number; readonly code: string }

/** Why a line of the list was not taken; `twin`: the line of the code it is, or could be taken for. */
export type BadLine = {
  readonly line: number
  readonly why: 'no_code' | 'not_a_code' | 'same_code' | 'twin_code' | 'in_pool'
  readonly twin: number | null
}

export type CodeFile = { readonly good: readonly ImportedCode[]; readonly bad: readonly BadLine[] }

/** Four, six and six letters or digits, as the marketplace gives them out. */
const SHAPE = /^[A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{6}$/

/** Column names of a code in a downloaded list, without spaces and punctuation. */
const CODE_COLUMNS = ['claimcode', 'code', 'promotioncode', 'promoclaimcode', 'couponcode', 'claimcodes']

export const isClaimCode = (text: string): boolean => SHAPE.test(text.toUpperCase())

/** The form in which two codes are compared: customers and printers confuse 0 with O and 1 with I. */
export const foldCode = (code: string): string => code.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I')

/** What people see of a code: `HTCB-AD73TB-L2M1TF` is shown as `HTCB-••••••-••••TF`. */
export const maskCode = (code: string): string => `${code.slice(0, 5)}••••••-••••${code.slice(-2)}`

/**
 * Reads a list of codes: one a line, or the marketplace's download, a table with a header line separated by tabs,
 * commas or semicolons. Every line that holds no good code is named with its number and the reason; empty lines are none.
 */
export function readCodeFile(text: string): CodeFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const header = findHeader(lines)
  const good: ImportedCode[] = []
  const bad: BadLine[] = []
  const seen = new Map<string, ImportedCode>()
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '' || index <= (header?.index ?? -1)) continue
    const line = index + 1
    const code = header
      ? (cellsOf(content, header.separator)[header.column] ?? '')
      : content.trim().replace(/^"(.*)"$/, '$1')
    const twin = isClaimCode(code) ? seen.get(foldCode(code)) : undefined
    const why = isClaimCode(code) ? twinReason(code, twin) : shapeReason(code)
    if (why) {
      bad.push({ line, why, twin: twin?.line ?? null })
      continue
    }
    good.push({ line, code })
    seen.set(foldCode(code), { line, code })
  }
  return { good, bad }
}

/** The header is the first line that names a code column; what stands above it belongs to the download's preamble. */
function findHeader(lines: readonly string[]): { index: number; column: number; separator: string } | null {
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const separator = ['\t', ';', ','].find(candidate => line.includes(candidate)) ?? '\t'
    const names = cellsOf(line, separator).map(name => name.toLowerCase().replace(/[^a-z]/g, ''))
    const column = names.findIndex(name => CODE_COLUMNS.includes(name))
    if (column >= 0) return { index, column, separator }
    if (cellsOf(line, separator).some(isClaimCode)) return null
  }
  return null
}

const cellsOf = (line: string, separator: string): readonly string[] =>
  line.split(separator).map(cell =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

function twinReason(code: string, twin: ImportedCode | undefined): BadLine['why'] | null {
  if (!twin) return null
  return twin.code === code ? 'same_code' : 'twin_code'
}

const shapeReason = (code: string): BadLine['why'] => (code === '' ? 'no_code' : 'not_a_code')
