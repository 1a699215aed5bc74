import type { IncomingMessage, ServerResponse } from 'node:http'
import { type App, isValidSlackRequest, type Receiver } from '@slack/bolt'
import { readBody } from '../http/read-body.ts'
import type { InFlight } from './in-flight.ts'

/** Slack's own requests stay far below this. */
const MOST_BYTES = 1_000_000

export type HttpReceiver = Receiver & {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/**
 * `POST /slack/events` on the desk's own HTTP server. Bolt's receiver wants a server of its own and refuses a
 * `content-type` with a charset; this one only checks the signature and hands the body over.
 */
export function createHttpReceiver(signingSecret: string, inFlight: InFlight): HttpReceiver {
  let app: App | undefined
  return {
    init: initialised => {
      app = initialised
    },
    start: async () => undefined,
    stop: async () => undefined,
    handle: async (request, response) => {
      const body = await readBody(request, MOST_BYTES)
      if (body === null) return answer(response, 413, 'request too large')
      if (!signedBySlack(request, body, signingSecret)) return answer(response, 401, 'not signed by Slack')
      const event = parseBody(body, request.headers['content-type'] ?? '')
      if (event === null) return answer(response, 400, 'neither JSON nor a form')
      if (event.type === 'url_verification') return answer(response, 200, { challenge: event.challenge })
      if (!app) return answer(response, 503, 'starting')
      await inFlight.track(process(app, event, request, response))
      if (!response.writableEnded) answer(response, 200, '')
    },
  }
}

type Payload = Record<string, unknown>

async function process(app: App, body: Payload, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const retryNum = Number(request.headers['x-slack-retry-num'])
  const retryReason = request.headers['x-slack-retry-reason']
  await app.processEvent({
    body,
    ack: async (said?: string | Payload) => {
      if (!response.writableEnded) answer(response, 200, said ?? '')
    },
    ...(Number.isFinite(retryNum) ? { retryNum } : {}),
    ...(typeof retryReason === 'string' ? { retryReason } : {}),
  })
}

function signedBySlack(request: IncomingMessage, body: string, signingSecret: string): boolean {
  const signature = request.headers['x-slack-signature']
  const timestamp = Number(request.headers['x-slack-request-timestamp'])
  if (typeof signature !== 'string' || !Number.isFinite(timestamp)) return false
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp }
  return isValidSlackRequest({ signingSecret, body, headers })
}

function parseBody(body: string, contentType: string): Payload | null {
  if (contentType.startsWith('application/json')) return parseJson(body)
  const form = new URLSearchParams(body)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : parseJson(payload)
}

function parseJson(text: string): Payload | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Payload) : null
  } catch {
    return null
  }
}

function answer(response: ServerResponse, status: number, body: string | object): void {
  const json = typeof body !== 'string'
  response.writeHead(status, { 'content-type': json ? 'application/json' : 'text/plain; charset=utf-8' })
  response.end(json ? JSON.stringify(body) : body)
}
