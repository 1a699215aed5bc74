import { CODE_PLACEHOLDER } from './draft.ts'

/** Line breaks, control, format and bidirectional characters of every kind, and runs of white space. */
const BREAKS = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}]+/gu

/** Text of unknown origin as part of one line: it can neither break the line nor hide or reverse what stands around it. */
export const oneLine = (text: string): string =>
  text
    .replace(BREAKS, ' ')
    .replaceAll(CODE_PLACEHOLDER, ' ')
    .replace(/[{}]{2,}/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** A title that holds quotation marks, as it may stand between others: its own become the inner ones of the language. Inch marks stay. */
export const withInnerQuotes = (title: string, open: string, close: string): string =>
  title.replace(/(?<=^|[\s(])["“„«]([^"“”„«»]+)["“”»](?=$|[\s),.;:…])/g, `${open}$1${close}`)

/** At most `max` characters, cut at a comma, dash or word, with an ellipsis where something is missing. */
export function shortened(text: string, max: number): string {
  const characters = [...text]
  if (characters.length <= max) return text
  const head = characters.slice(0, max - 1).join('')
  const pause = Math.max(...[', ', ' - ', ' – ', ' | ', ' (', ': '].map(mark => head.lastIndexOf(mark)))
  const cut = pause > max / 3 ? pause : head.lastIndexOf(' ')
  return `${(cut > max / 3 ? head.slice(0, cut) : head).trimEnd()}…`
}
