import { createHmac } from 'node:crypto'
import { ackBody, type Courier, type Outgoing, unanswered } from './courier.ts'

/** Posts to the app's receiver, signed with the app's secret. */
export function httpCourier(url: string, signingSecret: string): Courier {
  return async (out, { ackMs, stopped }) => {
    const started = performance.now()
    const { body, type } = written(out)
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': type, ...signed(body, signingSecret), ...retryHeaders(out) },
        signal: AbortSignal.any([AbortSignal.timeout(ackMs), stopped]),
      })
      const answer = await response.text()
      return { status: response.status, body: ackBody(answer), ms: performance.now() - started }
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError'
      return unanswered(late ? 'operation_timeout' : 'connection_failed', started)
    }
  }
}

const FORM = 'application/x-www-form-urlencoded'

function written({ kind, payload }: Outgoing): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  if (kind === 'interactive')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: FORM }
  const fields = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)])
  return { body: new URLSearchParams(fields).toString(), type: FORM }
}

function signed(body: string, secret: string): Record<string, string> {
  // The machine's clock, not the workspace's: the receiver refuses signatures five minutes off its own time.
  const timestamp = String(Math.floor(Date.now() / 1000))
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` }
}

const retryHeaders = ({ retry }: Outgoing): Record<string, string> =>
  retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}
