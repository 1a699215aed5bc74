import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { isRecord } from '../block-rules/shape.ts'
import type { Delivery } from '../stand-in.ts'
import { parsed } from './arguments.ts'
import { type Courier, unanswered } from './courier.ts'
import { APP_ID, newId } from './identity.ts'
import { acceptWebSocket, type WebSocketConnection } from './web-socket.ts'

/** Slack keeps at most ten connections of an app. */
const MOST_CONNECTIONS = 10
const PING_MS = 10_000
const GOING_AWAY = 1001
const GOODBYE_MS = 500

type Live = { readonly connection: WebSocketConnection; leaving: boolean; readonly pings: NodeJS.Timeout }

export type SocketMode = {
  /** An address for one connection, as apps.connections.open gives it. */
  readonly newUrl: (base: string) => string
  /** Takes an upgrade request; false when its ticket is unknown or used. */
  readonly accept: (request: IncomingMessage, socket: Duplex) => boolean
  readonly courier: Courier
  readonly connections: () => number
  /** Asks every connection to reconnect, as Slack does every few hours. */
  readonly refresh: () => void
  /** Says goodbye to every connection and leaves it a moment to answer. */
  readonly stop: () => Promise<void>
}

/** The server's side of Socket Mode: envelopes out to one of the connections, acks back by envelope id. */
export function newSocketMode(): SocketMode {
  const tickets = new Set<string>()
  const lives = new Set<Live>()
  const waiting = new Map<string, (payload: unknown) => void>()
  let turn = 0

  const ready = () => [...lives].filter(live => !live.leaving)

  const onText = (text: string) => {
    const message = parsed(text)
    if (!isRecord(message) || typeof message.envelope_id !== 'string') return
    waiting.get(message.envelope_id)?.(message.payload)
    waiting.delete(message.envelope_id)
  }

  const accept = (request: IncomingMessage, socket: Duplex): boolean => {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? ''
    if (!tickets.delete(ticket) || lives.size >= MOST_CONNECTIONS) return false
    const onClosed = () => {
      clearInterval(live.pings)
      lives.delete(live)
    }
    const connection = acceptWebSocket(request, socket, { onText, onClosed })
    const live: Live = { connection, leaving: false, pings: setInterval(connection.ping, PING_MS).unref() }
    lives.add(live)
    connection.send(JSON.stringify({ type: 'hello', num_connections: lives.size, connection_info: { app_id: APP_ID } }))
    connection.ping()
    return true
  }

  const courier: Courier = (out, { ackMs, stopped }) => {
    const started = performance.now()
    const able = ready()
    const live = able[turn++ % Math.max(able.length, 1)]
    if (!live) return Promise.resolve(unanswered('connection_failed', started))
    const envelope = randomUUID()
    return new Promise<Delivery>(resolve => {
      const giveUp = () => {
        waiting.delete(envelope)
        settle(unanswered('operation_timeout', started))
      }
      const timer = setTimeout(giveUp, ackMs)
      const settle = (delivery: Delivery) => {
        clearTimeout(timer)
        stopped.removeEventListener('abort', giveUp)
        resolve(delivery)
      }
      stopped.addEventListener('abort', giveUp)
      waiting.set(envelope, payload =>
        settle({ status: 200, body: socketAck(payload), ms: performance.now() - started }),
      )
      live.connection.send(JSON.stringify(envelopeOf(envelope, out)))
    })
  }

  return {
    newUrl: base => {
      const ticket = newId('', 24)
      tickets.add(ticket)
      return `${base.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${APP_ID}`
    },
    accept,
    courier,
    connections: () => ready().length,
    refresh: () => {
      for (const live of ready()) {
        live.leaving = true
        live.connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
      }
    },
    stop: async () => {
      for (const live of lives) live.connection.close(GOING_AWAY)
      const deadline = performance.now() + GOODBYE_MS
      while (lives.size > 0 && performance.now() < deadline) await wait(5)
      for (const live of lives) live.connection.destroy()
    },
  }
}

/** An ack without content comes as an empty object; text alone stands under `text`. */
const socketAck = (payload: unknown): unknown => (isRecord(payload) && Object.keys(payload).length > 0 ? payload : null)

const envelopeOf = (envelope: string, out: Parameters<Courier>[0]): Readonly<Record<string, unknown>> => ({
  envelope_id: envelope,
  type: out.kind,
  payload: out.payload,
  accepts_response_payload: out.kind !== 'events_api',
  ...(out.kind === 'events_api'
    ? { retry_attempt: out.retry?.attempt ?? 0, retry_reason: out.retry?.reason ?? '' }
    : {}),
})
