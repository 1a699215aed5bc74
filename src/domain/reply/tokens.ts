import type { Lexicon } from './lexicon.ts'
import type { Unit } from './units.ts'
import type { Role } from './vocabulary.ts'

/** A word or phrase of the reply and what it does; `unknown` is a word the table does not hold. */
export type Token = {
  readonly role: Role | Unit['kind'] | 'unknown'
  readonly norm: string
  /** Of a number, an ordinal or a percentage. */
  readonly value: number
  readonly start: number
  readonly end: number
}

const ENGLISH_ENDINGS: Readonly<Record<string, string>> = {
  t: 'not',
  ll: 'will',
  d: 'would',
  ve: 'have',
  m: 'am',
  re: 'are',
  s: 'is',
}

/** Contractions typed without their apostrophe, and the three that do not split by rule. */
const ENGLISH_WHOLE: Readonly<Record<string, string>> = {
  "can't": 'can not',
  "won't": 'will not',
  "let's": 'let us',
  "shan't": 'shall not',
  cannot: 'can not',
  cant: 'can not',
  wont: 'will not',
  lets: 'let us',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  wasnt: 'was not',
  arent: 'are not',
  wouldnt: 'would not',
  couldnt: 'could not',
  shouldnt: 'should not',
  havent: 'have not',
  hasnt: 'has not',
  id: 'i would',
  ill: 'i will',
  ive: 'i have',
  im: 'i am',
  thats: 'that is',
  whats: 'what is',
}

type Word = { readonly norm: string; readonly unit: Unit }

/** Reads the units with one language's table: at each place the longest phrase it knows. */
export function tokensOf(units: readonly Unit[], lexicon: Lexicon): readonly Token[] {
  const words = units.flatMap(unit => opened(unit, lexicon))
  const tokens: Token[] = []
  for (let at = 0; at < words.length; ) {
    const known = longestPhrase(words, at, lexicon)
    const word = words[at]
    if (known) tokens.push(known.token)
    else if (word) tokens.push(plainToken(word))
    at += known?.length ?? 1
  }
  return tokens
}

function opened(unit: Unit, { apostrophes }: Lexicon): readonly Word[] {
  if (unit.kind !== 'word') return [{ norm: unit.norm, unit }]
  if (apostrophes === 'english') return englishWords(unit.norm).map(norm => ({ norm, unit }))
  const parts = apostrophes === 'elision' ? unit.norm.split("'") : [unit.norm]
  return parts.filter(Boolean).map(norm => ({ norm, unit }))
}

function englishWords(word: string): readonly string[] {
  const whole = ENGLISH_WHOLE[word]
  if (whole !== undefined && Object.hasOwn(ENGLISH_WHOLE, word)) return whole.split(' ')
  const [stem = word, ending] = word.split("'")
  if (ending === undefined || !Object.hasOwn(ENGLISH_ENDINGS, ending)) return [word.replaceAll("'", '')]
  return [ending === 't' ? stem.replace(/n$/, '') : stem, ENGLISH_ENDINGS[ending] ?? '']
}

/** Marks that no phrase spans. */
const BREAKING: readonly Unit['kind'][] = ['stop', 'pause', 'line', 'question', 'percent', 'money', 'reference', 'date']

function longestPhrase(words: readonly Word[], at: number, lexicon: Lexicon): { token: Token; length: number } | null {
  let key = ''
  let found: { token: Token; length: number } | null = null
  const first = words[at]
  for (let length = 1; first && length <= lexicon.longest; length++) {
    const word = words[at + length - 1]
    if (!word || BREAKING.includes(word.unit.kind)) break
    key = length === 1 ? word.norm : `${key} ${word.norm}`
    const meaning = lexicon.phrases.get(key)
    if (meaning) found = { token: { ...meaning, norm: key, start: first.unit.start, end: word.unit.end }, length }
  }
  return found
}

function plainToken({ norm, unit }: Word): Token {
  const base = { norm, start: unit.start, end: unit.end }
  if (unit.kind === 'word' || unit.kind === 'character') return { ...base, role: 'unknown', value: 0 }
  return { ...base, role: unit.kind, value: numberIn(norm) }
}

/** "1,234.50", "1.234,50 €", "9,96": a last mark before one or two digits is the decimal mark. */
function numberIn(text: string): number {
  const digits = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, '') ?? ''
  const decimal = /[.,](\d{1,2})$/.exec(digits)
  const whole = (decimal ? digits.slice(0, decimal.index) : digits).replace(/[.,]/g, '')
  return Number(`${whole || 0}.${decimal?.[1] ?? 0}`)
}
