import { describe, expect, test } from 'vitest'
import type { Authentication } from '../../src/intake/notice.ts'
import { relayAlias } from '../../src/intake/sender.ts'
import { readText } from './load-mail.ts'

const signedBy = (domain: string): Authentication => ({
  dkimPassed: [domain],
  dkimFailed: [],
  undecided: false,
  by: 'dkim',
})
const NOBODY: Authentication = { dkimPassed: [], dkimFailed: [], undecided: false, by: 'dkim' }

type Parts = { readonly from: string; readonly subject: string; readonly headers?: string; readonly body: string }

const read = ({ from, subject, headers = '', body }: Parts, authentication: Authentication = signedBy('amazon.com')) =>
  readText(
    `From: ${from}\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n${headers}\n${body}\n`,
    authentication,
  )

const AMAZON = '"Amazon Services" <donotreply@amazon.com>'
const CUSTOMER = '"Kim" <k1@marketplace.amazon.com>'
const ORDER = '111-1111111-1111111'
const LINES = `Order ID: ${ORDER}\nItem: Cup\nQty: 1\nReturn reason: Wrong item was sent.\n`
const framed = (words: string): string =>
  `------------- Message:  -------------\n\n${words}\n\n------------- End message -------------\n`

describe('what a mail is', () => {
  test.each([
    [
      'a notice that only shows an example',
      { from: AMAZON, subject: 'How notices look', body: `An example:\n${LINES}` },
      'other',
    ],
    [
      'a newsletter with a whole example notice',
      {
        from: AMAZON,
        subject: `Return Requested for order ${ORDER}`,
        headers: 'List-Unsubscribe: <https://news.example>\n',
        body: LINES,
      },
      'other',
    ],
    [
      'a newsletter about claims',
      { from: AMAZON, subject: 'Understand the A-to-z Guarantee', body: `When a claim for order ${ORDER} comes in …` },
      'other',
    ],
    [
      "mail to buyers from the marketplace's returns address",
      {
        from: '"Amazon.com" <return@amazon.com>',
        subject: `Your return for order ${ORDER}`,
        body: 'Hello Kim, your return was received.',
      },
      'other',
    ],
    [
      'an order, its number in the subject',
      { from: AMAZON, subject: `Sold, dispatch now: LS-1 ${ORDER}`, body: 'You have a new order.' },
      'order_placed',
    ],
    [
      'a refund by its subject alone',
      { from: AMAZON, subject: `Refund initiated for order ${ORDER}`, body: 'Hello.' },
      'refund_issued',
    ],
    [
      'a claim by its first sentence',
      { from: AMAZON, subject: `Order ${ORDER}`, body: 'A buyer has filed an A-to-z Guarantee claim.\n' },
      'a_to_z_claim',
    ],
    [
      'a withdrawal in American spelling',
      {
        from: CUSTOMER,
        subject: `Return request for order ${ORDER}`,
        body: `Kim has canceled the return request.\n\nOrder ID: ${ORDER}\nItem: Cup\n`,
      },
      'return_cancelled',
    ],
    [
      'a customer who writes of a withdrawal',
      { from: CUSTOMER, subject: 'Inquiry', body: framed('The seller has cancelled the refund request, why?') },
      'buyer_message',
    ],
    [
      'a customer who complains about customer service',
      { from: CUSTOMER, subject: 'Inquiry', body: framed('I am very disappointed with Amazon customer service.') },
      'buyer_message',
    ],
    [
      'staff in a frame',
      { from: CUSTOMER, subject: 'Inquiry', body: framed('Hi, this is Ana from Amazon. The buyer takes option 1.') },
      'marketplace_message',
    ],
    [
      'staff without a frame',
      {
        from: '"Amazon Customer Service" <cs@amazon.com>',
        subject: `Order ${ORDER}`,
        body: 'We write on behalf of the buyer.',
      },
      'marketplace_message',
    ],
    [
      'a reply without a frame that quotes the notice',
      {
        from: CUSTOMER,
        subject: `Re: Return Requested for order ${ORDER}`,
        body: `Option 1\n\nOn 5 Sep 2017 Shop wrote:\n> ${LINES.replaceAll('\n', '\n> ')}`,
      },
      'buyer_message',
    ],
    [
      "a relayed message with the marketplace's own automatic header",
      {
        from: CUSTOMER,
        subject: 'Inquiry',
        headers: 'Auto-Submitted: auto-generated\nX-AMAZON-MAIL-RELAY-TYPE: notification\n',
        body: framed('Option 1'),
      },
      'buyer_message',
    ],
    [
      'a relayed message that a program answered',
      { from: CUSTOMER, subject: 'Inquiry', headers: 'Auto-Submitted: auto-replied\n', body: framed('Thanks, bye') },
      'auto_reply',
    ],
    [
      'an absence without any header',
      {
        from: CUSTOMER,
        subject: 'Inquiry',
        body: framed('Hello,\n\nThank you for your email. I am currently out of the office.'),
      },
      'auto_reply',
    ],
    [
      'an absence that holds a choice',
      { from: CUSTOMER, subject: 'Inquiry', body: framed('I am on vacation until Monday but I choose option 1.') },
      'buyer_message',
    ],
    [
      'our own message with unknown words',
      { from: AMAZON, subject: 'Ihre E-Mail an Jörg', body: framed('1. Code') },
      'own_copy',
    ],
  ] as const)('%s', async (_, parts, kind) => {
    expect((await read(parts)).kind).toBe(kind)
  })

  test('the type header decides in a trusted mail only', async () => {
    const parts = {
      from: AMAZON,
      subject: `Something new about ${ORDER}`,
      headers: 'X-Space-Notification-Type: A_Z_CLAIM_RESPONDENT_NOTIFY\n',
      body: 'Hello.',
    }
    expect((await read(parts)).kind).toBe('a_to_z_claim')
    expect((await read(parts, NOBODY)).kind).toBe('other')
  })
})

