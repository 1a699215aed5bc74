import { expect, test } from 'vitest'
import { parseMail } from '../../src/intake/parse-mail.ts'
import { readMail } from '../../src/intake/read-mail.ts'
import { authenticateMail } from '../../src/mail/authenticate.ts'
import { resolverFrom } from '../../src/mail/dkim-resolver.ts'
import { delivered, HANNAH, mailroom, OFFER, shopWrites, withMailroom } from './mailroom-desk.ts'

withMailroom()

/** As the desk reads what the mailroom hands over. */
const noticeOfNewest = async () => {
  const raw = delivered.at(-1)!
  const authentication = await authenticateMail(raw, { resolver: resolverFrom(mailroom.dnsRecords()) })
  const { mail, notes } = await parseMail(raw)
  return readMail(mail, authentication, { notes })
}

test.each([
  ['story', 'return_request', 'trusted', '113-5592037-4418629', HANNAH],
  ['new-template', 'return_request', 'trusted', '112-7781204-9930517', null],
  [
    'no-comments',
    'return_request',
    'trusted',
    '111-0071265-3348809',
    expect.stringContaining('@marketplace.amazon.com'),
  ],
  ['german', 'return_request', 'trusted', '302-4415870-9902713', 'm2b9x7t4w8qz1rc@marketplace.amazon.de'],
  ['look-alike', 'return_request', 'forged', '111-5550000-1234567', null],
  ['stranger', 'return_request', 'unverified', '113-2094471-6617308', null],
])('the desk reads the sample %s as %s, %s', async (id, kind, trust, orderId, relay) => {
  await mailroom.sendSample({ id })
  expect(await noticeOfNewest()).toMatchObject({ kind, trust, orderId, customer: { relay } })
})

test.each([
  ['reorder', { kind: 'order_placed', trust: 'trusted' }],
  ['cancelled', { kind: 'return_cancelled', trust: 'trusted', orderId: '113-5592037-4418629' }],
  ['own-copy', { kind: 'own_copy', trust: 'trusted' }],
  ['bounce', { kind: 'bounce', bounced: { messageId: '<offer.1@lakeshore-table.example>' } }],
])('after an offer, the desk reads the sample %s as what it is', async (id, expected) => {
  await mailroom.sendSample({ id: 'story' })
  await shopWrites(HANNAH, OFFER)
  await mailroom.sendSample({ id, customer: HANNAH })
  expect(await noticeOfNewest()).toMatchObject(expected)
})

test('the desk reads a customer’s answer as their message, about their order', async () => {
  await mailroom.sendSample({ id: 'story' })
  await shopWrites(HANNAH, OFFER)
  await mailroom.reply({ customer: HANNAH, text: '2 please', quoteOriginal: true })
  const notice = await noticeOfNewest()
  expect(notice).toMatchObject({ kind: 'buyer_message', trust: 'trusted', orderId: '113-5592037-4418629' })
  expect(notice.text).toMatch(/^2 please\n/)
})
