import type { IncomingMessage } from 'node:http'

/** So much more is read and thrown away, so that a sender of too much hears the answer instead of a broken connection. */
const PATIENCE = 20

/** A request's body as text; null when it is larger than allowed. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > PATIENCE * mostBytes) return null
    if (bytes <= mostBytes) chunks.push(chunk)
  }
  return bytes > mostBytes ? null : Buffer.concat(chunks).toString('utf8')
}
