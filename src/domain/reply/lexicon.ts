import { type ReplyLanguage, ROLES, type Role } from './vocabulary.ts'

/** What a phrase means: a role, or the number or ordinal it names. */
export type Meaning = { readonly role: Role | 'number' | 'ordinal'; readonly value: number }

export type Lexicon = {
  readonly apostrophes: ReplyLanguage['apostrophes']
  /** Phrase, its words joined by spaces → meaning. */
  readonly phrases: ReadonlyMap<string, Meaning>
  /** Words in the longest phrase. */
  readonly longest: number
  /** Single words that turn a sentence round: another language's reader shies at them too. */
  readonly turning: ReadonlySet<string>
}

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu

/** The lookup form of a phrase: words and single characters joined by one space, apostrophes opened. */
const keyOf = (phrase: string): string =>
  phrase.replace(CHARACTER, ' $& ').replace(/'/g, ' ').replace(/\s+/g, ' ').trim()

/** Writes `(a|b)` groups out; groups do not nest. */
function expandPhrase(template: string): readonly string[] {
  const group = /\(([^()]*)\)/.exec(template)
  if (!group) return [template]
  const before = template.slice(0, group.index)
  const after = template.slice(group.index + group[0].length)
  return (group[1] ?? '').split('|').flatMap(choice => expandPhrase(`${before}${choice}${after}`))
}

/** "möchte" typed as "mochte": the same word for a reader. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
    .normalize('NFC')

/** Turns a language's table into one lookup. The first role that claims a phrase keeps it. */
export function compileLexicon(language: ReplyLanguage): Lexicon {
  const phrases = new Map<string, Meaning>()
  const add = (list: string, meaning: Meaning): void => {
    for (const phrase of list.split(',').flatMap(expandPhrase)) {
      const key = keyOf(phrase)
      if (key !== '' && !phrases.has(key)) phrases.set(key, meaning)
    }
  }
  for (const [index, words] of language.numbers.entries()) add(words, { role: 'number', value: index + 1 })
  for (const [index, words] of language.ordinals.entries()) add(words, { role: 'ordinal', value: index + 1 })
  for (const role of ROLES) add(language.words[role], { role, value: 0 })
  for (const [key, meaning] of [...phrases]) {
    const plain = withoutAccents(key)
    if (!phrases.has(plain)) phrases.set(plain, meaning)
  }
  const longest = Math.max(...[...phrases.keys()].map(key => key.split(' ').length))
  return { apostrophes: language.apostrophes, phrases, longest, turning: turningWords(phrases) }
}

const TURNING: readonly (Role | 'number' | 'ordinal')[] = ['negation', 'decline', 'condition', 'contrast']

const turningWords = (phrases: ReadonlyMap<string, Meaning>): ReadonlySet<string> =>
  new Set([...phrases].filter(([key, { role }]) => !key.includes(' ') && TURNING.includes(role)).map(([key]) => key))
