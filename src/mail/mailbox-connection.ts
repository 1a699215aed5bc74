import { type AuthOptions, ImapFlow, type ImapFlowError } from 'imapflow'
import type { MailboxServer } from './addresses.ts'
import type { AccessTokens } from './oauth.ts'
import { connectionTrouble, loginTrouble, type Trouble, wordsOf } from './trouble.ts'

export type OpenMailbox = {
  readonly client: ImapFlow
  /** The server's number for this life of the mailbox: uids count within it. */
  readonly uidValidity: string
  /** The highest uid any mail could have had when the mailbox was opened; 0 for a new one. */
  readonly lastUid: number
}

/** Trouble with the mail server, as against a bug: thrown inside this folder, never out of it. */
class MailServerTrouble extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.problem)
    this.trouble = trouble
  }
}

/** Above the largest mail that is fetched whole. A server that sends more is not believed. */
const MAX_LITERAL_BYTES = 64 * 1024 * 1024

/** Log-in answers that are no word about user and password (RFC 5530). */
const PASSING_CODES: ReadonlySet<string> = new Set([
  'UNAVAILABLE',
  'INUSE',
  'LIMIT',
  'SERVERBUG',
  'CONTACTADMIN',
  'OVERQUOTA',
])

/** Connects, logs in and opens the mailbox read-only, so that nothing here can mark a mail as read. */
export async function openMailbox(
  server: MailboxServer,
  oauth: AccessTokens | null,
  signal: AbortSignal,
): Promise<OpenMailbox> {
  const client = newClient(server, await authFor(server, oauth))
  const close = (): void => client.close()
  signal.addEventListener('abort', close)
  client.once('close', () => signal.removeEventListener('abort', close))
  // Without a listener an error of the socket would end the process; what it says reaches us with the next command.
  client.on('error', () => undefined)
  try {
    signal.throwIfAborted()
    await client.connect()
    const mailbox = await client.mailboxOpen(server.mailbox, { readOnly: true })
    return { client, uidValidity: String(mailbox.uidValidity), lastUid: Math.max(0, mailbox.uidNext - 1) }
  } catch (error) {
    client.close()
    const trouble = mailboxTrouble(error, server, oauth !== null)
    if (trouble.kind === 'login') oauth?.forget()
    throw new MailServerTrouble(trouble)
  }
}

function newClient(server: MailboxServer, auth: AuthOptions): ImapFlow {
  return new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.secure,
    // Off loopback the log-in must never cross the wire in plain text; on loopback STARTTLS is taken where offered.
    ...(server.secure || server.loopback ? {} : { doSTARTTLS: true }),
    auth,
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 90_000,
    maxLiteralSize: MAX_LITERAL_BYTES,
    maxResponseSize: MAX_LITERAL_BYTES + 1024 * 1024,
  })
}

async function authFor({ user, password }: MailboxServer, oauth: AccessTokens | null): Promise<AuthOptions> {
  if (!oauth) return { user, pass: password ?? '' }
  const answer = await oauth.current()
  if (answer.ok) return { user, accessToken: answer.token }
  throw new MailServerTrouble({
    kind: answer.permanent ? 'login' : 'network',
    problem: answer.problem,
    mend: answer.mend,
  })
}

/** What the error of a connection, a log-in or a command means, in words for whoever runs the desk. */
export function mailboxTrouble(error: unknown, server: MailboxServer, withToken: boolean): Trouble {
  if (error instanceof MailServerTrouble) return error.trouble
  const place = { host: server.host, port: server.port, variable: 'IMAP_URL' } as const
  const told: Partial<ImapFlowError> = error instanceof Error ? error : {}
  const words = wordsOf(told.responseText ?? told.message ?? '', [server.password])
  if (told.authenticationFailed) return refusedLogin(told, withToken)
  if (told.mailboxMissing || told.serverResponseCode === 'NONEXISTENT')
    return {
      kind: 'mailbox',
      problem: `the mailbox "${server.mailbox}" does not exist on ${server.host}`,
      mend: 'name an existing mailbox at the end of IMAP_URL, such as /INBOX',
    }
  const trouble = connectionTrouble(error, place)
  if (trouble) return trouble
  if (told.tlsFailed)
    return {
      kind: 'tls',
      problem: `${server.host}:${server.port} offers no encryption (STARTTLS), and plain text is only allowed on this machine itself`,
      mend: 'use imaps:// in IMAP_URL, or a server with STARTTLS',
    }
  return {
    kind: 'server',
    problem: `${server.host}:${server.port} answered "${words}"`,
    mend: 'it is tried again by itself; look at the server if it goes on',
  }
}

function refusedLogin({ serverResponseCode = '' }: Partial<ImapFlowError>, withToken: boolean): Trouble {
  if (!PASSING_CODES.has(serverResponseCode)) return loginTrouble('IMAP_URL', withToken)
  return {
    kind: 'server',
    problem: `the server accepts no log-in just now (${serverResponseCode})`,
    mend: 'it is tried again by itself; ask the mail provider if it goes on',
  }
}
