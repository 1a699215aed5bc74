import { withoutCodes } from '../secrets.ts'
import { fold } from './fold.ts'

/** Scripts that put no spaces between words: their text is cut into pairs of characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/u

const RUNS =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆])[\p{L}\p{N}\p{M}])+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu

/** Longer words are compared by their beginning: a lexeme must not exceed what the database takes. */
const LONGEST = 24

/** Of one text. A novel pasted into a mail must not fill the index. */
const MOST_TERMS = 2000

const SHORTEST_TAIL = 4

/** Of what a person types: more, and the database would look for each of them. */
const LONGEST_TYPED = 300
const MOST_WORDS = 12
const MOST_TERMS_ASKED = 40

const cut = (word: string): string => (word.length <= LONGEST ? word : Array.from(word).slice(0, LONGEST).join(''))

/** The words of a text, folded; unspaced script comes in runs. */
const wordsOf = (text: string): readonly string[] => fold(withoutCodes(text)).folded.match(RUNS) ?? []

/** Pairs of neighbours. The last character stands alone too, so that a single one is found wherever it stands. */
function pairsOf(run: string): readonly string[] {
  const points = Array.from(run)
  return points.map((point, at) => point + (points[at + 1] ?? ''))
}

const termsOfWord = (word: string): readonly string[] => (UNSPACED.test(word) ? pairsOf(word) : [cut(word)])

const most = (terms: Iterable<string>): readonly string[] => [...new Set(terms)].slice(0, MOST_TERMS)

/** What a text of the conversation is found by: its words by their beginnings. */
export const searchTerms = (text: string): readonly string[] => most(wordsOf(text).flatMap(termsOfWord))

/** What a name of a thing is found by: its words, from any letter on. */
export const searchTermsWithin = (text: string): readonly string[] =>
  most(wordsOf(text).flatMap(word => [...termsOfWord(word), ...(UNSPACED.test(word) ? [] : tailsOf(word))]))

/** By whole characters: half of one is nothing the database takes. */
function tailsOf(word: string): readonly string[] {
  const points = Array.from(cut(word))
  return points.slice(1, 1 - SHORTEST_TAIL).map((_, at) => points.slice(at + 1).join(''))
}

/** What an order is found by: the groups of its number, and the last four characters of each. */
export const searchTermsOfOrder = (orderId: string): readonly string[] =>
  most(
    wordsOf(orderId).flatMap(word => [
      ...termsOfWord(word),
      ...(UNSPACED.test(word) ? [] : [Array.from(word).slice(-SHORTEST_TAIL).join('')]),
    ]),
  )

/** A search: `words` as they are looked for in texts, `terms` as the index knows them. */
export type SearchQuery = {
  readonly words: readonly string[]
  readonly terms: readonly { readonly term: string; readonly beginning: boolean }[]
}

/** Reads what a person typed; null when there is no word in it. Every word must be found. */
export function readSearch(typed: string): SearchQuery | null {
  const words = [...new Set(wordsOf(typed.slice(0, LONGEST_TYPED)))].slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const terms = words.flatMap(word => (UNSPACED.test(word) ? unspacedTerms(word) : [spacedTerm(word)]))
  return { words, terms: terms.slice(0, MOST_TERMS_ASKED) }
}

const unspacedTerms = (run: string) =>
  Array.from(run).length === 1
    ? [{ term: run, beginning: true }]
    : pairsOf(run)
        .slice(0, -1)
        .map(term => ({ term, beginning: false }))

/** Short beginnings would bring half the index: they are taken as whole words, digits up to a group of an order's. */
const spacedTerm = (word: string) => ({ term: cut(word), beginning: word.length > (/^\d+$/.test(word) ? 3 : 2) })
