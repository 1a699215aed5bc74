import { setTimeout as wait } from 'node:timers/promises'
import type { Delivery } from '../stand-in.ts'
import { type Courier, type Outgoing, unanswered } from './courier.ts'

/** An ack later than this is an "operation timed out" for the person. */
export const ACK_MS = 3000

/** Slack sends an event again at once, after a minute, after five minutes; then never. */
export const RETRY_MS = [0, 60_000, 300_000] as const

export type Deliveries = {
  readonly deliverTo: (courier: Courier) => void
  /** People's acts go out once, never again. */
  readonly once: (out: Outgoing) => Promise<Delivery>
  /** Events are repeated in the background until they are acknowledged. Resolves after the first attempt. */
  readonly event: (payload: Outgoing['payload']) => Promise<Delivery>
  /** Resolves when no first attempt of an event and no act is under way. */
  readonly settled: () => Promise<void>
  readonly stop: () => Promise<void>
}

export function newDeliveries(limits: { readonly ackMs: number; readonly retryMs: readonly number[] }): Deliveries {
  const stopped = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const retries = new Set<Promise<unknown>>()
  let courier: Courier = () => Promise.resolve(unanswered('connection_failed', performance.now()))

  const tracked = <T>(promise: Promise<T>, among: Set<Promise<unknown>>): Promise<T> => {
    const done = promise.finally(() => among.delete(done))
    among.add(done)
    return done
  }

  const once = (out: Outgoing) => tracked(courier(out, { ackMs: limits.ackMs, stopped: stopped.signal }), underWay)

  const repeat = async (payload: Outgoing['payload'], first: Delivery): Promise<void> => {
    let last = first
    for (const [index, delay] of limits.retryMs.entries()) {
      if (isTaken(last) || stopped.signal.aborted) return
      await wait(delay, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined)
      if (stopped.signal.aborted) return
      last = await once({ kind: 'events_api', payload, retry: { attempt: index + 1, reason: reasonOf(last) } })
    }
  }

  const event = async (payload: Outgoing['payload']): Promise<Delivery> => {
    const first = await once({ kind: 'events_api', payload })
    if (!isTaken(first)) void tracked(repeat(payload, first), retries)
    return first
  }

  return {
    deliverTo: next => {
      courier = next
    },
    once,
    event,
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
    stop: async () => {
      stopped.abort()
      await Promise.allSettled([...underWay, ...retries])
    },
  }
}

const isTaken = ({ status }: Delivery): boolean => status >= 200 && status < 300

function reasonOf({ status, body }: Delivery): string {
  if (status !== 0) return 'http_error'
  return (body as { error?: string } | null)?.error === 'operation_timeout' ? 'http_timeout' : 'connection_failed'
}
