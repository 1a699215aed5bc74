import type { ReadableOption, Reading, ReadReply } from '../domain/reply/reading.ts'
import { stripQuoted } from '../intake/customer-words.ts'
import type { Authentication, Notice } from '../intake/notice.ts'
import { parseMail } from '../intake/parse-mail.ts'
import { readMail } from '../intake/read-mail.ts'
import { SHIPPED_OFFER } from './offer-option.ts'

export type ReadFilesOptions = {
  readonly json: boolean
  readonly authenticate: (raw: Uint8Array) => Promise<Authentication>
  /** Reads what a customer chose; without it messages get no reading. */
  readonly readReply?: ReadReply
  /** The offer that replies are read against; default: the catalogue that ships. */
  readonly offer?: readonly ReadableOption[]
  /** Prints one line, or one block of lines, to standard output. */
  readonly print: (text: string) => void
  /** Prints one line to standard error. */
  readonly complain: (text: string) => void
  readonly readFile: (path: string) => Promise<Uint8Array>
}

/** `makegood read`: says of each file what the desk would make of it, and changes nothing. Returns the exit code. */
export async function readFiles(files: readonly string[], options: ReadFilesOptions): Promise<0 | 1> {
  let exitCode: 0 | 1 = 0
  for (const file of files) {
    const raw = await bytesOf(file, options)
    if (raw === null) {
      exitCode = 1
      continue
    }
    const { mail, notes } = await parseMail(raw)
    const notice = readMail(mail, await options.authenticate(raw), { notes })
    const reading = readingOf(notice, options)
    options.print(options.json ? JSON.stringify(jsonLine(file, notice, reading)) : readableBlock(file, notice, reading))
  }
  return exitCode
}

async function bytesOf(file: string, { readFile, complain }: ReadFilesOptions): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    complain(`${file}: cannot be read (${codeOf(error)}). Give the path of a mail file that this user may read.`)
    return null
  }
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as Error & { readonly code?: unknown }
  return code === 'ENOENT' ? 'no such file' : typeof code === 'string' ? code : error.message
}

function readingOf(notice: Notice, { readReply, offer = SHIPPED_OFFER }: ReadFilesOptions): Reading | null {
  if (!readReply || notice.kind !== 'buyer_message') return null
  return readReply({ reply: notice.text, options: offer, language: notice.language ?? 'en', sent: [] })
}

/** The words the customer added; the quoted offer would repeat every option. */
const wordsOf = (notice: Notice): string =>
  notice.kind === 'return_request' ? notice.text : stripQuoted(notice.text, notice.customer.name)

/** The documented line of `read --json`; its keys are relied on by others. */
const jsonLine = (file: string, notice: Notice, reading: Reading | null) => ({
  file,
  kind: notice.kind,
  orderId: notice.orderId,
  marketplace: notice.marketplace,
  language: notice.language,
  requestedAt: notice.requestedAt,
  items: notice.items.map(({ title, sku, asin, quantity, reason, comments }) => ({
    title,
    sku,
    asin,
    quantity,
    reason,
    comments,
  })),
  customer: { name: notice.customer.name, relay: notice.customer.relay },
  trust: notice.trust,
  why: notice.why,
  text: wordsOf(notice),
  reading,
})

function readableBlock(file: string, notice: Notice, reading: Reading | null): string {
  const rows: readonly (readonly [string, string | null])[] = [
    ['order', notice.orderId],
    ['marketplace', notice.marketplace],
    ['language', notice.language],
    ['requested', notice.requestedAt],
    ['customer', [notice.customer.name, notice.customer.relay].filter(part => part !== null).join(', ') || null],
    ...notice.items.map(item => ['item', itemLine(item)] as const),
    ['text', wordsOf(notice).replaceAll('\n', '\n              ') || null],
    ['reading', reading === null ? null : readingLine(reading)],
    ['why', notice.why.join(' ')],
  ]
  const lines = rows.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(12)}${value}`]))
  return [`${file}: ${notice.kind}, ${notice.trust}`, ...lines].join('\n')
}

const itemLine = ({ quantity, title, sku, asin, reason, comments }: Notice['items'][number]): string =>
  [`${quantity} × ${title}`, sku && `SKU ${sku}`, asin && `ASIN ${asin}`, reason, comments]
    .filter(part => part)
    .join(' · ')

const readingLine = ({ kind, option, certainty, because }: Reading): string =>
  `${[kind, option, certainty].filter(part => part !== undefined).join(' ')} (${because})`