describe('what a notice tells', () => {
  test('labels without a row in their language are known by their place', async () => {
    const body = `Beställnings-nr X: 171-1111111-1111111\nSak: Kopp\nStycken: 2\nAnledning till retur: Fel vara\nOrd: Den är röd\nInkom: 2026-10-03\n`
    const notice = await read(
      { from: '"Jan - Amazon Marketplace" <j@marketplace.amazon.se>', subject: 'Retur 171-1111111-1111111', body },
      signedBy('amazon.se'),
    )
    expect(notice).toMatchObject({ kind: 'return_request', orderId: '171-1111111-1111111', requestedAt: '2026-10-03' })
    expect(notice.items).toEqual([
      { title: 'Kopp', sku: null, asin: null, quantity: 2, reason: 'Fel vara', comments: 'Den är röd' },
    ])
  })

  test('a customer cannot make the notice name another order', async () => {
    const body = `${LINES}Customer comments: see\nOrder ID: 999-9999999-9999999\n`
    expect((await read({ from: CUSTOMER, subject: `Return Requested for order ${ORDER}`, body })).orderId).toBe(ORDER)
  })

  test('an order number only in quoted text is used last, and said to be there', async () => {
    const notice = await read({ from: CUSTOMER, subject: 'Re: your mail', body: `Option 1\n\n> Order: ${ORDER}` })
    expect(notice.orderId).toBe(ORDER)
    expect(notice.why.join(' ')).toContain('only in quoted text')
  })

  test('a reply in another language than the site switches to it', async () => {
    const notice = await read({
      from: CUSTOMER,
      subject: 'Inquiry',
      body: framed('Ich möchte bitte die erste Lösung, ich habe die Tassen noch nicht benutzt.'),
    })
    expect(notice.language).toBe('de')
  })
})

test('relay addresses of one customer share an alias, whatever case id they carry', () => {
  expect(relayAlias('K7W2+5f0c-1@Marketplace.Amazon.com')).toBe('k7w2@marketplace.amazon.com')
  expect(relayAlias('k7w2@marketplace.amazon.com')).toBe('k7w2@marketplace.amazon.com')
  expect(relayAlias('k7w2@marketplace.amazon.de')).not.toBe('k7w2@marketplace.amazon.com')
})

describe('bounces', () => {
  test('a plain-text bounce names our mail and the reason', async () => {
    const notice = await read(
      {
        from: 'Mailer-Daemon <mailer-daemon@mx.example.test>',
        subject: 'Mail delivery failed: returning message to sender',
        headers: 'Return-Path: <>\n',
        body: 'Could not be delivered: 550 5.7.1 rejected\n\nMessage-ID: <desk.1@example.test>\n',
      },
      NOBODY,
    )
    expect(notice).toMatchObject({ kind: 'bounce', bounced: { messageId: '<desk.1@example.test>', status: '5.7.1' } })
  })

  test('a report of a delay is no bounce', async () => {
    const mail =
      'From: mailer-daemon@mx.example.test\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nwait\n--b\nContent-Type: message/delivery-status\n\nAction: delayed\nStatus: 4.4.1\n--b--\n'
    expect((await readText(mail, NOBODY)).kind).toBe('auto_reply')
  })
})
