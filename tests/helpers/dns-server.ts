import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

type Records = Readonly<Record<string, { readonly TXT: readonly string[] }>>

export type DnsServer = { readonly address: string; readonly stop: () => void }

const TXT = 16
const NXDOMAIN = 3

/** A DNS server on loopback that answers TXT questions from a table, NXDOMAIN to everything else. */
export async function startDnsServer(records: Records): Promise<DnsServer> {
  const socket = createSocket('udp4')
  socket.on('message', (question, peer) => socket.send(answer(question, records), peer.port, peer.address))
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address() as AddressInfo
  return { address: `127.0.0.1:${port}`, stop: () => socket.close() }
}

function answer(question: Buffer, records: Records): Buffer {
  const { name, end } = readName(question, 12)
  const texts = question.readUInt16BE(end) === TXT ? (records[name.toLowerCase()]?.TXT ?? []) : []
  const header = Buffer.alloc(12)
  question.copy(header, 0, 0, 2)
  header.writeUInt16BE(0x8180 | (texts.length === 0 ? NXDOMAIN : 0), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(texts.length, 6)
  return Buffer.concat([header, question.subarray(12, end + 4), ...texts.map(record)])
}

function record(text: string): Buffer {
  const strings = (text.match(/.{1,255}/gs) ?? []).map(part =>
    Buffer.concat([Buffer.of(part.length), Buffer.from(part)]),
  )
  const data = Buffer.concat(strings)
  const head = Buffer.from([0xc0, 12, 0, TXT, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 0xff])
  return Buffer.concat([head, data])
}

function readName(packet: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = []
  let at = start
  for (let length = packet[at] ?? 0; length > 0; length = packet[at] ?? 0) {
    labels.push(packet.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.'), end: at + 1 }
}
