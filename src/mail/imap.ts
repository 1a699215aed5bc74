import type { ImapFlow } from 'imapflow'
import { type MailboxServer, parseImapUrl } from './addresses.ts'
import { mailboxTrouble, openMailbox } from './mailbox-connection.ts'
import { type CursorStore, type MailboxReader, mailboxReader } from './mailbox-reading.ts'
import type { ReceivedMail } from './new-mails.ts'
import type { AccessTokens } from './oauth.ts'
import { backOffMs, pause } from './pause.ts'
import type { MailLog } from './put-away.ts'
import { type Checked, sentenceOf, type Trouble } from './trouble.ts'

export type MailboxState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'watching'; readonly mailbox: string; readonly readAt: Date }
  | {
      readonly kind: 'trouble'
      readonly trouble: Trouble['kind']
      readonly problem: string
      readonly mend: string
      readonly since: Date
    }
  | { readonly kind: 'stopped' }

export type WatchOptions = {
  /** IMAP_URL */
  readonly url: string
  readonly oauth?: AccessTokens | null
  readonly cursor: CursorStore
  /** Stores the mail and moves the cursor in one transaction. Called in uid order, one mail at a time. */
  readonly receive: (mail: ReceivedMail) => Promise<void>
  /** Keeps for a person a mail that could not be received, and moves the cursor. */
  readonly setAside: (mail: ReceivedMail, reason: string) => Promise<void>
  readonly now: () => Date
  readonly random: () => number
  readonly log: MailLog
  /** The mailbox is read at least this often, whatever the server announces. */
  readonly intervalSeconds: number
  readonly onState?: (state: MailboxState) => void
}

export type MailboxWatch = {
  /** Resolves once the mail in hand is put away and the connection is closed. */
  readonly stop: () => Promise<void>
  readonly state: () => MailboxState
}

type Watcher = {
  readonly options: WatchOptions
  readonly server: MailboxServer
  readonly oauth: AccessTokens | null
  readonly signal: AbortSignal
  readonly reader: MailboxReader
  readonly report: (state: MailboxState) => void
  readonly trouble: (found: Trouble) => void
}

/** A connection that lasted this long was a good one: the next failure starts the back-off anew. */
const GOOD_CONNECTION_MS = 30_000

/** Reads one mailbox until stopped. Throws when `url` cannot be read: the configuration has checked it before. */
export function watchMailbox(options: WatchOptions): MailboxWatch {
  const oauth = options.oauth ?? null
  const server = parseImapUrl(options.url, oauth !== null)
  if (!server.ok) throw new Error(server.problem)
  const stopping = new AbortController()
  const { signal } = stopping
  let state: MailboxState = { kind: 'connecting' }
  const report = (next: MailboxState): void => {
    state = next
    options.onState?.(next)
  }
  const trouble = ({ kind, problem, mend }: Trouble): void => {
    const since = state.kind === 'trouble' ? state.since : options.now()
    report({ kind: 'trouble', trouble: kind, problem, mend, since })
  }
  const { receive, setAside, random, log, now } = options
  const reader = mailboxReader(
    server.value.mailbox,
    options.cursor,
    { receive, setAside, random, log, signal, trouble },
    now,
  )
  const ended = watch({ options, server: server.value, oauth, signal, reader, report, trouble }).then(() =>
    report({ kind: 'stopped' }),
  )
  return {
    state: () => state,
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}

/** For `makegood check`: logs in and opens the mailbox, reads nothing. */
export async function checkMailbox(url: string, oauth: AccessTokens | null = null): Promise<Checked> {
  const server = parseImapUrl(url, oauth !== null)
  if (!server.ok) return { ok: false, problem: server.problem, mend: 'set IMAP_URL in that form' }
  try {
    const { client } = await openMailbox(server.value, oauth, new AbortController().signal)
    await client.logout()
    return { ok: true }
  } catch (error) {
    const { problem, mend } = mailboxTrouble(error, server.value, oauth !== null)
    return { ok: false, problem, mend }
  }
}

async function watch(watcher: Watcher): Promise<void> {
  const { signal, server, oauth, options } = watcher
  let failures = 0
  while (!signal.aborted) {
    const startedAt = options.now().getTime()
    const trouble = await session(watcher).then(
      () => null,
      (error: unknown) => mailboxTrouble(error, server, oauth !== null),
    )
    if (signal.aborted || !trouble) continue
    failures = options.now().getTime() - startedAt > GOOD_CONNECTION_MS ? 1 : failures + 1
    const waitMs = backOffMs(failures, options.random)
    watcher.trouble(trouble)
    options.log.warn(
      { mailbox: server.mailbox, trouble: trouble.kind, failures, waitMs },
      `mailbox: ${sentenceOf(trouble)}`,
    )
    await pause(waitMs, signal)
  }
}

/** One connection from log-in to its end; each gets a client of its own. Ends by stopping or by throwing. */
async function session({ options, server, oauth, signal, reader, report }: Watcher): Promise<void> {
  const opened = await openMailbox(server, oauth, signal)
  const { client, uidValidity } = opened
  const hints = hintsFrom(client)
  options.log.info({ mailbox: server.mailbox, uidValidity }, 'mailbox: watching')
  try {
    while (!signal.aborted) {
      await reader.readNew(opened)
      if (signal.aborted) return
      report({ kind: 'watching', mailbox: server.mailbox, readAt: options.now() })
      // The library would start IDLE only after 15 s. The next command breaks it; a failure shows there.
      const idling = client.idle().catch(() => undefined)
      await hints.next(options.intervalSeconds * 1000, signal)
      if (signal.aborted) return
      await client.noop()
      await idling
    }
  } finally {
    client.close()
  }
}

/** The server's word that something arrived, or that the connection is gone; one that came while reading counts too. */
function hintsFrom(client: ImapFlow): { readonly next: (ms: number, signal: AbortSignal) => Promise<void> } {
  let heard = false
  let wake = new AbortController()
  const hint = (): void => {
    heard = true
    wake.abort()
  }
  client.on('exists', hint)
  client.on('close', hint)
  return {
    next: async (ms, signal) => {
      wake = new AbortController()
      if (!heard) await pause(ms, AbortSignal.any([signal, wake.signal]))
      heard = false
    },
  }
}
