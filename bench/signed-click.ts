import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { StandInMessage } from '../src/local/stand-in.ts'

export type Click = { readonly user: string; readonly action: string; readonly caseId: string }

/** Posts clicks as Slack does: a signed form, the whole message in it. Resolves with the milliseconds until the 200. */
export type Clicker = (click: Click) => Promise<number>

export type ClickLine = {
  readonly click: Clicker
  /** Between rounds: a server closes a connection that is silent for some seconds, perhaps just when it is used again. */
  readonly hangUp: () => void
}

/** `card`: the message that travels with every click, for the size of a real one. */
export function clickLine(url: string, signingSecret: string, card: StandInMessage, connections: number): ClickLine {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const click: Clicker = pressed => {
    const body = new URLSearchParams({ payload: JSON.stringify(payloadOf(pressed, card)) }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed(body, signingSecret) }
    const started = performance.now()
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } })
      sent.once('error', reject)
      sent.once('response', response => {
        response.resume()
        response.once('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - started)
          else reject(new Error(`a click was answered with ${response.statusCode}`))
        })
      })
      sent.end(body)
    })
  }
  return { click, hangUp: () => agent.destroy() }
}

function signed(body: string, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` }
}

function payloadOf({ user, action, caseId }: Click, card: StandInMessage): object {
  const { channel, ...message } = card
  const type = 'button'
  return {
    type: 'block_actions',
    user: { id: user, username: user, name: user, team_id: 'T0MAKEGOOD' },
    api_app_id: 'A0MAKEGOOD',
    token: 'unused',
    team: { id: 'T0MAKEGOOD', domain: 'local-workspace' },
    enterprise: null,
    is_enterprise_install: false,
    container: { type: 'message', message_ts: card.ts, channel_id: channel, is_ephemeral: false },
    trigger_id: '1.2.3',
    channel: { id: channel, name: 'returns' },
    message: { type: 'message', ...message },
    state: { values: {} },
    response_url: 'http://127.0.0.1:9/actions/unused',
    actions: [{ type, action_id: action, block_id: 'buttons', value: caseId, action_ts: card.ts }],
  }
}
