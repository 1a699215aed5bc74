/** Bidirectional marks, overrides and isolates, zero-width characters, soft hyphens: they change how text looks, not what it says. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** Text as a person would see it, line by line: no invisible or control characters, every line break a "\n". */
export const cleanText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .toWellFormed()

/** The same on one line, at most `limit` characters: titles, names, subjects. */
export const cleanLine = (text: string, limit: number): string =>
  cleanText(text.slice(0, limit * 20))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit)
    .toWellFormed()

/** A multi-line text without blank edges and without more than one empty line in a row. */
export function cleanParagraphs(text: string): string {
  const lines: string[] = []
  for (const line of cleanText(text).split('\n')) {
    const kept = line.trimEnd()
    if (kept !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(kept)
  }
  return lines.join('\n').trim()
}

/** Folded for comparing: compatibility forms, case and accents out of the way. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
