import type { Delivery } from '../stand-in.ts'

type Json = Readonly<Record<string, unknown>>

/** Something Slack wants the app to know, and the way the app must be told. */
export type Outgoing = {
  readonly kind: 'interactive' | 'slash_commands' | 'events_api'
  readonly payload: Json
  readonly retry?: { readonly attempt: number; readonly reason: string }
}

/** A way to the app: its HTTP receiver or its Socket Mode connections. Resolves after the ack, or after waiting in vain. */
export type Courier = (
  out: Outgoing,
  limits: { readonly ackMs: number; readonly stopped: AbortSignal },
) => Promise<Delivery>

/** Status 0: nothing came back in time. The reason is one of Slack's: operation_timeout or connection_failed. */
export const unanswered = (error: string, started: number): Delivery => ({
  status: 0,
  body: { error },
  ms: performance.now() - started,
})

/** An ack's body as the sender meant it: JSON, plain text, or null when it is empty. */
export function ackBody(text: string): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
