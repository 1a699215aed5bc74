/** One header field as it came over the wire: lower-cased name, unfolded value. */
export type HeaderLine = { readonly name: string; readonly value: string }

/** Bytes of header section beyond which a mail is not worth checking: real ones stay far below. */
const MAX_HEADER_BYTES = 256 * 1024

/** The header fields in order, top first; null when the section is oversized or holds bytes that readers disagree about. */
export function headerLines(raw: Uint8Array): readonly HeaderLine[] | null {
  const end = endOfHeader(raw)
  if (end > MAX_HEADER_BYTES) return null
  const section = Buffer.from(raw.buffer, raw.byteOffset, end).toString('latin1').replaceAll('\r\n', '\n')
  if (section.includes('\r') || section.includes('\0')) return null
  const fields: { name: string; value: string }[] = []
  for (const line of section.split('\n')) {
    const current = fields.at(-1)
    if (current && (line.startsWith(' ') || line.startsWith('\t'))) current.value += ` ${line.trim()}`
    else if (line !== '') fields.push(fieldOf(line))
  }
  return fields
}

function fieldOf(line: string): { name: string; value: string } {
  const colon = line.indexOf(':')
  const name = colon < 0 ? line : line.slice(0, colon)
  return { name: name.trim().toLowerCase(), value: colon < 0 ? '' : line.slice(colon + 1).trim() }
}

function endOfHeader(raw: Uint8Array): number {
  for (let at = raw.indexOf(10); at >= 0; at = raw.indexOf(10, at + 1)) {
    if (raw[at + 1] === 10 || (raw[at + 1] === 13 && raw[at + 2] === 10)) return at + 1
  }
  return raw.length
}
