import { CUSTOMER_LANGUAGES, type CustomerLanguage } from '../language.ts'
import { GERMAN_REPLIES } from './languages/de.ts'
import { ENGLISH_REPLIES } from './languages/en.ts'
import { SPANISH_REPLIES } from './languages/es.ts'
import { FRENCH_REPLIES } from './languages/fr.ts'
import { ITALIAN_REPLIES } from './languages/it.ts'
import { JAPANESE_REPLIES } from './languages/ja.ts'
import { CHINESE_REPLIES } from './languages/zh.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import type { ReplyLanguage } from './vocabulary.ts'

const REPLIES: Readonly<Record<CustomerLanguage, ReplyLanguage>> = {
  en: ENGLISH_REPLIES,
  de: GERMAN_REPLIES,
  fr: FRENCH_REPLIES,
  es: SPANISH_REPLIES,
  it: ITALIAN_REPLIES,
  ja: JAPANESE_REPLIES,
  zh: CHINESE_REPLIES,
}

const COMPILED = new Map<CustomerLanguage, Lexicon>()

/** The reader's table of a language; compiled when it is first read, because all of them take half a second. */
export function lexiconOf(language: CustomerLanguage): Lexicon {
  const known = COMPILED.get(language)
  if (known) return known
  const lexicon = compileLexicon(REPLIES[language])
  COMPILED.set(language, lexicon)
  return lexicon
}

/**
 * How much a clear choice may leave unread, in words (ja, zh: characters). English is known best; elsewhere a word that
 * is not in the table may be the one that turns the sentence round.
 */
export const UNREAD_ALLOWED: Readonly<Record<CustomerLanguage, number>> = {
  en: 15,
  de: 3,
  fr: 3,
  es: 3,
  it: 3,
  ja: 2,
  zh: 2,
}

/** A word that this reader does not know and that denies, limits or turns round in another language, or is of another script. */
export function isForeignTurn(word: string, reader: CustomerLanguage): boolean {
  if (lexiconOf(reader).phrases.has(word)) return false
  if (!/^[\p{Script=Latin}\p{M}']+$/u.test(word)) return reader !== 'ja' && reader !== 'zh'
  return CUSTOMER_LANGUAGES.some(language => lexiconOf(language).turning.has(word))
}
