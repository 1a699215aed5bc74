import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPostman } from '../../src/mail/smtp.ts'
import type { OutgoingMail } from '../../src/ports/mail.ts'
import { startSmtpServer, type TestSmtpServer } from '../helpers/smtp-server.ts'

const FROM = 'Example Shop <returns@shop.example>'

const aMail = (): OutgoingMail => ({
  to: 'x7k2m@marketplace.example',
  subject: 'Re: Return Requested',
  text: 'Dear customer\n',
  messageId: '<case-1.1@shop.example>',
  inReplyTo: null,
  references: [],
  date: new Date('2026-11-02T09:30:00Z'),
})

describe('encryption', () => {
  const authorities = getCACertificates('default')
  const folder = mkdtempSync(join(tmpdir(), 'smtp-'))
  let server: TestSmtpServer
  let certificate = ''

  beforeAll(async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2',
        ...subject,
        '-keyout',
        key,
        '-out',
        cert,
      ],
      { stdio: 'ignore' },
    )
    certificate = readFileSync(cert, 'utf8')
    server = await startSmtpServer({ tls: { key: readFileSync(key, 'utf8'), cert: certificate } })
  })
  afterEach(() => setDefaultCACertificates(authorities))
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  it('a certificate nobody vouches for is refused and nothing is sent', async () => {
    const outcome = await createPostman({ url: server.url, from: FROM }).send(aMail())
    expect(outcome).toEqual({
      kind: 'not_sent',
      reason: expect.stringMatching(/not signed by a trusted authority.*NODE_EXTRA_CA_CERTS/),
    })
    expect(server.mails()).toEqual([])
  })

  it('a certificate of a trusted authority is taken', async () => {
    setDefaultCACertificates([...authorities, certificate])
    expect((await createPostman({ url: server.url, from: FROM }).send(aMail())).kind).toBe('sent')
  })
})
