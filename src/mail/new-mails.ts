import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { OpenMailbox } from './mailbox-connection.ts'

/** Where reading stands: every mail up to `lastUid` is put away. */
export type MailboxCursor = { readonly uidValidity: string; readonly lastUid: number }

/** One mail as the server holds it. */
export type ReceivedMail = {
  /** The whole mail, or its headers and the start of its text when `tooLarge`. Empty when the server could not give it. */
  readonly raw: Uint8Array
  readonly uid: number
  readonly uidValidity: string
  readonly mailbox: string
  readonly tooLarge: boolean
}

/** Without a cursor the desk starts with the mails of the last days: enough for requests that still run, no flood. */
const FIRST_START_DAYS = 3
/** After the server renumbered the mailbox: longer than a desk is ever down; mails seen before are known by their Message-ID. */
const RENUMBERED_DAYS = 14
const DAY_MS = 86_400_000

const WHOLE_BYTES = 30 * 1024 * 1024
const LARGE_HEADER_BYTES = 1024 * 1024
const LARGE_TEXT_BYTES = 256 * 1024

/** Uids not yet read, ascending. IMAP compares dates by day and in the server's time zone: a little more may come, never less. */
export async function unreadUids(
  { client, uidValidity }: OpenMailbox,
  cursor: MailboxCursor | null,
  now: Date,
): Promise<readonly number[]> {
  if (cursor?.uidValidity === uidValidity) {
    const found = await searched(client, { uid: `${cursor.lastUid + 1}:*` })
    // "n:*" always names the newest mail, also when its uid is below n.
    return ascending(found.filter(uid => uid > cursor.lastUid))
  }
  const days = cursor ? RENUMBERED_DAYS : FIRST_START_DAYS
  return ascending(await searched(client, { since: new Date(now.getTime() - days * DAY_MS) }))
}

/** Null when the mail is gone: moved or deleted by somebody in the meantime. Never sets \\Seen (BODY.PEEK). */
export async function fetchMail(opened: OpenMailbox, mailbox: string, uid: number): Promise<ReceivedMail | null> {
  const { client, uidValidity } = opened
  const range = String(uid)
  const facts = await client.fetchOne(range, { uid: true, size: true }, { uid: true })
  const tooLarge = facts !== false && (facts.size ?? 0) > WHOLE_BYTES
  const mail = facts && (await client.fetchOne(range, tooLarge ? LARGE_QUERY : WHOLE_QUERY, { uid: true }))
  const raw = mail && (tooLarge ? startOf(mail) : mail.source)
  if (raw) return { raw, uid, uidValidity, mailbox, tooLarge }
  // An answer without the mail may also be a server that cannot read it: such a mail must not be passed over.
  const stillThere = await searched(client, { uid: range })
  if (stillThere.includes(uid)) throw new Error('the server answered without the mail')
  return null
}

const WHOLE_QUERY = { uid: true, source: true }

const LARGE_QUERY = {
  uid: true,
  bodyParts: [
    { key: 'HEADER', maxLength: LARGE_HEADER_BYTES },
    { key: 'TEXT', maxLength: LARGE_TEXT_BYTES },
  ],
}

/** The library gives the section HEADER as `headers`. */
const startOf = ({ headers, bodyParts }: FetchMessageObject): Uint8Array | undefined =>
  headers && Buffer.concat([headers, bodyParts?.get('text') ?? Buffer.alloc(0)])

async function searched(client: ImapFlow, query: Parameters<ImapFlow['search']>[0]): Promise<readonly number[]> {
  const found = await client.search(query, { uid: true })
  // False or nothing is a failed search, which must not look like an empty mailbox.
  if (!Array.isArray(found)) throw new Error('the server refused to search the mailbox')
  return found
}

const ascending = (uids: readonly number[]): readonly number[] => [...new Set(uids)].sort((a, b) => a - b)
