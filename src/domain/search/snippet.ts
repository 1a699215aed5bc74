import { withoutSecrets } from '../secrets.ts'
import { type Folded, fold } from './fold.ts'

/** Where in a case a text stands. */
export type FoundIn = 'order' | 'item' | 'sku' | 'name' | 'comments' | 'customer_wrote' | 'we_wrote' | 'thread'

export type SearchedText = { readonly where: FoundIn; readonly text: string }

/** A piece of the text in which something was found; `hit`: the very words that were looked for. */
export type Snippet = {
  readonly where: FoundIn
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[]
}

type Hit = { readonly from: number; readonly to: number }

const BEFORE = 40
const LENGTH = 160
const MOST_HITS = 20

/** Of one case's texts: reading twenty cases letter by letter must not take as long as somebody waits. */
const MOST_READ = 20_000

/** The piece that holds most of the words; of equals, the one that was named first. Null when none holds any. */
export function snippetOf(texts: readonly SearchedText[], words: readonly string[]): Snippet | null {
  let best: {
    readonly where: FoundIn
    readonly text: Folded
    readonly hits: readonly Hit[]
    readonly found: number
  } | null = null
  let left = MOST_READ
  for (const { where, text: given } of texts) {
    if (left <= 0 || best?.found === words.length) break
    const text = fold(withoutSecrets(given.slice(0, left)).replace(/\s+/g, ' ').trim())
    left -= given.length
    const found = words.map(word => hitsOf(text, word)).filter(hits => hits.length > 0)
    if (found.length > (best?.found ?? 0)) best = { where, text, hits: found.flat(), found: found.length }
  }
  return best && { where: best.where, pieces: piecesOf(best.text.text, best.hits) }
}

/** Where words begin with it; where none does, wherever it stands. */
function hitsOf({ folded, origins }: Folded, word: string): readonly Hit[] {
  const places: number[] = []
  for (let at = folded.indexOf(word); at >= 0 && places.length < MOST_HITS; at = folded.indexOf(word, at + word.length))
    places.push(at)
  const beginnings = places.filter(at => !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)))
  const best = beginnings.length > 0 ? beginnings : places
  return best.map(at => ({ from: origins[at] ?? 0, to: endOf(origins, at + word.length) }))
}

/** Where the character ends whose last folded unit stands before `unit`: one character may fold to several. */
function endOf(origins: readonly number[], unit: number): number {
  const start = origins[unit - 1]
  return origins.slice(unit).find(origin => origin !== start) ?? 0
}

function piecesOf(text: string, hits: readonly Hit[]): Snippet['pieces'] {
  const sorted = hits.toSorted((a, b) => a.from - b.from)
  const start = wholePoint(text, Math.max(0, (sorted[0]?.from ?? 0) - BEFORE))
  const end = wholePoint(text, Math.min(text.length, start + LENGTH))
  const pieces: { text: string; hit: boolean }[] = []
  let at = start
  const add = (to: number, hit: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit })
    at = Math.max(at, to)
  }
  for (const { from, to } of sorted) {
    if (from >= end || from < at) continue
    add(from, false)
    add(Math.min(to, end), true)
  }
  add(end, false)
  return [...(start > 0 ? [ELLIPSIS] : []), ...pieces, ...(end < text.length ? [ELLIPSIS] : [])]
}

const ELLIPSIS = { text: '…', hit: false }

/** Never between the two halves of a character. */
const wholePoint = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at)
