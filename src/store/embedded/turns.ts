import type { PGlite } from '@electric-sql/pglite'
import { leavesTransactionOpen, simpleQuery, syncMessage, type Turn } from './wire-frames.ts'

export type Client = {
  readonly answer: (data: Uint8Array) => void
  /** The client has held the database too long while others wait. */
  readonly expel: () => void
}

export type Turns = {
  readonly take: (client: Client, turn: Turn) => void
  /** The client is gone: what it had begun is rolled back. */
  readonly leave: (client: Client) => void
  /** Resolves when nothing runs any more; turns that wait are dropped. */
  readonly close: () => Promise<void>
}

type Waiting = { readonly client: Client; readonly turn: Turn }

/** A client that begins a transaction and falls silent is expelled after this long, if somebody waits. */
const SILENCE_MS = 60_000

/**
 * Lets many clients use one database session. A turn is never split, and a client inside a transaction keeps the
 * session: without that, one client's statement would run inside another's transaction.
 */
export function takeTurns(db: PGlite, onBroken: (error: unknown) => void): Turns {
  let queue: Waiting[] = []
  let holder: Client | null = null
  let current: Client | null = null
  let running: Promise<void> | null = null
  let closed = false
  let silence: NodeJS.Timeout | undefined

  const nextTurn = (): Waiting | null => {
    const index = holder ? queue.findIndex(waiting => waiting.client === holder) : 0
    return (index >= 0 && queue.splice(index, 1)[0]) || null
  }

  const pump = async (): Promise<void> => {
    for (let waiting = nextTurn(); waiting && !closed; waiting = nextTurn()) {
      current = waiting.client
      const open = await run(db, waiting.turn, current.answer)
      holder = waiting.turn.open || (open ?? holder === current) ? current : null
    }
    current = null
  }

  const wake = (): void => {
    if (running || closed) return
    clearTimeout(silence)
    running = pump().then(rest, error => {
      closed = true
      onBroken(error)
    })
  }

  const rest = (): void => {
    running = null
    const silent = holder
    if (queue.length === 0 || closed || !silent) return
    silence = setTimeout(silent.expel, SILENCE_MS)
    silence.unref()
  }

  return {
    take: (client, turn) => {
      queue.push({ client, turn })
      wake()
    },
    leave: client => {
      queue = queue.filter(waiting => waiting.client !== client)
      // Its last turn may be running still and open a transaction; with none open, rolling back does nothing.
      if (holder === client || current === client) queue.push({ client, turn: ROLL_BACK })
      wake()
    },
    close: async () => {
      closed = true
      clearTimeout(silence)
      await running
    },
  }
}

const ROLL_BACK: Turn = { messages: [syncMessage(), simpleQuery('ROLLBACK')], open: false }

/** True when the answer leaves a transaction open; null when it does not say. */
async function run(db: PGlite, turn: Turn, answer: (data: Uint8Array) => void): Promise<boolean | null> {
  let open: boolean | null = null
  await db.runExclusive(async () => {
    for (const message of turn.messages) {
      const parts: Uint8Array[] = []
      // The bytes lie in the engine's own memory and are gone with the next message.
      const onRawData = (data: Uint8Array): void => void parts.push(data.slice())
      await db.execProtocolRawStream(message, { onRawData })
      const reply = Buffer.concat(parts)
      open = leavesTransactionOpen(reply) ?? open
      if (reply.length > 0) answer(reply)
    }
  })
  return open
}
