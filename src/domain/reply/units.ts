/** The smallest pieces of a text: a word, one character of a script without spaces, a number, a mark. */
export type Unit = {
  readonly kind:
    | 'word'
    | 'character'
    | 'number'
    | 'ordinal'
    | 'percent'
    | 'money'
    | 'reference'
    | 'date'
    | 'stop'
    | 'pause'
    | 'line'
    | 'question'
    | 'symbol'
  readonly norm: string
  readonly start: number
  readonly end: number
}

const AMOUNT = '\\d{1,9}(?:[.,]\\d{3}){0,3}(?:[.,]\\d{1,2})?(?!\\d)'

const PIECES = new RegExp(
  [
    '(?<reference>(?<![\\w\\-])(?:\\d{3}-\\d{7}-\\d{7}|[A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{4,6})(?![\\w\\-]))',
    '(?<date>\\d{1,4}(?:/\\d{1,2}/|-\\d{1,2}-|\\.\\d{1,2}\\.)\\d{2,4}(?!\\d)|\\d{1,2}:\\d{2}(?!\\d))',
    '(?<percent>\\d{1,3}(?:[.,]\\d{1,2})?\\s{0,2}(?:%|per\\s?cent\\b|prozent\\b|pour\\s?cents?\\b|por\\s?ciento\\b|per\\s?cento\\b|パーセント))',
    `(?<money>(?:us|ca|au)?[$€£¥]\\s?${AMOUNT}|(?:usd|eur|gbp|cad|aud|jpy)\\s?${AMOUNT}|${AMOUNT}\\s?(?:[$€£¥円元]|(?:dollars?|euros?|bucks|pounds|yen|usd|eur|gbp|cad|aud|dólares|dollari|pesos)\\b))`,
    '(?<hash>(?:\\b(?:no|nr|num)\\.\\s{0,2}|(?<![\\p{L}])n[º°]\\.?\\s{0,2}|№\\s{0,2})(?=\\d{1,2}(?!\\d|[.,]\\d|\\s?%)))',
    '(?<ordinal>\\d{1,2}(?:st|nd|rd|th|er|ère|ere|ème|eme|e|º|ª)(?![\\p{L}\\p{N}]))',
    '(?<number>\\d+(?:[.,]\\d+)*)',
    '(?<character>[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー])',
    "(?<word>[\\p{L}--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]][[\\p{L}\\p{M}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]]*(?:'[\\p{L}\\p{M}]+)*)",
    '(?<question>\\?+)',
    '(?<stop>[.!。…]+)',
    '(?<pause>[,;、·\\(\\)]|\\s[\\-–—]+\\s|[–—])',
    '(?<line>\\n)',
    '(?<hyphen>(?<=\\p{L})-(?=\\p{L}))',
    '(?<symbol>[^\\s\\p{M}])',
  ].join('|'),
  'giv',
)

/** Full-width and circled forms as their plain ones, curly quotes as straight ones; no character moves. */
export const foldForms = (text: string): string =>
  text.replace(/[\u2018\u2019\u201b\u2032\u2070-\uffef]/gu, character => {
    const plain = /[\u2018\u2019\u201b\u2032]/.test(character) ? "'" : character.normalize('NFKC')
    return plain.length === character.length ? plain : character
  })

/** Cuts a text, already folded, into its units. */
export function unitsOf(folded: string): readonly Unit[] {
  const units: Unit[] = []
  for (const match of folded.matchAll(PIECES)) {
    const [kind, norm] = kindOf(match.groups)
    if (kind !== 'hyphen') units.push({ kind, norm, start: match.index, end: match.index + match[0].length })
  }
  return units
}

/** "No. 2" is "#2", not a refusal. */
function kindOf(groups: Record<string, string | undefined> = {}): [Unit['kind'] | 'hyphen', string] {
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined) return name === 'hash' ? ['word', '#'] : [name as Unit['kind'], value.toLowerCase()]
  }
  return ['symbol', '']
}
