import type { CustomerLanguage } from '../language.ts'

type SpacedLanguage = Exclude<CustomerLanguage, 'ja' | 'zh'>

/** Frequent small words; a word may stand in several rows and then speaks for each of them. */
const SMALL_WORDS: Readonly<Record<SpacedLanguage, string>> = {
  en: 'the and you your we our to of is are was for with that this have has it be will not please on in or us if thank sorry i my would',
  de: 'der die das und sie ihr ihre ihnen ihrer wir uns unser zu von ist sind für mit dass den dem ein eine einen nicht bitte auf oder wenn haben es ich mein im',
  fr: 'le la les et vous votre vos nous notre de des du est sont pour avec que ce cette un une pas ne sur ou si avons je mon dans au',
  es: 'el la los las y usted su sus le nosotros de del es son para con que este esta un una no por en o si hemos lo gracias mi al se',
  it: 'il la lo gli le e lei suo sua suoi noi di del della è sono per con che questo un una non in o se abbiamo la grazie ci al si ordine',
}

const SMALL_WORD_SETS = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language as SpacedLanguage, new Set(words.split(' '))] as const,
)

/** Below this much evidence nobody is told that a text is in the wrong language. */
const ENOUGH_WORDS = 8
const ENOUGH_CHARACTERS = 12

/** The language a text is surely written in; null when it is short or mixed. */
export function evidentLanguage(text: string): CustomerLanguage | null {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{Script=Latin}+/gu) ?? []
  if (kana + han >= ENOUGH_CHARACTERS && kana + han > words.length) return kana > han / 20 ? 'ja' : 'zh'
  return evidentSpacedLanguage(words)
}

function evidentSpacedLanguage(words: readonly string[]): CustomerLanguage | null {
  const counts = SMALL_WORD_SETS.map(
    ([language, small]) => [language, words.filter(word => small.has(word)).length] as const,
  ).sort(([, one], [, other]) => other - one)
  const [best, second] = counts
  if (!best || !second || best[1] < ENOUGH_WORDS) return null
  return best[1] >= second[1] * 1.5 ? best[0] : null
}
