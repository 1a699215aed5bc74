import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { TokenAnswer } from '../../src/mail/oauth.ts'
import { checkPostman, createPostman } from '../../src/mail/smtp.ts'
import { openSmtpSession } from '../../src/mail/smtp-session.ts'
import type { OutgoingMail } from '../../src/ports/mail.ts'
import { type Script, type ScriptedServer, startScriptedServer } from './scripted-smtp-server.ts'

const servers: ScriptedServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()))
})

const scripted = async (script: Script, pipelining = false): Promise<ScriptedServer> => {
  const server = await startScriptedServer(script, pipelining)
  servers.push(server)
  return server
}

const aMail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: 'x7k2m@marketplace.example',
  subject: 'Re: Return Requested for order 111-2223334-5556667',
  text: 'Dear customer,\n\n1. Keep the cups\n2. Send them back\n',
  messageId: '<case-1.1@shop.example>',
  inReplyTo: null,
  references: [],
  date: new Date('2026-11-02T09:30:00Z'),
  ...change,
})

const FROM = 'Example Shop <returns@shop.example>'
const TIMEOUTS = { connectionMs: 1000, greetingMs: 300, socketMs: 400, totalMs: 5000 }

const postmanFor = (url: string) => createPostman({ url, from: FROM, timeouts: TIMEOUTS })

describe('what became of a mail when the server breaks off', () => {
  const table: readonly (readonly [string, Script, string])[] = [
    ['before the greeting', { greeting: { cut: 'before' } }, 'not_sent'],
    ['after the greeting', { greeting: { cut: 'after' } }, 'not_sent'],
    ['instead of answering EHLO', { EHLO: { cut: 'before' } }, 'not_sent'],
    ['after answering EHLO', { EHLO: { cut: 'after' } }, 'not_sent'],
    ['instead of answering the log-in', { AUTH: { cut: 'before' } }, 'not_sent'],
    ['after the log-in', { AUTH: { cut: 'after' } }, 'not_sent'],
    ['instead of answering MAIL FROM', { MAIL: { cut: 'before' } }, 'not_sent'],
    ['after MAIL FROM', { MAIL: { cut: 'after' } }, 'not_sent'],
    ['instead of answering RCPT TO', { RCPT: { cut: 'before' } }, 'not_sent'],
    ['by reset instead of answering RCPT TO', { RCPT: { cut: 'reset' } }, 'not_sent'],
    ['after RCPT TO', { RCPT: { cut: 'after' } }, 'not_sent'],
    ['instead of answering DATA', { DATA: { cut: 'before' } }, 'not_sent'],
    ['after asking for the content', { DATA: { cut: 'after' } }, 'unknown'],
    ['in the middle of the content', { content: { cut: 'before' } }, 'unknown'],
    ['by reset in the middle of the content', { content: { cut: 'reset' } }, 'unknown'],
    ['after the final dot, before its reply', { final: { cut: 'before' } }, 'unknown'],
    ['by reset after the final dot', { final: { cut: 'reset' } }, 'unknown'],
    ['in the middle of its final reply', { final: { replyAndCut: '250-2.0.0 que' } }, 'unknown'],
    ['after its final reply', { final: { cut: 'after' } }, 'sent'],
    ['instead of answering QUIT', { QUIT: { cut: 'reset' } }, 'sent'],
  ]

  it.each(table)('%s', async (_moment, script, kind) => {
    const server = await scripted(script)
    const outcome = await postmanFor(server.url).send(aMail())
    expect(outcome.kind).toBe(kind)
    expect(JSON.stringify(outcome)).not.toContain('s3cret-pass')
  })

  it.each(table)('%s, with commands sent ahead', async (_moment, script, kind) => {
    const server = await scripted(script, true)
    expect((await postmanFor(server.url).send(aMail())).kind).toBe(kind)
  })

  it.each(table)('%s: what the server took whole is never called not sent', async (_moment, script) => {
    const server = await scripted(script)
    const outcome = await postmanFor(server.url).send(aMail())
    if (server.contents().length > 0) expect(['sent', 'unknown']).toContain(outcome.kind)
    else expect(outcome.kind).not.toBe('sent')
  })
})

describe('what became of a mail when the server falls silent', () => {
  const table: readonly (readonly [string, Script, string])[] = [
    ['before the greeting', { greeting: { silent: true } }, 'not_sent'],
    ['at EHLO', { EHLO: { silent: true } }, 'not_sent'],
    ['at the log-in', { AUTH: { silent: true } }, 'not_sent'],
    ['at RCPT TO', { RCPT: { silent: true } }, 'not_sent'],
    ['at DATA', { DATA: { silent: true } }, 'not_sent'],
    ['in the content', { content: { silent: true } }, 'unknown'],
    ['after the final dot', { final: { silent: true } }, 'unknown'],
    ['at QUIT', { QUIT: { silent: true } }, 'sent'],
  ]

  it.each(table)('%s', async (_moment, script, kind) => {
    const server = await scripted(script)
    expect((await postmanFor(server.url).send(aMail())).kind).toBe(kind)
  })
})

