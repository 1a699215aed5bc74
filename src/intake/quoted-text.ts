import { foldText } from './clean-text.ts'

/** What the writer wrote, and what they repeat of others' mails. */
export type SplitText = { readonly own: string; readonly quoted: string }

/** Verbs of the line that introduces a quotation ("On …, … wrote:"), folded. */
const ATTRIBUTION_VERBS = [
  'wrote',
  'schrieb',
  'a ecrit',
  'escribio',
  'ha scritto',
  'scrisse',
  'schreef',
  'skrev',
  'escreveu',
  'napisal',
  'napisal(a)',
  'napisala',
  'yazdi',
  'sunlari yazdi',
  'が書きました',
  '書きました',
  'のメール',
  '写道',
  '寫道',
].map(foldText)

/** Lines, between dashes or underscores, behind which a whole earlier mail stands, folded. */
const ORIGINAL_MARKS = new Set(
  [
    'original message',
    'forwarded message',
    'begin forwarded message',
    'reply message',
    'ursprungliche nachricht',
    'originalnachricht',
    'original-nachricht',
    'weitergeleitete nachricht',
    "message d'origine",
    'message original',
    'message transfere',
    'mensaje original',
    'mensaje reenviado',
    'messaggio originale',
    'messaggio inoltrato',
    'oorspronkelijk bericht',
    'doorgestuurd bericht',
    'ursprungligt meddelande',
    'mensagem original',
    'oryginalna wiadomosc',
    '元のメッセージ',
    '転送されたメッセージ',
    '原始邮件',
    '转发的邮件',
    '原邮件',
  ].map(foldText),
)

/** First words of the header block that some programs put above the earlier mail. */
const HEADER_WORDS = {
  from: ['from', 'von', 'de', 'da', 'van', 'fran', 'od', 'gonderen', '差出人', '送信者', '发件人', '寄件者'].map(
    foldText,
  ),
  sent: [
    'sent',
    'date',
    'gesendet',
    'datum',
    'envoye',
    'date',
    'enviado',
    'fecha',
    'inviato',
    'data',
    'verzonden',
    'skickat',
    'wyslano',
    '送信日時',
    '日付',
    '发送时间',
    '日期',
  ].map(foldText),
  subject: [
    'subject',
    'betreff',
    'objet',
    'asunto',
    'oggetto',
    'onderwerp',
    'amne',
    'assunto',
    'temat',
    'konu',
    '件名',
    '主题',
    '主旨',
  ].map(foldText),
}

/** Tells the writer's own lines from quoted ones; answers written between quoted lines stay the writer's. */
export function splitQuoted(text: string): SplitText {
  const lines = text.split('\n')
  const own: string[] = []
  const quoted: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) quoted.push(withoutMarks(line))
    else if (startsEarlierMail(lines, at))
      return { own: own.join('\n'), quoted: [...quoted, ...lines.slice(at).map(withoutMarks)].join('\n') }
    else {
      const length = attributionLength(lines, at)
      if (length === 0) own.push(line)
      else if (!isQuoted(nextWritten(lines, at + length)))
        return { own: own.join('\n'), quoted: [...quoted, ...lines.slice(at).map(withoutMarks)].join('\n') }
      at += Math.max(0, length - 1)
    }
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') }
}

/** Every line without its quotation marks: a forwarded notice reads like the notice. */
export const withoutQuoteMarks = (text: string): string => text.split('\n').map(withoutMarks).join('\n')

const isQuoted = (line: string): boolean => line.trimStart().startsWith('>')

const withoutMarks = (line: string): string => line.replace(/^[ \t]{0,10}(?:>[ \t]?)+/, '')

function nextWritten(lines: readonly string[], from: number): string {
  for (let at = from; at < Math.min(lines.length, from + 5); at++)
    if ((lines[at] ?? '').trim() !== '') return lines[at] ?? ''
  return ''
}

/** How many lines from here introduce a quotation: programs wrap "On …, … wrote:" over up to three. */
function attributionLength(lines: readonly string[], at: number): number {
  if ((lines[at] ?? '').trim() === '') return 0
  for (let length = 1; length <= 3; length++) {
    const last = (lines[at + length - 1] ?? '').trim()
    if (last === '') return 0
    if (!last.endsWith(':') && !last.endsWith('：')) continue
    const joined = lines.slice(at, at + length).join(' ')
    return joined.length < 400 && isAttribution(joined) ? length : 0
  }
  return 0
}

/** A date or an address must stand in it: "My sister wrote:" introduces the writer's own story. */
function isAttribution(line: string): boolean {
  const folded = foldText(line).replace(/[:\s]{1,10}$/, '')
  if (ATTRIBUTION_VERBS.some(verb => folded.endsWith(verb))) return /\d/.test(folded) || folded.includes('@')
  // German and others put the writer behind the verb: "Am … schrieb Shop <…>:".
  return (
    ATTRIBUTION_VERBS.some(verb => folded.includes(` ${verb} `)) &&
    (/\d{1,2}:\d{2}/.test(folded) || folded.includes('@'))
  )
}

function startsEarlierMail(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (line.length > 200) return false
  const bare = foldText(line.replace(/^[-_*= ]{1,60}/, '').replace(/[-_*= :]{1,60}$/, ''))
  if (line !== bare && ORIGINAL_MARKS.has(bare)) return true
  if (!hasWord(line, HEADER_WORDS.from)) return false
  const block = lines.slice(at + 1, at + 7)
  return block.some(next => hasWord(next, HEADER_WORDS.sent)) && block.some(next => hasWord(next, HEADER_WORDS.subject))
}

function hasWord(line: string, words: readonly string[]): boolean {
  const head = line.slice(0, 40).replace('：', ':')
  const colon = head.indexOf(':')
  return colon > 0 && words.includes(foldText(head.slice(0, colon).replaceAll('*', '')))
}
