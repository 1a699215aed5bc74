import { foldText } from './clean-text.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'

/** A message as a marketplace passes it on: the writer's words, and the marketplace's text around them. */
export type FramedMessage = { readonly words: string; readonly before: string; readonly after: string }

/** What stands between two rows of dashes where the message begins, folded. */
const BEGIN_WORDS = new Set(
  [
    'begin message',
    'message',
    'start of message',
    'anfang der nachricht',
    'beginn der nachricht',
    'nachricht beginn',
    'nachricht',
    'debut du message',
    'debut de message',
    'inicio del mensaje',
    'inicio de mensaje',
    'mensaje',
    'comienzo del mensaje',
    'inizio messaggio',
    'inizio del messaggio',
    'messaggio',
    'begin bericht',
    'bericht',
    'inicio da mensagem',
    'mensagem',
    'borjan pa meddelandet',
    'meddelande',
    'poczatek wiadomosci',
    'wiadomosc',
    'mesaj',
    'mesajin baslangici',
    'メッセージ',
    'メッセージの開始',
    'メッセージ開始',
    'ここからメッセージ',
    'メッセージここから',
    '消息',
    '留言',
    '消息开始',
    '开始消息',
  ].map(foldText),
)

/** Longest text between two rows of dashes that can be a mark. */
const MAX_MARK = 60

type Mark = { readonly label: string; readonly start: number; readonly end: number }

/** A framed message in plain text: from the first mark to the last, so that marks the writer typed change nothing. */
export function framedMessage(text: string, marketplaceClaimed: boolean): FramedMessage | null {
  const marks = marksIn(text)
  const begin = marks[0]
  const end = marks.length > 1 ? marks.at(-1) : undefined
  if (!begin) return null
  // Unknown words between dashes count only where a marketplace is said to write, and only as a pair.
  if (!BEGIN_WORDS.has(begin.label) && !(marketplaceClaimed && end)) return null
  return {
    words: text.slice(begin.end, end?.start ?? text.length).trim(),
    before: text.slice(0, begin.start),
    after: end ? text.slice(end.end) : '',
  }
}

/** "------------- Message: -------------": rows of dashes with a few words of one line between them. */
function marksIn(text: string): readonly Mark[] {
  const rows = [...text.matchAll(/-{10,}/g)].map(match => ({ start: match.index, end: match.index + match[0].length }))
  const marks: Mark[] = []
  for (let at = 0; at + 1 < rows.length; at++) {
    const first = rows[at]
    const second = rows[at + 1]
    if (!first || !second || second.start - first.end > MAX_MARK) continue
    const between = text.slice(first.end, second.start)
    const label = foldText(between.replace(/[:：]/g, ''))
    if (between.includes('\n') || !/\p{L}/u.test(label)) continue
    marks.push({ label, start: first.start, end: second.end })
    at++
  }
  return marks
}

/** The one element of the marketplace's HTML that holds the message; null where there is none, or more than one. */
export function preformattedMessage(html: string): string | null {
  const found: string[] = []
  let inside = false
  for (const token of htmlTokens(html)) {
    const isPre = token.kind !== 'text' && token.name === 'pre'
    if (isPre) {
      inside = token.kind === 'open' && token.attributes.toLowerCase().includes('-o-pre-wrap')
      if (inside) found.push('')
    } else if (inside) {
      found[found.length - 1] += textOf(token)
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

const textOf = (token: HtmlToken): string => (token.kind === 'text' ? token.text : token.name === 'br' ? '\n' : '')
