import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type SmtpDrop = { readonly url: string; readonly stop: () => Promise<void> }

const MAX_BYTES = 10 * 1024 * 1024

/** A real mail server on a free loopback port: takes every mail, hands it over before it says "queued". */
export const startSmtpDrop = async (
  receive: (raw: Uint8Array, recipients: readonly string[]) => Promise<void>,
): Promise<SmtpDrop> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: MAX_BYTES,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('message too large'), { responseCode: 552 }))
        const recipients = session.envelope.rcptTo.map(recipient => recipient.address)
        receive(Buffer.concat(chunks), recipients).then(() => done(), done)
      })
    },
  })
  // A client that hangs up mid-way is its own problem; without a listener it would end the process.
  server.on('error', () => undefined)
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise(stopped => server.close(() => stopped())) }
}
