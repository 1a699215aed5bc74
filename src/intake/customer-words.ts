import { cleanParagraphs, foldText } from './clean-text.ts'
import { splitQuoted } from './quoted-text.ts'

/** Names of devices and mail programs in the line a telephone adds by itself ("Sent from my iPhone"), folded. */
const DEVICES =
  /iphone|ipad|android|galaxy|samsung|huawei|xiaomi|oppo|pixel|blackberry|mobil|phone|handy|smartphone|tablet|outlook|yahoo|gmx|web\.de|t-online|proton|aol|gmail|windows|mail app|mail-app/

const DEVICE_LINE_STARTS = [
  'sent from',
  'sent via',
  'sent with',
  'sent using',
  'get outlook',
  'von meinem',
  'von mein',
  'gesendet von',
  'gesendet mit',
  'gesendet aus',
  'diese nachricht wurde von mein',
  'envoye de',
  'envoye a partir',
  'envoye depuis',
  'telecharger outlook',
  'obtenir outlook',
  'enviado desde',
  'enviado do',
  'enviado de',
  'obtener outlook',
  'inviato da',
  'inviato con',
  'scarica outlook',
  'ottieni outlook',
  'verzonden vanaf',
  'verstuurd vanaf',
  'skickat fran',
  'wyslane z',
  'outlook fur',
  '发自',
  '發自',
  '来自',
  '从我的',
]

const DEVICE_LINE_ENDS = ['から送信', 'から送信されました', '发送', '發送', 'gonderildi']

/**
 * A reply without what its writer's programs added: quoted mails, the block behind "-- ", "Sent from my …" and the
 * name right above that line. A name that stands alone is kept: it may be an answer as well as a signature.
 */
export function stripQuoted(text: string, customerName: string | null = null): string {
  const lines = cleanParagraphs(splitQuoted(text).own).split('\n')
  const signature = lines.findIndex((line, at) => at > 0 && line.trim() === '--')
  const kept: string[] = []
  for (const line of signature < 0 ? lines : lines.slice(0, signature)) {
    if (!isDeviceLine(line)) kept.push(line)
    else while (kept.length > 0 && isNameLine(kept.at(-1) ?? '', customerName)) kept.pop()
  }
  return cleanParagraphs(kept.join('\n'))
}

function isDeviceLine(line: string): boolean {
  if (line.length > 100) return false
  const folded = foldText(line)
  if (!DEVICES.test(folded)) return false
  return (
    DEVICE_LINE_STARTS.some(start => folded.startsWith(foldText(start))) ||
    DEVICE_LINE_ENDS.some(end => folded.endsWith(foldText(end)))
  )
}

function isNameLine(line: string, customerName: string | null): boolean {
  if (customerName === null || line.length > 60) return false
  const known = wordsOf(customerName)
  const words = wordsOf(line)
  return words.length > 0 && words.every(word => known.includes(word))
}

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
