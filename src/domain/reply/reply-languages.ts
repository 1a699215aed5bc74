import type { CustomerLanguage } from '../language.ts'
import { ENGLISH_REPLIES } from './languages/en.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'

/** The reader's table of every language a customer is read in. */
export const LEXICONS: Readonly<Record<CustomerLanguage, Lexicon>> = {
  en: compileLexicon(ENGLISH_REPLIES),
  de: compileLexicon(ENGLISH_REPLIES),
  fr: compileLexicon(ENGLISH_REPLIES),
  es: compileLexicon(ENGLISH_REPLIES),
  it: compileLexicon(ENGLISH_REPLIES),
  ja: compileLexicon(ENGLISH_REPLIES),
  zh: compileLexicon(ENGLISH_REPLIES),
}

/** A word that this reader does not know and that denies, limits or turns round in another language. */
export const isForeignTurn = (word: string, reader: CustomerLanguage): boolean =>
  !LEXICONS[reader].phrases.has(word) && Object.values(LEXICONS).some(lexicon => lexicon.turning.has(word))
