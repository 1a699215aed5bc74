import type { OpenMailbox } from './mailbox-connection.ts'
import { fetchMail, type MailboxCursor, type ReceivedMail, unreadUids } from './new-mails.ts'
import { persistently, putAway, type Shelf } from './put-away.ts'
import { wordsOf } from './trouble.ts'

/** Where the store says reading stands. */
export type CursorStore = {
  readonly load: (mailbox: string) => Promise<MailboxCursor | null>
  /** Called after a search by date (first start, renumbered mailbox): from now on reading goes on behind this mail. */
  readonly begin?: (mailbox: string, cursor: MailboxCursor) => Promise<void>
}

/** Reads what is new in an open mailbox, mail by mail; what it remembers outlives the connection. */
export type MailboxReader = { readonly readNew: (opened: OpenMailbox) => Promise<void> }

const MAX_FETCH_TRIES = 5

export function mailboxReader(mailbox: string, store: CursorStore, shelf: Shelf, now: () => Date): MailboxReader {
  /** What this process has put away: it holds even where the store's cursor lags behind. */
  let passed: MailboxCursor | null = null
  /** Failures in a row to fetch one and the same mail. */
  let stuck: { readonly uid: number; readonly tries: number } | null = null

  const cursorFor = async (uidValidity: string): Promise<{ readonly answer: MailboxCursor | null } | null> => {
    const loaded = await persistently(shelf, () => store.load(mailbox))
    if (!loaded || passed?.uidValidity !== uidValidity) return loaded
    const behind = loaded.answer?.uidValidity !== uidValidity || loaded.answer.lastUid < passed.lastUid
    return behind ? { answer: passed } : loaded
  }

  const fetchOrGiveUp = async (
    opened: OpenMailbox,
    uid: number,
  ): Promise<{ mail: ReceivedMail; unreadable: string | null } | null> => {
    try {
      const mail = await fetchMail(opened, mailbox, uid)
      stuck = null
      return mail && { mail, unreadable: null }
    } catch (error) {
      if (shelf.signal.aborted) throw error
      const tries = stuck?.uid === uid ? stuck.tries + 1 : 1
      stuck = { uid, tries }
      if (tries < MAX_FETCH_TRIES) throw error
      const unreadable = `the mail server does not hand this mail over: ${wordsOf(error instanceof Error ? error.message : '')}`
      return {
        mail: { raw: new Uint8Array(), uid, uidValidity: opened.uidValidity, mailbox, tooLarge: false },
        unreadable,
      }
    }
  }

  return {
    readNew: async opened => {
      const { uidValidity } = opened
      const cursor = await cursorFor(uidValidity)
      if (!cursor) return
      const uids = await unreadUids(opened, cursor.answer, now())
      for (const uid of uids) {
        const fetched = await fetchOrGiveUp(opened, uid)
        if (fetched && !(await putAway(shelf, fetched.mail, fetched.unreadable))) return
        passed = { uidValidity, lastUid: uid }
        if (shelf.signal.aborted) return
      }
      if (cursor.answer?.uidValidity === uidValidity) return
      const begun = { uidValidity, lastUid: Math.max(opened.lastUid, uids.at(-1) ?? 0) }
      await persistently(shelf, async () => store.begin?.(mailbox, begun))
      passed = begun
    },
  }
}
