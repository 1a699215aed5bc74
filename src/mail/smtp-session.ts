import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { MailServer } from './addresses.ts'

export type Timeouts = {
  readonly connectionMs: number
  readonly greetingMs: number
  /** Silence on the socket, the wait for the final reply included. */
  readonly socketMs: number
  /** The whole delivery: a server that trickles never falls silent. */
  readonly totalMs: number
}

export type Credentials =
  | { readonly user: string; readonly password: string }
  | { readonly user: string; readonly token: string }

type Envelope = { readonly from: string; readonly to: string }

export type SmtpSession = {
  readonly connect: () => Promise<void>
  readonly logIn: (credentials: Credentials) => Promise<void>
  /** Resolves with the server's final reply. */
  readonly deliver: (envelope: Envelope, content: Uint8Array) => Promise<string>
  /** True from the moment the server asked for the content and the first byte of it went to the socket. */
  readonly handedOver: () => boolean
  readonly end: () => void
}

/** One connection for one mail: nothing of an earlier mail can blur what became of this one. */
export function openSmtpSession(server: MailServer, timeouts: Timeouts): SmtpSession {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: !server.secure && !server.loopback,
    connectionTimeout: timeouts.connectionMs,
    dnsTimeout: timeouts.connectionMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.socketMs,
    logger: false,
  })
  let handedOver = false
  let fail: (error: Error) => void = () => undefined
  // Stays for good: an error after the last step would otherwise end the process.
  connection.on('error', (error: Error) => fail(error))

  const step = <T>(
    run: (done: (error: Error | null | undefined, result?: T) => void) => void,
  ): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      fail = reject
      run((error, result) => (error ? reject(error) : resolve(result)))
    })

  const deadline = setTimeout(() => {
    fail(Object.assign(new Error('the delivery took too long'), { code: 'ETIMEDOUT' }))
    connection.close()
  }, timeouts.totalMs)

  return {
    connect: async () => {
      await step(done => connection.connect(done))
    },
    logIn: async credentials => {
      await step(done => connection.login(authOf(credentials), done))
    },
    deliver: async ({ from, to }, content) => {
      const stream = readOnce(content, () => {
        handedOver = true
      })
      const envelope = { from, to: [to], size: content.byteLength }
      const info = await step<{ readonly response: string }>(done => connection.send(envelope, stream, done))
      return info?.response ?? ''
    },
    handedOver: () => handedOver,
    end: () => {
      clearTimeout(deadline)
      connection.quit()
    },
  }
}

/** nodemailer reads the content only after the server's 354, so the first read marks that moment. */
function readOnce(content: Uint8Array, onFirstRead: () => void): Readable {
  return new Readable({
    read() {
      onFirstRead()
      this.push(content)
      this.push(null)
    },
  })
}

const authOf = (credentials: Credentials) =>
  'token' in credentials
    ? {
        user: credentials.user,
        method: 'XOAUTH2',
        oauth2: new XOAuth2({ user: credentials.user, accessToken: credentials.token }),
      }
    : { user: credentials.user, credentials: { user: credentials.user, pass: credentials.password } }
