import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

export type CapturedMail = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly subject: string
  /** Decoded, lines separated by "\n". */
  readonly text: string
  readonly messageId: string | null
  readonly inReplyTo: string | null
  readonly parsed: Email
}

/** What the server does with the next mails instead of taking them. `times`: how often; default until `behave` is called again. */
export type Behaviour =
  | { readonly kind: 'take' }
  | { readonly kind: 'refuse_recipient'; readonly code: number; readonly text: string; readonly times?: number }
  | { readonly kind: 'refuse_content'; readonly code: number; readonly text: string; readonly times?: number }
  /** The content comes whole, then the connection is cut without a reply. `keep`: the server took the mail all the same. */
  | { readonly kind: 'cut_after_content'; readonly keep: boolean; readonly times?: number }
  | { readonly kind: 'delay'; readonly ms: number; readonly times?: number }

export type TestSmtpServer = {
  readonly port: number
  readonly user: string
  readonly password: string
  /** `smtp://` on loopback, plain text unless a certificate was given. */
  readonly url: string
  readonly mails: () => readonly CapturedMail[]
  /** Resolves with all mails when there are that many. */
  readonly arrived: (count: number, timeoutMs?: number) => Promise<readonly CapturedMail[]>
  readonly behave: (how: Behaviour) => void
  readonly stop: () => Promise<void>
}

type Options = { readonly tls?: { readonly key: string; readonly cert: string } }

/** A real SMTP server that keeps what it is given. With `tls` it offers STARTTLS. */
export async function startSmtpServer({ tls }: Options = {}): Promise<TestSmtpServer> {
  const user = 'desk@shop.example'
  const password = 'p%ss/w@rd'
  const mails: CapturedMail[] = []
  let waiting: (() => void)[] = []
  let behaviour: Behaviour = { kind: 'take' }
  let left = Number.POSITIVE_INFINITY

  /** The behaviour, when it is of that kind and not used up. */
  const due = <K extends Behaviour['kind']>(kind: K): Extract<Behaviour, { kind: K }> | null => {
    if (behaviour.kind !== kind || left <= 0) return null
    left -= 1
    return behaviour as Extract<Behaviour, { kind: K }>
  }
  const keep = async (raw: Buffer, session: SMTPServerSession): Promise<void> => {
    mails.push(await captured(raw, session))
    for (const wake of waiting.splice(0)) wake()
  }
  const takeContent = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const raw = await contentOf(stream)
    const refusal = due('refuse_content')
    if (refusal) throw failure(refusal.code, refusal.text)
    const cut = due('cut_after_content')
    if (cut?.keep !== false) await keep(raw, session)
    if (cut) for (const connection of server.connections) (connection as unknown as Connection)._socket.destroy()
    const delay = due('delay')
    if (delay) await new Promise(resolve => setTimeout(resolve, delay.ms))
    return `queued as ${mails.length}`
  }

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    ...(tls ?? { disabledCommands: ['STARTTLS'] }),
    onAuth: (auth, _session, done) =>
      auth.username === user && auth.password === password
        ? done(null, { user })
        : done(failure(535, '5.7.8 authentication failed')),
    onRcptTo: (_address, _session, done) => {
      const refusal = due('refuse_recipient')
      done(refusal ? failure(refusal.code, refusal.text) : null)
    },
    onData: (stream, session, done) => {
      takeContent(stream, session).then(
        reply => done(null, reply),
        (error: Error) => done(error),
      )
    },
  })
  // A cut connection is an error to the server and part of the script to the tests.
  server.on('error', () => undefined)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const arrived = async (count: number, timeoutMs = 10_000): Promise<readonly CapturedMail[]> => {
    const late = AbortSignal.timeout(timeoutMs)
    while (mails.length < count) {
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve)
        late.addEventListener('abort', () => reject(new Error(`${mails.length} of ${count} mails arrived`)))
      })
    }
    return mails
  }
  return {
    port,
    user,
    password,
    url: `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    mails: () => mails,
    arrived,
    behave: how => {
      behaviour = how
      left = 'times' in how && how.times !== undefined ? how.times : Number.POSITIVE_INFINITY
    },
    stop: () => {
      waiting = []
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

type Connection = { readonly _socket: { destroy: () => void } }

const failure = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

async function contentOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function captured(raw: Buffer, session: SMTPServerSession): Promise<CapturedMail> {
  const parsed = await PostalMime.parse(raw)
  const { mailFrom, rcptTo } = session.envelope
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(recipient => recipient.address),
    raw: raw.toString('utf8'),
    subject: parsed.subject ?? '',
    text: (parsed.text ?? '').replace(/\r\n/g, '\n'),
    messageId: parsed.messageId ?? null,
    inReplyTo: parsed.inReplyTo ?? null,
    parsed,
  }
}
