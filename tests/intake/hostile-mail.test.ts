import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAIL_KINDS } from '../../src/intake/notice.ts'
import { MAX_MAIL_BYTES } from '../../src/intake/parse-mail.ts'
import { expectations, fixtureResolver, loadMail, ownExpectations, readRaw, readText } from './load-mail.ts'

const SIGNED = expectations.filter(expected => expected.trust === 'trusted').map(expected => expected.file)
const ALL = [...expectations, ...ownExpectations].map(expected => expected.file)
const mails = new Map(await Promise.all(ALL.map(async file => [file, await loadMail(file)] as const)))

const offline = { resolver: fixtureResolver }

const bytesOf = (file: string): Uint8Array => mails.get(file) ?? new Uint8Array()

/** Where the signed part of a fixture begins: below the signatures, at the Date header. */
const signedFrom = (raw: Uint8Array): number => Buffer.from(raw).indexOf('\nDate: ') + 1

test('random bytes are always read as something, and never trusted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async raw => {
      const notice = await readRaw(raw, offline)
      expect(MAIL_KINDS).toContain(notice.kind)
      expect(notice.trust).not.toBe('trusted')
    }),
    { numRuns: 300 },
  )
})

test('random text in the fields of a notice is always read as something', async () => {
  const part = fc.string({ unit: 'binary', maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(part, part, part, async (subject, label, words) => {
      const mail = `From: a@marketplace.amazon.com\nSubject: Return Requested ${subject}\n\nOrder ID: 111-1111111-1111111\nItem: ${label}\nReturn reason: x\n${label}: ${words}\n------------- Begin message -------------\n${words}`
      const notice = await readText(mail, { dkimPassed: ['amazon.com'], dkimFailed: [], undecided: false, by: 'dkim' })
      expect(MAIL_KINDS).toContain(notice.kind)
      expect(JSON.stringify(notice)).not.toMatch(/\\u202e|\u202E|\u200B|\0/)
    }),
    { numRuns: 300 },
  )
})

test('a fixture cut, doubled or garbled anywhere is always read as something', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ALL),
      fc.nat(),
      fc.nat(),
      fc.uint8Array({ maxLength: 40 }),
      async (file, from, length, insert) => {
        const raw = bytesOf(file)
        const at = from % raw.length
        const garbled = Buffer.concat([
          raw.subarray(0, at),
          insert,
          raw.subarray(Math.min(raw.length, at + (length % 200))),
        ])
        expect(MAIL_KINDS).toContain((await readRaw(new Uint8Array(garbled), offline)).kind)
      },
    ),
    { numRuns: 300 },
  )
})

test('a signed mail of which one signed letter changed is never trusted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SIGNED), fc.nat(), async (file, place) => {
      const raw = Uint8Array.from(bytesOf(file))
      const start = signedFrom(raw)
      const at = start + (place % (raw.length - start))
      const letter = raw[at] ?? 0
      fc.pre(isLetter(letter) && !isUnsigned(raw, at))
      // Not only the case: header names may change theirs without harm.
      raw[at] = letter === 0x78 || letter === 0x58 ? 0x71 : 0x78
      expect((await readRaw(raw, offline)).trust).not.toBe('trusted')
    }),
    { numRuns: 200 },
  )
})

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Headers that the marketplace's signature leaves out. */
function isUnsigned(raw: Uint8Array, at: number): boolean {
  const text = Buffer.from(raw).toString('latin1')
  const head = text.indexOf('\n\n') < 0 ? text.indexOf('\r\n\r\n') : text.indexOf('\n\n')
  if (at > head) return false
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at))
  return /^(?:X-|Feedback-ID|List-)/i.test(line)
}

describe('invisible characters', () => {
  test('are taken out of titles and names', async () => {
    const notice = await readText(
      'From: "\u202EHan\u200Bnah - Amazon Marketplace" <a@marketplace.amazon.com>\nContent-Type: text/plain; charset=utf-8\nSubject: Return Requested for order 111-1111111-1111111\n\nOrder ID: 111-1111111-1111111\nItem: Cup\u202E \u2066Set\u200D\nReturn reason: x\n',
      { dkimPassed: ['amazon.com'], dkimFailed: [], undecided: false, by: 'dkim' },
    )
    expect(notice.customer.name).toBe('Hannah')
    expect(notice.items[0]?.title).toBe('Cup Set')
  })
})

describe('oversized and broken mails', () => {
  test('a mail over 30 MB is answered from its headers, with a note', async () => {
    const head = Buffer.from('From: "Kim" <kim@post.example>\r\nSubject: big\r\nMessage-ID: <big@post.example>\r\n\r\n')
    const notice = await readRaw(new Uint8Array(Buffer.concat([head, Buffer.alloc(MAX_MAIL_BYTES, 'a\r\n')])), offline)
    expect(notice).toMatchObject({ kind: 'other', text: '', mail: { subject: 'big', messageId: '<big@post.example>' } })
    expect(notice.why.join(' ')).toContain('30 MB')
  })

  test.each([
    '',
    '\r\n\r\n',
    'no headers, no body',
    'From:\r\n\r\n',
    ': \r\n\r\nx',
    'From: <<<>>>@@\r\nSubject: =?x?Q?=FF?=\r\n\r\n',
  ])('%j is other, not an error', async text => {
    expect((await readRaw(new TextEncoder().encode(text), offline)).kind).toBe('other')
  })

  test('parts nested too deep are read from the headers', async () => {
    const nested = Array.from(
      { length: 80 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('')
    const notice = await readRaw(new TextEncoder().encode(`Subject: deep\r\n${nested}`), offline)
    expect(notice.mail.subject).toBe('deep')
  })
})
