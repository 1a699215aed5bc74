import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** The server's side of one WebSocket connection (RFC 6455): text messages, pings, the closing handshake. No extensions. */
export type WebSocketConnection = {
  readonly send: (text: string) => void
  readonly ping: () => void
  /** Says goodbye; the connection ends when the other side has answered. */
  readonly close: (code: number) => void
  readonly destroy: () => void
}

export type WebSocketEvents = { readonly onText: (text: string) => void; readonly onClosed: () => void }

const HANDSHAKE_ID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const OPCODE = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 } as const

type Frame = { readonly final: boolean; readonly opcode: number; readonly payload: Buffer; readonly size: number }

export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  events: WebSocketEvents,
): WebSocketConnection {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${HANDSHAKE_ID}`).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  const send = (opcode: number, payload: Buffer) => {
    if (socket.writable) socket.write(frameOf(opcode, payload))
  }
  let closing = false
  const close = (payload: Buffer) => {
    if (!closing) send(OPCODE.close, payload)
    closing = true
  }
  readMessages(socket, {
    [OPCODE.text]: payload => events.onText(payload.toString()),
    [OPCODE.ping]: payload => send(OPCODE.pong, payload),
    [OPCODE.close]: payload => {
      close(payload.subarray(0, 2))
      socket.end()
    },
  })
  socket.on('error', () => socket.destroy())
  // Node leaves an upgraded connection half open when the other side just goes.
  socket.once('end', () => socket.end())
  socket.once('close', events.onClosed)
  return {
    send: text => send(OPCODE.text, Buffer.from(text)),
    ping: () => send(OPCODE.ping, Buffer.from('Ping from the server')),
    close: code => {
      const payload = Buffer.alloc(2)
      payload.writeUInt16BE(code)
      close(payload)
    },
    destroy: () => socket.destroy(),
  }
}

/** Cuts the stream into frames and puts the pieces of a divided message together. */
function readMessages(socket: Duplex, on: Readonly<Record<number, (payload: Buffer) => void>>): void {
  let waiting: Buffer = Buffer.alloc(0)
  let pieces: Buffer[] = []
  let opcode = 0
  const take = (frame: Frame) => {
    if (frame.opcode >= OPCODE.close) return on[frame.opcode]?.(frame.payload)
    if (frame.opcode !== OPCODE.continuation) opcode = frame.opcode
    pieces.push(frame.payload)
    if (!frame.final) return
    const whole = Buffer.concat(pieces)
    pieces = []
    on[opcode]?.(whole)
  }
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk])
    for (let frame = frameIn(waiting); frame !== null; frame = frameIn(waiting)) {
      waiting = waiting.subarray(frame.size)
      take(frame)
    }
  })
}

/** The first whole frame, unmasked; null while bytes are missing. */
function frameIn(bytes: Buffer): Frame | null {
  const [first, second] = bytes
  if (first === undefined || second === undefined) return null
  const short = second & 0x7f
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0
  const masked = (second & 0x80) !== 0
  const start = 2 + lengthBytes + (masked ? 4 : 0)
  if (bytes.length < start) return null
  const length =
    lengthBytes === 2 ? bytes.readUInt16BE(2) : lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : short
  const size = start + length
  if (bytes.length < size) return null
  const payload = Buffer.from(bytes.subarray(start, size))
  if (masked) {
    const mask = bytes.subarray(start - 4, start)
    payload.forEach((byte, index) => {
      payload[index] = byte ^ (mask[index % 4] ?? 0)
    })
  }
  return { final: (first & 0x80) !== 0, opcode: first & 0x0f, payload, size }
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = 0x80 | opcode
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, payload])
}
