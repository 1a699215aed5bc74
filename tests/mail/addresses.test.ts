import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hasControls,
  isAddress,
  isMessageId,
  parseImapUrl,
  parseSender,
  parseSmtpUrl,
} from '../../src/mail/addresses.ts'

describe('IMAP_URL', () => {
  it('gives host, port, log-in and mailbox, percent-decoded', () => {
    expect(parseImapUrl('imaps://desk%40shop.example:p%25w%2F%40@mail.example.com:1993/Returns%2FOpen')).toEqual({
      ok: true,
      value: {
        host: 'mail.example.com',
        port: 1993,
        secure: true,
        loopback: false,
        user: 'desk@shop.example',
        password: 'p%w/@',
        mailbox: 'Returns/Open',
      },
    })
  })

  it.each([
    ['imaps://u:p@mail.example.com', { port: 993, secure: true, loopback: false, mailbox: 'INBOX' }],
    ['imap://u:p@mail.example.com/', { port: 143, secure: false, loopback: false, mailbox: 'INBOX' }],
    ['imap://u:p@localhost:10143/INBOX', { port: 10143, secure: false, loopback: true }],
    ['imap://u:p@127.0.0.53/INBOX', { loopback: true }],
    ['imap://u:p@[::1]:143/INBOX', { loopback: true, host: '::1' }],
    ['imap://u:p@127.0.0.1.example.com/INBOX', { loopback: false }],
    ['imap://u:p@localhost.example.com/INBOX', { loopback: false }],
  ])('%s', (url, expected) => {
    expect(parseImapUrl(url)).toMatchObject({ ok: true, value: expected })
  })

  it.each([
    ['nonsense', /IMAP_URL is not a URL/],
    ['https://u:p@mail.example.com', /another scheme/],
    ['smtps://u:p@mail.example.com', /another scheme/],
    ['imaps:///INBOX', /names no (host|user)/],
    ['imaps://mail.example.com/INBOX', /names no user/],
    ['imaps://desk@mail.example.com/INBOX', /names no password/],
    ['imaps://desk:s3cret#x@mail.example.com', /./],
    ['imaps://desk:1#s3cret@mail.example.com', /percent-encoded/],
    ['imaps://desk:s3cret%zz@mail.example.com', /percent-encoded/],
    ['imaps://desk:s3cret%0D%0Ax@mail.example.com', /control character/],
  ])('refuses %s and tells why, without the password', (url, why) => {
    const parsed = parseImapUrl(url)
    expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(why) })
    expect(JSON.stringify(parsed)).not.toContain('s3cret')
  })

  it('needs no password with OAuth', () => {
    expect(parseImapUrl('imaps://desk%40shop.example@mail.example.com/INBOX', true)).toMatchObject({
      ok: true,
      value: { password: null },
    })
  })

  it('any user and password come back as they were', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter(each => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(each))
    fc.assert(
      fc.property(text, text, (user, password) => {
        const url = `imaps://${encodeURIComponent(user)}:${encodeURIComponent(password)}@mail.example.com/INBOX`
        expect(parseImapUrl(url)).toMatchObject({ ok: true, value: { user, password } })
      }),
    )
  })

  it('any text is read or refused, never thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map(text => `imap://${text}`),
        ),
        text => typeof parseImapUrl(text).ok === 'boolean',
      ),
    )
  })
})

describe('SMTP_URL', () => {
  it.each([
    ['smtps://u:p@mail.example.com', { port: 465, secure: true }],
    ['smtp://u:p@mail.example.com', { port: 587, secure: false }],
    ['smtp://127.0.0.1:1025', { port: 1025, loopback: true, user: null, password: null }],
  ])('%s', (url, expected) => {
    expect(parseSmtpUrl(url)).toMatchObject({ ok: true, value: expected })
  })

  it('with OAuth a user is needed', () => {
    expect(parseSmtpUrl('smtp://mail.example.com', true)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/names no user/),
    })
  })
})

describe('MAIL_FROM', () => {
  it.each([
    ['Example Shop <returns@shop.example>', { name: 'Example Shop', address: 'returns@shop.example' }],
    ['"Cups, Plates & Co." <returns@shop.example>', { name: 'Cups, Plates & Co.', address: 'returns@shop.example' }],
    ['returns@shop.example', { name: '', address: 'returns@shop.example' }],
    ['茶碗店 <returns@shop.example>', { name: '茶碗店', address: 'returns@shop.example' }],
  ])('%s', (text, value) => {
    expect(parseSender(text)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    'Example Shop',
    'a@shop.example, b@shop.example',
    'Shop <a@shop.example>\r\nBcc: b@shop.example',
    'Shop <a b@shop.example>',
    'Team: a@shop.example, b@shop.example;',
  ])('refuses %j', text => {
    expect(parseSender(text)).toMatchObject({ ok: false, problem: expect.stringMatching(/^MAIL_FROM /) })
  })
})

describe('what goes into the protocol', () => {
  it('no address holds a character that ends it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        text => !isAddress(text) || (!/[\s<>,;:"\\()[\]]/.test(text) && !hasControls(text)),
      ),
    )
    expect(isAddress('x7k2m+4f0e@marketplace.example')).toBe(true)
    expect(isAddress('a@shop.example\n')).toBe(false)
  })

  it('no Message-ID holds a space, a bracket inside or a control', () => {
    expect(isMessageId('<0102018f.abc+1=x@mail.marketplace.example>')).toBe(true)
    for (const bad of ['<a@b', 'a@b', '<a b@c>', '<a@b>\n', '<a@b>\r\nX: y', '<<a@b>>', '<é@b>', '<>'])
      expect(isMessageId(bad)).toBe(false)
  })
})
