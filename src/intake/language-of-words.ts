import type { CustomerLanguage } from '../domain/language.ts'
import { foldText } from './clean-text.ts'

/** Small words that one language uses all the time and the others do not, accents folded. */
const SMALL_WORDS = {
  en: [
    'the',
    'and',
    'is',
    'you',
    'would',
    'like',
    'please',
    'i',
    'have',
    'it',
    'my',
    'for',
    'not',
    'with',
    'this',
    'of',
    'to',
    'was',
    'your',
    'will',
  ],
  de: [
    'ich',
    'und',
    'die',
    'der',
    'das',
    'nicht',
    'mochte',
    'bitte',
    'ist',
    'sie',
    'mit',
    'habe',
    'fur',
    'ein',
    'eine',
    'auch',
    'wurde',
    'zu',
    'den',
    'mir',
  ],
  fr: [
    'je',
    'et',
    'les',
    'des',
    'vous',
    'pas',
    'est',
    'pour',
    'une',
    'merci',
    'bonjour',
    'mon',
    'ai',
    'avec',
    'du',
    'dans',
    'voudrais',
    'votre',
    'ne',
    'cette',
  ],
  es: [
    'el',
    'los',
    'las',
    'y',
    'por',
    'favor',
    'gracias',
    'hola',
    'quiero',
    'una',
    'mi',
    'me',
    'que',
    'para',
    'no',
    'con',
    'es',
    'pero',
    'gustaria',
    'su',
  ],
  it: [
    'il',
    'gli',
    'che',
    'e',
    'per',
    'grazie',
    'buongiorno',
    'vorrei',
    'una',
    'mi',
    'di',
    'non',
    'con',
    'sono',
    'della',
    'ho',
    'ma',
    'vostro',
    'prima',
    'questo',
  ],
} as const satisfies Partial<Record<CustomerLanguage, readonly string[]>>

type SpacedLanguage = keyof typeof SMALL_WORDS

/** Fewer hits than this say nothing: an "OK" and a number have no language. */
const MIN_HITS = 3

/** The language a customer wrote in; null when the words are too few, or could be two languages. */
export function languageOfWords(text: string): CustomerLanguage | null {
  const sample = text.slice(0, 4000)
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(sample)) return 'ja'
  if ((sample.match(/\p{Script=Han}/gu) ?? []).length >= 4) return 'zh'
  const words = foldText(sample).match(/\p{L}+/gu) ?? []
  const hits = (Object.keys(SMALL_WORDS) as SpacedLanguage[])
    .map(language => ({
      language,
      count: words.filter(word => (SMALL_WORDS[language] as readonly string[]).includes(word)).length,
    }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = hits
  return first && first.count >= MIN_HITS && first.count > 2 * (second?.count ?? 0) ? first.language : null
}
