import PostalMime, { type Email } from 'postal-mime'

export type ParsedMail = { readonly mail: Email; readonly notes: readonly string[] }

/** Bytes beyond which only a mail's headers are read. */
export const MAX_MAIL_BYTES = 30 * 1024 * 1024

/** Bytes of header section that are kept of an oversized or broken mail. */
const MAX_HEADER_BYTES = 256 * 1024

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Parses a raw mail. Never fails: what cannot be read whole is read from its headers, and a note says so. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  if (raw.byteLength > MAX_MAIL_BYTES) {
    const megabytes = Math.round(raw.byteLength / 1024 / 1024)
    return headersOnly(raw, `The mail is ${megabytes} MB large; only its headers were read.`)
  }
  try {
    return { mail: await PostalMime.parse(raw, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 }), notes: [] }
  } catch {
    return headersOnly(raw, 'The mail is malformed; only its headers were read.')
  }
}

async function headersOnly(raw: Uint8Array, note: string): Promise<ParsedMail> {
  try {
    return { mail: await PostalMime.parse(raw.slice(0, headerEnd(raw))), notes: [note] }
  } catch {
    return {
      mail: { headers: [], headerLines: [], attachments: [] },
      notes: ['The mail is malformed; nothing of it could be read.'],
    }
  }
}

function headerEnd(raw: Uint8Array): number {
  const limit = Math.min(raw.length, MAX_HEADER_BYTES)
  for (let at = raw.indexOf(LINE_FEED); at >= 0 && at < limit; at = raw.indexOf(LINE_FEED, at + 1)) {
    if (raw[at + 1] === LINE_FEED || (raw[at + 1] === CARRIAGE_RETURN && raw[at + 2] === LINE_FEED)) return at + 1
  }
  return limit
}
