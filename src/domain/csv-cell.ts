/**
 * What begins a formula, in either width: at the beginning of a cell, and where a spreadsheet whose lists are separated
 * by semicolons or tabs would begin another one.
 */
const FORMULA = /(^|[;\t])(\s*)(?=[=+\-@＝＋－＠])/g

/**
 * One cell by RFC 4180 that no spreadsheet reads as a formula; the apostrophe is how they mark plain text. Line ends
 * become spaces, so that a row is a line.
 */
export function csvCell(value: string | number | null): string {
  const harmless = String(value ?? '')
    .replace(FORMULA, "$1$2'")
    .replace(/\p{Cc}+/gu, ' ')
  return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
