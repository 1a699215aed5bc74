import { describe, expect, test } from 'vitest'
import { authenticateMail } from '../../src/mail/authenticate.ts'
import { parseAuthenticationResults } from '../../src/mail/authentication-results.ts'
import { dnsResolver, resolverFrom } from '../../src/mail/dkim-resolver.ts'
import { fixtureResolver, loadMail } from '../intake/load-mail.ts'
import { signed, testResolver } from '../intake/sign-mail.ts'

const resolver = testResolver('amazon.com', 'evil.example')

const letter = (fields: readonly string[] = [], body = 'Option 1, please.'): Uint8Array =>
  bytes(
    [
      'From: "Kim" <k1@marketplace.amazon.com>',
      'Reply-To: k1@marketplace.amazon.com',
      'To: desk@example.test',
      'Subject: Re: your order',
      'Date: Mon, 12 Oct 2026 09:30:00 +0000',
      'Message-ID: <letter@mail.example.test>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      ...fields,
      '',
      body,
      '',
    ].join('\r\n'),
  )

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

describe('own signature check', () => {
  test('a valid, aligned signature vouches for its domain; a service that signs beside it does not', async () => {
    const found = await authenticateMail(await loadMail('00-story-notice.eml'), { resolver: fixtureResolver })
    expect(found).toEqual({ dkimPassed: ['amazon.com'], dkimFailed: [], undecided: false, by: 'dkim' })
  })

  test('a broken body hash fails, although it is aligned', async () => {
    const found = await authenticateMail(await loadMail('31-forged-from-amazon-bad-dkim.eml'), {
      resolver: fixtureResolver,
    })
    expect(found.dkimPassed).toEqual([])
    expect(found.dkimFailed).toEqual([{ domain: 'amazon.com', reason: 'body hash did not verify' }])
  })

  test("a stranger's good signature does not vouch for the sender", async () => {
    const found = await authenticateMail(await signed(letter(), 'evil.example'), { resolver })
    expect(found.dkimPassed).toEqual([])
  })

  test.each([
    ['a body length tag', { maxBodyLength: 5 }],
    ['a body length tag that covers the whole body', { maxBodyLength: 19 }],
    ['an unsigned reply address', { headerList: ['From', 'Subject', 'Content-Type', 'Date'] }],
    ['an unsigned subject', { headerList: ['From', 'Reply-To', 'Content-Type', 'Date'] }],
  ])('a signature with %s never passes', async (_, choices) => {
    const found = await authenticateMail(await signed(letter(), 'amazon.com', choices), { resolver })
    expect(found.dkimPassed).toEqual([])
    expect(found.dkimFailed).toHaveLength(1)
  })

  test.each([
    'From: x@evil.example',
    'from : x@evil.example',
    'Subject: another',
    'Reply-To: x@evil.example',
    'Content-Type: text/html',
    'From\r\n\t: x@evil.example',
  ])('a second header put on top (%j) never passes', async field => {
    const mail = await signed(letter(), 'amazon.com')
    expect((await authenticateMail(mail, { resolver })).dkimPassed).toEqual(['amazon.com'])
    const found = await authenticateMail(join(bytes(`${field}\r\n`), mail), { resolver })
    expect(found.dkimPassed).toEqual([])
  })

  test.each(['Appended afterwards.\r\n', '\r\n--x\r\nOption 1\r\n'])(
    'text appended to a signed body never passes',
    async more => {
      const found = await authenticateMail(join(await signed(letter(), 'amazon.com'), bytes(more)), { resolver })
      expect(found.dkimPassed).toEqual([])
    },
  )

  test('a bare carriage return in the headers never passes: readers would cut it differently', async () => {
    const found = await authenticateMail(await signed(letter(['X-Note: a\rFrom: x@evil.example']), 'amazon.com'), {
      resolver,
    })
    expect(found.dkimPassed).toEqual([])
  })

  test.each(['ETIMEOUT', 'ESERVFAIL', 'ECONNREFUSED'])(
    'keys that cannot be looked up (%s) leave it undecided',
    async code => {
      const found = await authenticateMail(await signed(letter(), 'amazon.com'), {
        resolver: async () => {
          throw Object.assign(new Error('no answer'), { code })
        },
      })
      expect(found).toEqual({ dkimPassed: [], dkimFailed: [], undecided: true, by: 'dkim' })
    },
  )

  test('a key that does not exist fails', async () => {
    const found = await authenticateMail(await signed(letter(), 'amazon.com'), { resolver: resolverFrom({}) })
    expect(found).toMatchObject({ undecided: false, dkimFailed: [{ domain: 'amazon.com', reason: 'no key' }] })
  })

  test.each(['', '\r\n', 'no header at all', 'From: x\r\n', '\0\0\0'])(
    'a mail like %j proves nothing and breaks nothing',
    async text => {
      expect((await authenticateMail(bytes(text), { resolver })).dkimPassed).toEqual([])
    },
  )

  test('an unreachable DNS server leaves it undecided', async () => {
    const found = await authenticateMail(await signed(letter(), 'amazon.com'), { dnsServer: '127.0.0.1:1' })
    expect(found).toMatchObject({ dkimPassed: [], undecided: true })
  }, 30_000)

  test('a DNS server that is no host:port is refused when asked', async () => {
    await expect(dnsResolver('a:b:c')('example.test', 'TXT')).rejects.toThrow('is not a host:port')
  })
})

