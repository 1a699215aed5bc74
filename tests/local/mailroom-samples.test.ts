import { readFile } from 'node:fs/promises'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { startMailroom } from '../../src/local/mailroom.ts'
import {
  delivered,
  dkimOf,
  HANNAH,
  keyPair,
  mailroom,
  NOW,
  newest,
  OFFER,
  SHOP,
  shopWrites,
  withMailroom,
} from './mailroom-desk.ts'

withMailroom()

describe('sample notices', () => {
  test('the story notice says the same words as the fixture, with today’s date', async () => {
    const fixture = await PostalMime.parse(
      await readFile(new URL('../fixtures/mail/00-story-notice.eml', import.meta.url)),
    )
    expect(await mailroom.sendSample({ id: 'story' })).toMatchObject({ ok: true, orderId: '113-5592037-4418629' })
    const mail = await newest()
    const expected = (fixture.text ?? '').replace('September 5,2017', 'November 20,2026')
    expect(mail.text?.trim()).toBe(expected.replaceAll('\r\n', '\n').trim())
    expect(mail).toMatchObject({ subject: fixture.subject, from: fixture.from, date: NOW.toISOString() })
    expect(mail.messageId).not.toBe(fixture.messageId)
  })

  test('a second use is about another order and another customer', async () => {
    const first = await mailroom.sendSample({ id: 'story' })
    const second = await mailroom.sendSample({ id: 'story' })
    expect(second).toMatchObject({ ok: true, orderId: expect.stringMatching(/^113-\d{7}-\d{7}$/) })
    expect(second).not.toMatchObject({ orderId: first.ok && first.orderId })
    expect(new Set(mailroom.customers().map(customer => customer.address)).size).toBe(2)
  })

  test('skips order numbers the desk already has', async () => {
    const careful = await startMailroom({
      now: () => NOW,
      shop: SHOP,
      keyPair,
      deliver: async () => undefined,
      isKnownOrder: async orderId => orderId === '113-5592037-4418629',
    })
    const sent = await careful.sendSample({ id: 'story' })
    await careful.stop()
    expect(sent).toMatchObject({ ok: true, orderId: expect.not.stringMatching('113-5592037-4418629') })
  })

  test.each([
    ['story', 'amazon.com'],
    ['new-template', 'amazon.com'],
    ['no-comments', 'amazon.com'],
    ['german', 'amazon.de'],
  ])('%s carries an aligned signature of %s', async (id, domain) => {
    await mailroom.sendSample({ id })
    expect(await dkimOf(delivered[0]!)).toEqual([{ domain, result: 'pass', aligned: domain }])
  })

  test('a changed word breaks the signature', async () => {
    await mailroom.sendSample({ id: 'story' })
    const changed = Buffer.from(Buffer.from(delivered[0]!).toString('latin1').replace('Qty: 1', 'Qty: 9'), 'latin1')
    expect((await dkimOf(changed)).map(({ result }) => result)).not.toContain('pass')
  })

  test('the look-alike is signed for its own domain only', async () => {
    await mailroom.sendSample({ id: 'look-alike' })
    expect(await dkimOf(delivered[0]!)).toEqual([
      { domain: 'amazon-returns.example', result: 'pass', aligned: 'amazon-returns.example' },
    ])
  })

  test('the stranger carries no signature', async () => {
    await mailroom.sendSample({ id: 'stranger' })
    expect((await dkimOf(delivered[0]!)).filter(({ result }) => result === 'pass')).toEqual([])
  })

  test('the 2026 layout names neither customer nor address', async () => {
    await mailroom.sendSample({ id: 'new-template' })
    const raw = Buffer.from(delivered[0]!).toString()
    expect(raw).not.toContain('marketplace.amazon.com')
    expect((await newest()).html).toContain('LS-CUP4-BLU')
  })

  test('the bounce names the mail that came back', async () => {
    await mailroom.sendSample({ id: 'story' })
    await shopWrites(HANNAH, OFFER)
    await mailroom.sendSample({ id: 'bounce', customer: HANNAH })
    const raw = Buffer.from(delivered.at(-1)!).toString()
    expect(raw).toContain('multipart/report; report-type=delivery-status')
    expect(raw).toContain('Message-ID: <offer.1@lakeshore-table.example>')
    expect(raw).toContain('Status: 5.1.1')
  })

  test('the marketplace’s copy quotes our last mail', async () => {
    await mailroom.sendSample({ id: 'story' })
    await shopWrites(HANNAH, OFFER)
    await mailroom.sendSample({ id: 'own-copy', customer: HANNAH })
    const mail = await newest()
    expect(mail.html).toContain('1. Keep the cups and get a claim code')
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'x-space-notification-type', value: 'BBC_MESSAGE_CONFIRMATION_TO_MERCHANT' }),
    )
  })

  test('a re-order is a new order for the same item', async () => {
    await mailroom.sendSample({ id: 'story' })
    const sent = await mailroom.sendSample({ id: 'reorder', customer: HANNAH })
    expect(sent).toMatchObject({ ok: true, orderId: expect.stringMatching(/^113-\d{7}-\d{7}$/) })
    expect(await newest()).toMatchObject({
      subject: 'Sold, ship now. LV-CUP6-P123',
      html: expect.stringContaining(sent.ok ? `${sent.orderId}` : '?'),
    })
  })

  test.each([
    ['cancelled', 'no_customer'],
    ['bounce', 'no_customer'],
    ['nonsense', 'unknown_sample'],
  ])('%s is refused while there is nobody: %s', async (id, refused) => {
    expect(await mailroom.sendSample({ id })).toEqual({ ok: false, refused })
    expect(delivered).toEqual([])
  })

  test('a bounce of a mail that was never sent is refused', async () => {
    await mailroom.sendSample({ id: 'story' })
    expect(await mailroom.sendSample({ id: 'bounce', customer: HANNAH })).toEqual({
      ok: false,
      refused: 'nothing_sent_yet',
    })
  })
})
