/** What of PostgreSQL's wire protocol (version 3) a server must see to know where a client's turn begins and ends. */
const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024

const SYNC = 'S'.charCodeAt(0)
const QUERY = 'Q'.charCodeAt(0)
const FLUSH = 'H'.charCodeAt(0)
const TERMINATE = 'X'.charCodeAt(0)
const READY_FOR_QUERY = 'Z'.charCodeAt(0)
const IDLE = 'I'.charCodeAt(0)

/** Messages that must run without another client's in between. `open`: the client will say more before its turn ends. */
export type Turn = { readonly messages: readonly Uint8Array[]; readonly open: boolean }

export type FrameEvent =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'no_encryption' }
  | { readonly kind: 'end' }

/** Cuts a client's bytes into turns. */
export function frameReader(): (data: Uint8Array) => readonly FrameEvent[] {
  let buffer = Buffer.alloc(0)
  /** What came since, joined only when a message is whole: a large one comes in hundreds of pieces. */
  let pieces: Uint8Array[] = []
  let missing = 0
  let greeted = false
  let batch: Uint8Array[] = []

  const next = (): FrameEvent | 'more' | 'kept' => {
    const header = greeted ? 1 : 0
    if (buffer.length < header + 4) return 'more'
    const length = buffer.readInt32BE(header) + header
    if (length < header + 4 || length > MAX_MESSAGE_BYTES) return { kind: 'end' }
    if (buffer.length < length) {
      missing = length - buffer.length
      return 'more'
    }
    const message = new Uint8Array(buffer.subarray(0, length))
    buffer = buffer.subarray(length)
    return greeted ? typed(message) : greeting(message)
  }

  const greeting = (message: Uint8Array): FrameEvent => {
    if (message.length < 8) return { kind: 'end' }
    const code = Buffer.from(message).readInt32BE(4)
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'no_encryption' }
    if (code === CANCEL_REQUEST) return { kind: 'end' }
    greeted = true
    return { kind: 'turn', turn: { messages: [message], open: false } }
  }

  const typed = (message: Uint8Array): FrameEvent | 'kept' => {
    const type = message[0]
    if (type === TERMINATE) return { kind: 'end' }
    batch.push(message)
    const ends = type === SYNC || type === QUERY
    if (!ends && type !== FLUSH) return 'kept'
    const messages = batch
    batch = []
    return { kind: 'turn', turn: { messages, open: !ends } }
  }

  return data => {
    pieces.push(data)
    missing -= data.length
    if (missing > 0) return []
    buffer = Buffer.concat([buffer, ...pieces])
    pieces = []
    missing = 0
    const events: FrameEvent[] = []
    for (let event = next(); event !== 'more'; event = next()) {
      if (event === 'kept') continue
      events.push(event)
      if (event.kind === 'end') break
    }
    return events
  }
}

/** Whether the server's answer leaves a transaction open; null when the answer does not say. */
export function leavesTransactionOpen(answer: Uint8Array): boolean | null {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength)
  let open: boolean | null = null
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1))
    if (bytes[at] === READY_FOR_QUERY) open = bytes[at + 5] !== IDLE
  return open
}

export function simpleQuery(text: string): Uint8Array {
  const body = Buffer.from(`${text}\0`)
  const message = Buffer.alloc(5 + body.length)
  message[0] = QUERY
  message.writeInt32BE(4 + body.length, 1)
  body.copy(message, 5)
  return new Uint8Array(message)
}

export const syncMessage = (): Uint8Array => Uint8Array.of(SYNC, 0, 0, 0, 4)
