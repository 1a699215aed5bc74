import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { acceptWebSocket } from '../../src/local/slack/web-socket.ts'

const open: (() => unknown)[] = []

afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A raw connection to the server's side, past its handshake. */
async function connected() {
  const texts: string[] = []
  let closed = false
  const server = createServer()
  server.on('upgrade', (request, socket) => {
    const connection = acceptWebSocket(request, socket, {
      onText: text => {
        texts.push(text)
        connection.send(`echo ${text}`)
      },
      onClosed: () => {
        closed = true
      },
    })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  open.push(
    () => socket.destroy(),
    () => server.close(),
  )
  let received = Buffer.alloc(0)
  socket.on('data', chunk => {
    received = Buffer.concat([received, chunk])
  })
  socket.write(
    'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  )
  // The answer to this key is the example of RFC 6455, section 1.3.
  await expect.poll(() => received.toString()).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=')
  received = Buffer.alloc(0)
  return { socket, texts, received: () => received, closed: () => closed }
}

function frame(socket: Socket, opcode: number, text: string, final = true): void {
  const payload = Buffer.from(text)
  const mask = randomBytes(4)
  const masked = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))
  const head = Buffer.from([(final ? 0x80 : 0) | opcode, 0x80 | payload.length])
  // Byte by byte: the reader must cope with frames cut anywhere.
  for (const byte of Buffer.concat([head, mask, masked])) socket.write(Buffer.from([byte]))
}

test('a message in pieces with a ping between them arrives whole, and the ping is answered', async () => {
  const { socket, texts, received } = await connected()
  frame(socket, 1, 'one ', false)
  frame(socket, 9, 'ping')
  frame(socket, 0, 'two ', false)
  frame(socket, 0, 'three')
  await expect.poll(() => texts).toEqual(['one two three'])
  await expect.poll(() => received().toString('latin1')).toContain('echo one two three')
  expect(received().subarray(0, 6)).toEqual(Buffer.concat([Buffer.from([0x8a, 4]), Buffer.from('ping')]))
})

test('a goodbye is answered and ends the connection', async () => {
  const { socket, received, closed } = await connected()
  frame(socket, 8, '\u0003\u0001')
  await expect.poll(closed).toBe(true)
  expect(received()).toEqual(Buffer.from([0x88, 2, 3, 1]))
})

test('a connection that breaks off is noticed', async () => {
  const { socket, closed } = await connected()
  socket.destroy()
  await expect.poll(closed).toBe(true)
})
