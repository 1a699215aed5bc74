import addressparser from 'nodemailer/lib/addressparser'

/** `problem` never holds what was parsed: it may carry a password. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

/** A mail server and the log-in for it, as IMAP_URL and SMTP_URL give them. */
export type MailServer = {
  /** Without brackets around an IPv6 address. */
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise STARTTLS. */
  readonly secure: boolean
  /** Only there may the connection stay plain text. */
  readonly loopback: boolean
  /** Null: the server is used without a log-in (SMTP relays only). */
  readonly user: string | null
  readonly password: string | null
}

export type MailboxServer = MailServer & { readonly user: string; readonly mailbox: string }

export type Sender = { readonly name: string; readonly address: string }

const PROTOCOLS = {
  imaps: { variable: 'IMAP_URL', secure: true, port: 993 },
  imap: { variable: 'IMAP_URL', secure: false, port: 143 },
  smtps: { variable: 'SMTP_URL', secure: true, port: 465 },
  smtp: { variable: 'SMTP_URL', secure: false, port: 587 },
} as const

const EXAMPLES = {
  IMAP_URL: 'imaps://user:password@mail.example.com:993/INBOX',
  SMTP_URL: 'smtps://user:password@mail.example.com:465',
} as const

type Variable = keyof typeof EXAMPLES

/** Reads IMAP_URL. With OAuth (`MAIL_OAUTH_*`) the password may be left out. */
export function parseImapUrl(text: string, withOauth = false): Parsed<MailboxServer> {
  const parsed = parseServer(text, 'IMAP_URL')
  if (!parsed.ok) return parsed
  const { url, server } = parsed.value
  const { user } = server
  if (user === null) return refuse('IMAP_URL', 'names no user')
  if (server.password === null && !withOauth) return refuse('IMAP_URL', 'names no password')
  const mailbox = decoded(url.pathname.replace(/^\//, ''))
  if (mailbox === null) return refuse('IMAP_URL', 'has a "%" in the mailbox that is not percent-encoded ("%25")')
  return { ok: true, value: { ...server, user, mailbox: mailbox || 'INBOX' } }
}

/** Reads SMTP_URL. Without user and password the server is used without a log-in. */
export function parseSmtpUrl(text: string, withOauth = false): Parsed<MailServer> {
  const parsed = parseServer(text, 'SMTP_URL')
  if (!parsed.ok) return parsed
  const { server } = parsed.value
  if (server.user === null && withOauth) return refuse('SMTP_URL', 'names no user, which OAuth needs')
  if (server.user !== null && server.password === null && !withOauth) return refuse('SMTP_URL', 'names no password')
  return { ok: true, value: server }
}

/** Reads MAIL_FROM: `Name <address>` or a bare address. */
export function parseSender(text: string): Parsed<Sender> {
  const problem = 'MAIL_FROM is not one mail address such as "Example Shop <returns@shop.example>"'
  if (hasControls(text)) return { ok: false, problem }
  const [sender, ...others] = addressparser(text, { flatten: true })
  // The parser repairs what is broken ("<a b@shop.example>"): what it found must be what stands there.
  const written = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text
  if (!sender || others.length > 0 || !isAddress(sender.address) || written.trim() !== sender.address)
    return { ok: false, problem }
  return { ok: true, value: { name: sender.name, address: sender.address } }
}

/** One plain address, without a name, that cannot reach into the protocol: no spaces, brackets, controls. */
export const isAddress = (text: string): boolean =>
  text.length <= 320 &&
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(text) &&
  !text.includes('..')

/** A Message-ID with its angle brackets, printable ASCII only. */
export const isMessageId = (text: string): boolean => /^<[!-;=?-~]{1,480}>$/.test(text) && text.includes('@')

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
export const hasControls = (text: string): boolean => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)

function parseServer(text: string, variable: Variable): Parsed<{ readonly url: URL; readonly server: MailServer }> {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return refuse(variable, 'is not a URL (special characters in the user or password are percent-encoded)')
  const scheme = url.protocol.slice(0, -1)
  const protocol = Object.hasOwn(PROTOCOLS, scheme) ? PROTOCOLS[scheme as keyof typeof PROTOCOLS] : null
  if (protocol?.variable !== variable) return refuse(variable, 'has another scheme')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (host === '') return refuse(variable, 'names no host')
  // A raw "#" or "?" in a password ends up here and would otherwise silently shorten it.
  if (url.hash !== '' || url.search !== '') return refuse(variable, 'has a "#" or "?" that is not percent-encoded')
  const user = decoded(url.username)
  const password = decoded(url.password)
  if (user === null || password === null) return refuse(variable, 'has a "%" that is not percent-encoded ("%25")')
  if (hasControls(user + password)) return refuse(variable, 'has a control character in the user or password')
  const server = {
    host,
    port: url.port === '' ? protocol.port : Number(url.port),
    secure: protocol.secure,
    loopback: isLoopback(host),
    user: user || null,
    password: password || null,
  }
  return { ok: true, value: { url, server } }
}

const refuse = (variable: Variable, what: string): { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem: `${variable} ${what}; it looks like ${EXAMPLES[variable]}`,
})

/** Names and addresses that never leave this machine. */
export const isLoopback = (host: string): boolean =>
  host.toLowerCase() === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
