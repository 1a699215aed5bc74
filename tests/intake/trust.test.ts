import { describe, expect, test } from 'vitest'
import type { Authentication } from '../../src/intake/notice.ts'
import { readText } from './load-mail.ts'

const passed = (...dkimPassed: readonly string[]): Authentication => ({
  dkimPassed,
  dkimFailed: [],
  undecided: false,
  by: 'dkim',
})
const undecided: Authentication = { dkimPassed: [], dkimFailed: [], undecided: true, by: 'dkim' }
const NOBODY = passed()

const mail = (headers: string): string => `${headers}\nSubject: hello\nTo: desk@example.test\n\nSome words.\n`

const trustOf = async (headers: string, authentication: Authentication): Promise<string> =>
  (await readText(mail(headers), authentication)).trust

describe('trusted', () => {
  test.each([
    ['donotreply@amazon.com', 'amazon.com'],
    ['a1@marketplace.amazon.com', 'amazon.com'],
    ['a1+case@marketplace.amazon.co.uk', 'amazon.co.uk'],
    ['a1@MARKETPLACE.Amazon.DE', 'amazon.de'],
    ['a1@marketplace.amazon.com.mx', 'marketplace.amazon.com.mx'],
    ['x@amazon.nl', 'amazon.nl'],
  ])('%s, signed by %s', async (from, domain) => {
    expect(await trustOf(`From: <${from}>`, passed(domain))).toBe('trusted')
  })
})

describe('forged: it claims to be the marketplace or its customer, and no signature of the marketplace stands behind it', () => {
  test.each([
    ['the right sender without a signature', 'From: donotreply@amazon.com', NOBODY],
    ['signed by the mail service only', 'From: donotreply@amazon.com', passed('amazonses.com')],
    ["signed by another site's domain", 'From: a@marketplace.amazon.de', passed('amazon.com')],
    ['signed by a look-alike', 'From: "Amazon Services" <return@amaz0n.com>', passed('amaz0n.com')],
    ['a domain with the name in front', 'From: a@marketplace.amazon.com.evil.example', passed('evil.example')],
    ['a hyphenated name', 'From: a@amazon-returns.example', passed('amazon-returns.example')],
    ['a letter pair for another', 'From: a@arnazon.com', passed('arnazon.com')],
    ['a missing letter', 'From: a@amazn.com', passed('amazn.com')],
    ['foreign letters in punycode', 'From: a@xn--mazon-3ve.com', passed('xn--mazon-3ve.com')],
    ['foreign letters as they are', 'From: a@аmazon.com', passed('xn--mazon-3ve.com')],
    ['a final dot', 'From: a@amazon.com.', passed('amazon.com.')],
    ['a display name', 'From: "Amazon Services" <x@evil.example>', passed('evil.example')],
    ['a display name with hidden characters', 'From: "Ama\u200bzon Services" <x@evil.example>', passed('evil.example')],
    ['a display name that is an address', 'From: "donotreply@amazon.com" <x@evil.example>', passed('evil.example')],
    ["a customer's display name", 'From: "Kim - Amazon Marketplace" <kim@evil.example>', passed('evil.example')],
    ['an encoded display name', 'From: =?utf-8?B?QW1hem9uIFNlcnZpY2Vz?= <x@evil.example>', passed('evil.example')],
    [
      "a reply address on the marketplace's domain",
      'From: kim@evil.example\nReply-To: a1@marketplace.amazon.com',
      passed('evil.example'),
    ],
    [
      'a reply address on a look-alike',
      'From: kim@evil.example\nReply-To: a1@marketplace.amaz0n.com',
      passed('evil.example'),
    ],
    [
      "the marketplace's headers",
      'From: kim@evil.example\nX-Space-Notification-Type: RETURN_REQUEST',
      passed('evil.example'),
    ],
    ['a marketplace id', 'From: kim@evil.example\nX-Marketplace-ID: ATVPDKIKX0DER', passed('evil.example')],
    ['two From headers', 'From: a@marketplace.amazon.com\nFrom: kim@evil.example', passed('amazon.com')],
    ['two addresses in one From header', 'From: a@marketplace.amazon.com, kim@evil.example', passed('amazon.com')],
    ['a group in From', 'From: Team: a@marketplace.amazon.com;', passed('amazon.com')],
    ['a quoted local part', 'From: "a@b"@amazon.com', passed('amazon.com')],
    [
      'answers that would go elsewhere',
      'From: a@marketplace.amazon.com\nReply-To: kim@evil.example',
      passed('amazon.com'),
    ],
    [
      'answers that would go to two places',
      'From: a@marketplace.amazon.com\nReply-To: a@marketplace.amazon.com, kim@evil.example',
      passed('amazon.com'),
    ],
    ['a look-alike whose keys cannot be looked up', 'From: a@amaz0n.com', undecided],
  ])('%s', async (_, headers, authentication) => {
    expect(await trustOf(headers, authentication)).toBe('forged')
  })
})

describe('unverified: no claim, or nothing proved', () => {
  test.each([
    ["a colleague's mail", 'From: "Dana" <dana@lakeshore.example>', passed('lakeshore.example')],
    ['a stranger', 'From: kim@post.example', NOBODY],
    ['no sender at all', 'Date: Mon, 12 Oct 2026 09:30:00 +0000', NOBODY],
    ['keys that cannot be looked up', 'From: a@marketplace.amazon.com', undecided],
    ['a signed mail from below the marketplace', 'From: news@email.amazon.com', passed('amazon.com')],
    [
      "a bounce of the marketplace's mail service",
      'From: MAILER-DAEMON@email-smtp.amazonses.com',
      passed('amazonses.com'),
    ],
    ['a name that only contains similar letters', 'From: "Ramon Zamora" <ramon@zamora.example>', NOBODY],
  ])('%s', async (_, headers, authentication) => {
    expect(await trustOf(headers, authentication)).toBe('unverified')
  })

  test('says that the keys could not be looked up', async () => {
    const notice = await readText(mail('From: a@marketplace.amazon.com'), undecided)
    expect(notice.why.join(' ')).toContain('could not be looked up')
  })
})

describe('the relay address', () => {
  test('keeps its case id, and is null in a forged mail', async () => {
    const headers = 'From: a1+case-7@marketplace.amazon.com\nReply-To: a1+case-7@marketplace.amazon.com'
    expect((await readText(mail(headers), passed('amazon.com'))).customer.relay).toBe(
      'a1+case-7@marketplace.amazon.com',
    )
    expect((await readText(mail(headers), NOBODY)).customer.relay).toBeNull()
  })

  test('is null where answers go to the marketplace itself', async () => {
    expect((await readText(mail('From: donotreply@amazon.com'), passed('amazon.com'))).customer.relay).toBeNull()
  })
})