describe('what became of a mail when the server answers with a refusal', () => {
  const table: readonly (readonly [string, Script, string, RegExp])[] = [
    ['554 as greeting', { greeting: { reply: '554 5.7.1 your network is blocked' } }, 'not_sent', /554/],
    ['421 as greeting', { greeting: { replyAndCut: '421 4.3.2 too busy' } }, 'not_sent', /421/],
    [
      '535 at the log-in',
      { AUTH: { reply: '535 5.7.8 bad s3cret-pass' } },
      'not_sent',
      /^authentication failed \(535\): check user and password in SMTP_URL$/,
    ],
    ['454 at the log-in', { AUTH: { reply: '454 4.7.0 try again later' } }, 'not_sent', /454/],
    ['530 at MAIL FROM', { MAIL: { reply: '530 5.7.0 log in first' } }, 'not_sent', /530/],
    ['553 at MAIL FROM', { MAIL: { reply: '553 5.7.1 not your address' } }, 'refused', /553/],
    ['550 at RCPT TO', { RCPT: { reply: '550 5.1.1 no such customer' } }, 'refused', /550 5\.1\.1 no such customer/],
    ['451 at RCPT TO (greylisting)', { RCPT: { reply: '451 4.7.1 greylisted' } }, 'not_sent', /greylisted/],
    ['421 at RCPT TO', { RCPT: { replyAndCut: '421 4.7.0 slow down' } }, 'not_sent', /421/],
    ['503 at DATA', { DATA: { reply: '503 5.5.1 bad sequence' } }, 'not_sent', /503/],
    ['554 at DATA', { DATA: { reply: '554 5.6.0 no' } }, 'refused', /554/],
    ['451 at DATA', { DATA: { reply: '451 4.3.0 later' } }, 'not_sent', /451/],
    ['552 after the content', { final: { reply: '552 5.3.4 too big' } }, 'refused', /too big/],
    ['550 after the content', { final: { replyAndCut: '550 5.7.1 spam' } }, 'refused', /spam/],
    ['451 after the content', { final: { reply: '451 4.3.0 disk full' } }, 'not_sent', /disk full/],
    ['421 after the content', { final: { replyAndCut: '421 4.3.2 shutting down' } }, 'not_sent', /421/],
    ['nonsense after the content', { final: { reply: 'hello there' } }, 'unknown', /hello there/],
    ['another 354 after the content', { final: { reply: '354 more' } }, 'unknown', /354/],
  ]

  for (const pipelining of [false, true]) {
    it.each(table)(`%s${pipelining ? ', with commands sent ahead' : ''}`, async (_refusal, script, kind, reason) => {
      const server = await scripted(script, pipelining)
      const outcome = await postmanFor(server.url).send(aMail())
      expect(outcome).toEqual({ kind, reason: expect.stringMatching(reason) })
      expect(JSON.stringify(outcome)).not.toContain('s3cret-pass')
    })
  }

  it('a mail larger than the server allows is refused before anything is sent', async () => {
    const server = await scripted({ EHLO: { reply: '250-scripted\r\n250 SIZE 100' } })
    const outcome = await postmanFor(`smtp://127.0.0.1:${server.port}`).send(aMail())
    expect(outcome.kind).toBe('refused')
    expect(server.contents()).toEqual([])
  })
})

describe('a server that is not there', () => {
  it('a refused connection is not sent, and says host and port', async () => {
    const outcome = await postmanFor(`smtp://desk:pw@127.0.0.1:${await closedPort()}`).send(aMail())
    expect(outcome).toEqual({
      kind: 'not_sent',
      reason: expect.stringMatching(/^127\.0\.0\.1:\d+ refuses connections: /),
    })
  })

  it('a name that cannot be resolved is not sent', async () => {
    const outcome = await postmanFor('smtps://desk:pw@mail.nowhere.invalid:465').send(aMail())
    expect(outcome).toEqual({ kind: 'not_sent', reason: expect.stringMatching(/mail\.nowhere\.invalid/) })
  })

  it('a server that does not speak TLS on a TLS port is told as such', async () => {
    const server = await scripted({})
    const outcome = await postmanFor(`smtps://desk:pw@127.0.0.1:${server.port}`).send(aMail())
    expect(outcome).toEqual({ kind: 'not_sent', reason: expect.stringMatching(/does not speak TLS/) })
  })
})

