import type { ReceivedMail } from './new-mails.ts'
import { backOffMs, pause } from './pause.ts'
import { type Trouble, wordsOf } from './trouble.ts'

/** A pino-like logger. */
export type MailLog = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (facts: object, message: string) => void>>

/** Where mails go, and how its failures are told. */
export type Shelf = {
  readonly receive: (mail: ReceivedMail) => Promise<void>
  readonly setAside: (mail: ReceivedMail, reason: string) => Promise<void>
  readonly random: () => number
  readonly log: MailLog
  readonly signal: AbortSignal
  readonly trouble: (found: Trouble) => void
}

const MAX_TRIES = 5

const STORE_TROUBLE: Trouble = {
  kind: 'store',
  problem: 'mail arrives and cannot be stored',
  mend: 'look at the log and at the database; nothing is lost meanwhile',
}

/**
 * Receives a mail; one that fails time and again is set aside, so that those behind it get through.
 * `unreadable`: why the server could not give the mail; it goes aside at once. False when stopped before it was done.
 */
export async function putAway(shelf: Shelf, mail: ReceivedMail, unreadable: string | null): Promise<boolean> {
  for (let tries = 1; !shelf.signal.aborted; tries++) {
    const failure = unreadable ?? (await failureOf(() => shelf.receive(mail)))
    if (failure === null) return true
    const { uid, mailbox } = mail
    shelf.log.warn({ mailbox, uid, tries, failure }, 'mailbox: a mail could not be received')
    // Only then: while the database is away both fail, and the mail must not be set aside for that.
    if (unreadable !== null || tries >= MAX_TRIES) {
      const second = await failureOf(() => shelf.setAside(mail, failure))
      if (second === null) return true
      shelf.log.error({ mailbox, uid, tries, failure: second }, 'mailbox: a mail could not be set aside')
    }
    shelf.trouble(STORE_TROUBLE)
    await pause(backOffMs(tries, shelf.random), shelf.signal)
  }
  return false
}

/** Asks the store until it answers; null when stopped before. */
export async function persistently<T>(shelf: Shelf, ask: () => Promise<T>): Promise<{ readonly answer: T } | null> {
  for (let tries = 1; !shelf.signal.aborted; tries++) {
    try {
      return { answer: await ask() }
    } catch (error) {
      shelf.log.error({ tries, failure: wordsOf(messageOf(error)) }, 'mailbox: the cursor cannot be read or written')
      shelf.trouble(STORE_TROUBLE)
      await pause(backOffMs(tries, shelf.random), shelf.signal)
    }
  }
  return null
}

async function failureOf(run: () => Promise<void>): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return wordsOf(messageOf(error)) || 'unknown error'
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
