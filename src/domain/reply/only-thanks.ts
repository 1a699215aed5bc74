/** Thanks and small courtesies, as customers of each language write them, most of them as they begin or end a mail. */
const COURTESIES: readonly RegExp[] = [
  /\b(?:many thanks|thanks?(?: you)?(?: (?:so|very) much| a lot| again)?|thx|ty|much appreciated|great|perfect|wonderful|ok(?:ay)?)\b/g,
  /\b(?:for (?:the|your) (?:quick |fast |kind |prompt )?(?:reply|answer|response|help|message)|best|kind|regards|cheers|hi|hello|dear)\b/g,
  /(?:vielen|besten|herzlichen|lieben)? ?dank(?:e)?(?: schön| sehr)?|\bsuper\b|\bmit freundlichen grüßen\b|\bviele grüße\b|\bgrüße\b|\bhallo\b|für (?:die|ihre) (?:schnelle )?antwort/g,
  /\bmerci(?: beaucoup| bien)?\b|\bparfait\b|\bcordialement\b|\bbonjour\b|pour (?:la|votre) réponse(?: rapide)?/g,
  /(?:muchas |mil )?gracias|\bperfecto\b|\bun saludo\b|\bsaludos\b|\bhola\b|por (?:la|su) (?:rápida )?respuesta/g,
  /(?:mille |molte )?grazie(?: mille)?|\bperfetto\b|\bcordiali saluti\b|\bsaluti\b|\bbuongiorno\b|per la (?:rapida )?risposta/g,
  /(?:どうも|本当に)?ありがとう(?:ございま(?:す|した))?|よろしくお願い(?:いた|致)?します|お世話になっております/g,
  /(?:非常|十分|多谢)?(?:感谢|谢谢)(?:您|你|你们|您的回复|你的回复)?|好的|您好|你好/g,
]

const LONGEST = 200

/**
 * Whether a mail says nothing but thanks: whoever waits for an answer waits on. `text`: the customer's own words; `name`:
 * what they sign with, where known.
 */
export function isOnlyThanks(text: string, name: string | null = null): boolean {
  if (text.length > LONGEST || /[?？]|\d/.test(text)) return false
  const signed = text.normalize('NFC').toLowerCase()
  const names = (name ?? '').normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
  const words = signed
    .split(/(?<=\s)|(?=\s)|(?<=\p{P})/u)
    .filter(word => !names.includes(word))
    .join('')
  const left = COURTESIES.reduce((rest, courtesy) => rest.replace(courtesy, ' '), words)
  return left !== words && left.replace(/[\p{P}\p{S}\s]/gu, '') === ''
}
