import type { CustomerLanguage } from '../language.ts'
import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import { ITALIAN } from './it.ts'
import { JAPANESE } from './ja.ts'
import type { CustomerSentences } from './sentences.ts'
import { CHINESE } from './zh.ts'

type LanguageRow = {
  readonly sentences: CustomerSentences
  /** For amounts and dates when the customer is written to in another language than their marketplace's. */
  readonly locale: string
}

/** Every language a customer is written to in. */
export const CUSTOMER_SENTENCES: Readonly<Record<CustomerLanguage, LanguageRow>> = {
  en: { sentences: ENGLISH, locale: 'en-US' },
  de: { sentences: GERMAN, locale: 'de-DE' },
  fr: { sentences: FRENCH, locale: 'fr-FR' },
  es: { sentences: SPANISH, locale: 'es-ES' },
  it: { sentences: ITALIAN, locale: 'it-IT' },
  ja: { sentences: JAPANESE, locale: 'ja-JP' },
  zh: { sentences: CHINESE, locale: 'zh-CN' },
}
