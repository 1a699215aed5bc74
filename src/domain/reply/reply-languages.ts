import type { CustomerLanguage } from '../language.ts'
import { GERMAN_REPLIES } from './languages/de.ts'
import { ENGLISH_REPLIES } from './languages/en.ts'
import { SPANISH_REPLIES } from './languages/es.ts'
import { FRENCH_REPLIES } from './languages/fr.ts'
import { ITALIAN_REPLIES } from './languages/it.ts'
import { JAPANESE_REPLIES } from './languages/ja.ts'
import { CHINESE_REPLIES } from './languages/zh.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'

/** The reader's table of every language a customer is read in. */
export const LEXICONS: Readonly<Record<CustomerLanguage, Lexicon>> = {
  en: compileLexicon(ENGLISH_REPLIES),
  de: compileLexicon(GERMAN_REPLIES),
  fr: compileLexicon(FRENCH_REPLIES),
  es: compileLexicon(SPANISH_REPLIES),
  it: compileLexicon(ITALIAN_REPLIES),
  ja: compileLexicon(JAPANESE_REPLIES),
  zh: compileLexicon(CHINESE_REPLIES),
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
  if (LEXICONS[reader].phrases.has(word)) return false
  if (!/^[\p{Script=Latin}\p{M}']+$/u.test(word)) return reader !== 'ja' && reader !== 'zh'
  return Object.values(LEXICONS).some(lexicon => lexicon.turning.has(word))
}