describe('encryption', () => {
  it('off this machine a server without STARTTLS is refused before the log-in', async () => {
    const server = await scripted({})
    const place = {
      host: '127.0.0.1',
      port: server.port,
      secure: false,
      loopback: false,
      user: 'desk',
      password: 's3cret-pass',
    }
    const session = openSmtpSession(place, TIMEOUTS)
    await expect(session.connect()).rejects.toMatchObject({ code: 'ETLS' })
    session.end()
    expect(server.lines().filter(line => line.startsWith('AUTH'))).toEqual([])
  })
})

describe('OAuth', () => {
  const tokens = (answers: readonly TokenAnswer[]) => {
    const left = [...answers]
    const forgotten: string[] = []
    return {
      forgotten,
      current: async (): Promise<TokenAnswer> =>
        left.shift() ?? { ok: false, permanent: true, problem: 'none left', mend: 'mend' },
      forget: () => {
        forgotten.push('token')
      },
    }
  }

  it('logs in with the access token, by XOAUTH2', async () => {
    const server = await scripted({})
    const oauth = tokens([{ ok: true, token: 'ya29.token' }])
    const outcome = await createPostman({
      url: `smtp://desk%40shop.example@127.0.0.1:${server.port}`,
      from: FROM,
      oauth,
    }).send(aMail())
    expect(outcome.kind).toBe('sent')
    const auth = server.lines().find(line => line.startsWith('AUTH XOAUTH2 '))
    expect(Buffer.from(auth?.slice(13) ?? '', 'base64').toString()).toBe(
      'user=desk@shop.example\u0001auth=Bearer ya29.token\u0001\u0001',
    )
  })

  it('a refused token is forgotten, and not shown', async () => {
    const server = await scripted({ AUTH: { reply: '535 5.7.8 no' } })
    const oauth = tokens([{ ok: true, token: 'ya29.token' }])
    const outcome = await createPostman({
      url: `smtp://desk@127.0.0.1:${server.port}`,
      from: FROM,
      oauth,
      timeouts: TIMEOUTS,
    }).send(aMail())
    expect(outcome).toEqual({
      kind: 'not_sent',
      reason: expect.stringMatching(/^authentication failed.*MAIL_OAUTH_SCOPE/),
    })
    expect(oauth.forgotten).toEqual(['token'])
    expect(JSON.stringify(outcome)).not.toContain('ya29')
  })

  it('without a token nothing is sent', async () => {
    const server = await scripted({})
    const outcome = await createPostman({
      url: `smtp://desk@127.0.0.1:${server.port}`,
      from: FROM,
      oauth: tokens([]),
    }).send(aMail())
    expect(outcome).toEqual({ kind: 'not_sent', reason: 'none left: mend' })
  })
})

describe('the check', () => {
  it('logs in and sends nothing', async () => {
    const server = await scripted({})
    expect(await checkPostman({ url: server.url, from: FROM })).toEqual({ ok: true })
    expect(server.lines().filter(line => /^(MAIL|RCPT|DATA)/.test(line))).toEqual([])
  })

  it('names the variable to mend when the log-in is refused', async () => {
    const server = await scripted({ AUTH: { reply: '535 no' } })
    const found = await checkPostman({ url: server.url, from: FROM })
    expect(found).toEqual({
      ok: false,
      problem: 'authentication failed (535)',
      mend: 'check user and password in SMTP_URL',
    })
  })

  it('tells an unreadable MAIL_FROM', async () => {
    const found = await checkPostman({ url: 'smtp://127.0.0.1:25', from: 'Example Shop' })
    expect(found).toMatchObject({ ok: false, problem: expect.stringMatching(/^MAIL_FROM /) })
  })
})

describe('every mail has a connection of its own', () => {
  it('so a second mail is sent after the first was cut', async () => {
    const server = await scripted({ QUIT: { cut: 'reset' } })
    const postman = postmanFor(server.url)
    const outcomes = await Promise.all([
      postman.send(aMail()),
      postman.send(aMail({ messageId: '<case-1.2@shop.example>' })),
    ])
    expect(outcomes.map(outcome => outcome.kind)).toEqual(['sent', 'sent'])
    expect(server.connections()).toBe(2)
  })

  it('a recipient that is no address is refused without a connection', async () => {
    const server = await scripted({})
    const outcome = await postmanFor(server.url).send(aMail({ to: 'a@shop.example>\r\nRCPT TO:<b@shop.example' }))
    expect(outcome).toEqual({ kind: 'refused', reason: 'the recipient is not a mail address' })
    expect(server.connections()).toBe(0)
  })
})

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 1
}