describe("the mail provider's result", () => {
  const stamp = (result: string, id = 'mx.example.test'): Uint8Array =>
    bytes(`Authentication-Results: ${id};\r\n ${result}\r\n`)
  const check = (mail: Uint8Array) => authenticateMail(mail, { authservId: 'mx.example.test' })

  test('the topmost header of the configured id counts', async () => {
    const found = await check(join(stamp('dkim=pass header.d=amazon.com'), letter()))
    expect(found).toEqual({ dkimPassed: ['amazon.com'], dkimFailed: [], undecided: false, by: 'provider' })
  })

  test('one that the sender wrote below it does not', async () => {
    const found = await check(
      join(stamp('dkim=fail (bad) header.i=@amazon.com'), stamp('dkim=pass header.d=amazon.com'), letter()),
    )
    expect(found.dkimPassed).toEqual([])
    expect(found.dkimFailed).toHaveLength(1)
  })

  test("one that stands below the sender's own headers does not, even alone", async () => {
    const found = await check(letter(['Authentication-Results: mx.example.test; dkim=pass header.d=amazon.com']))
    expect(found).toMatchObject({ dkimPassed: [], undecided: true })
  })

  test.each(['other.example.test', 'mx.example.test.evil.example', 'xmx.example.test'])(
    'one of another id (%s) does not',
    async id => {
      expect(await check(join(stamp('dkim=pass header.d=amazon.com', id), letter()))).toMatchObject({
        dkimPassed: [],
        undecided: true,
      })
    },
  )

  test('a result inside a comment or a quoted string is no result', async () => {
    const found = await check(
      join(
        stamp('spf=pass (dkim=pass header.d=amazon.com;) smtp.mailfrom="x; dkim=pass header.d=amazon.com"; dkim=none'),
        letter(),
      ),
    )
    expect(found.dkimPassed).toEqual([])
  })

  test('a temporary error leaves it undecided', async () => {
    expect(await check(join(stamp('dkim=temperror header.d=amazon.com'), letter()))).toMatchObject({
      dkimPassed: [],
      undecided: true,
    })
  })

  test('its pass does not cover what the signature leaves open', async () => {
    const mail = await signed(letter(), 'amazon.com', { headerList: ['From', 'Subject', 'Content-Type'] })
    expect((await check(join(stamp('dkim=pass header.d=amazon.com'), mail))).dkimPassed).toEqual([])
  })

  test('versions, nested comments, quotes and folded lines are read', () => {
    const parsed = parseAuthenticationResults(
      'MX.example.test 1; dkim=pass (a (nested; comment) b) header.i="@amazon.com" header.s=x; spf = fail',
    )
    expect(parsed.authservId).toBe('mx.example.test')
    expect(parsed.results.map(({ method, result }) => [method, result])).toEqual([
      ['dkim', 'pass'],
      ['spf', 'fail'],
    ])
    expect(parsed.results[0]?.properties).toMatchObject({ 'header.i': '@amazon.com', 'header.s': 'x' })
  })
})
