import type { Logger } from 'pino'
import type { Cursor } from '../ports/mail.ts'
import { type MailboxState, type MailboxWatch, watchMailbox } from './imap.ts'
import type { AccessTokens } from './oauth.ts'

type Receive = (raw: Uint8Array, cursor: Cursor & { readonly mailbox: string }) => Promise<void>

/** The desk's mailbox, read into its store. */
export function openMailbox(options: {
  readonly url: string
  readonly oauth: AccessTokens | null
  readonly loadCursor: (mailbox: string) => Promise<Cursor | null>
  readonly saveCursor: (mailbox: string, cursor: Cursor) => Promise<void>
  readonly receive: Receive
  /** For a mail that could not be received time and again: it is kept for a person. */
  readonly keepAside: Receive
  readonly now: () => Date
  readonly random: () => number
  readonly log: Logger
}): MailboxWatch {
  const { url, oauth, loadCursor, saveCursor, receive, keepAside, now, random, log } = options
  const cursorOf = (mail: { readonly mailbox: string; readonly uid: number; readonly uidValidity: string }) => ({
    mailbox: mail.mailbox,
    uidValidity: mail.uidValidity,
    lastUid: mail.uid,
  })
  return watchMailbox({
    url,
    oauth,
    cursor: { load: loadCursor, begin: saveCursor },
    receive: mail => receive(mail.raw, cursorOf(mail)),
    setAside: mail => keepAside(mail.raw, cursorOf(mail)),
    now,
    random,
    log,
    intervalSeconds: 60,
  })
}

/** For `/readyz`: null while the mailbox is read. */
export function mailboxProblem(state: MailboxState): string | null {
  switch (state.kind) {
    case 'watching':
      return null
    case 'trouble':
      return state.problem
    case 'connecting':
    case 'stopped':
      return `the mailbox is ${state.kind}`
  }
}
