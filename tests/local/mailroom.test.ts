import { beforeEach, describe, expect, test } from 'vitest'
import { delivered, dkimOf, HANNAH, mailroom, NOW, newest, OFFER, shopWrites, withMailroom } from './mailroom-desk.ts'

withMailroom()

describe('the mail server', () => {
  test('takes a mail over real SMTP and keeps it under the alias, whatever case id follows it', async () => {
    await mailroom.sendSample({ id: 'story' })
    const sent = await shopWrites('T7P3V9K2M5WQ8XA+8b1f4c6e@marketplace.amazon.com', OFFER)
    expect(sent.accepted).toHaveLength(1)
    const mails = mailroom.inbox(HANNAH)
    expect(mails.map(mail => mail.kind)).toEqual(['request', 'shop'])
    expect(mails.at(-1)).toMatchObject({ text: `${OFFER}\n`, messageId: '<offer.1@lakeshore-table.example>', at: NOW })
  })

  test('makes a customer of an address it has not met', async () => {
    await shopWrites('someone.new@marketplace.amazon.com', 'Hello')
    expect(mailroom.customers().map(customer => [customer.address, customer.name])).toEqual([
      ['someone.new@marketplace.amazon.com', 'someone.new'],
    ])
  })

  test('keeps mails longer than 76 characters a line and in other scripts as they were written', async () => {
    const text = `${'长'.repeat(60)} Größe ${'x'.repeat(200)}\n`
    await shopWrites(HANNAH, text)
    expect(mailroom.inbox(HANNAH)[0]?.text).toBe(text)
  })

  test('tells its listeners, until they unsubscribe', async () => {
    let calls = 0
    const unsubscribe = mailroom.onChange(() => {
      calls += 1
    })
    await mailroom.sendSample({ id: 'story' })
    expect(calls).toBe(1)
    unsubscribe()
    await mailroom.sendSample({ id: 'story' })
    expect(calls).toBe(1)
  })
})

describe('a customer answers', () => {
  beforeEach(async () => {
    await mailroom.sendSample({ id: 'story' })
    await shopWrites(HANNAH, OFFER)
  })

  test('in the marketplace’s wrapper, signed, in the thread of the shop’s mail', async () => {
    await mailroom.reply({ customer: HANNAH, text: 'I would like to choose the first solution.' })
    const mail = await newest()
    expect(mail.text).toContain(
      '------------- Message:  -------------\n\nI would like to choose the first solution.\n\nHannah\n\n------------- End message',
    )
    expect(mail.html).toMatch(
      /<pre style="[^"]*white-space: -o-pre-wrap[^"]*">I would like to choose the first solution\./,
    )
    expect(mail.from?.address).toMatch(/^t7p3v9k2m5wq8xa\+[0-9a-f-]{36}@marketplace\.amazon\.com$/)
    expect(mail).toMatchObject({
      subject: 'Re: Return Requested for order 113-5592037-4418629',
      inReplyTo: '<offer.1@lakeshore-table.example>',
      references: '<notice@email.amazonses.com> <offer.1@lakeshore-table.example>',
      date: NOW.toISOString(),
    })
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({
      'x-space-notification-type': 'BBC_MESSAGE_SENT_TO_MERCHANT',
      'x-marketplace-id': 'ATVPDKIKX0DER',
    })
    expect(await dkimOf(delivered.at(-1)!)).toEqual([{ domain: 'amazon.com', result: 'pass', aligned: 'amazon.com' }])
  })

  test('keeps one case id for the whole conversation', async () => {
    await mailroom.reply({ customer: HANNAH, text: 'One' })
    const first = (await newest()).from?.address
    await mailroom.reply({ customer: HANNAH, text: 'Two' })
    expect((await newest()).from?.address).toBe(first)
  })

  test('quotes the original only on request', async () => {
    await mailroom.reply({ customer: HANNAH, text: '2 please', quoteOriginal: true })
    expect((await newest()).text).toContain('> 1. Keep the cups and get a claim code')
    await mailroom.reply({ customer: HANNAH, text: '2 please' })
    expect((await newest()).text).not.toContain('> 1. Keep')
  })

  test('escapes markup in the HTML part', async () => {
    await mailroom.reply({ customer: HANNAH, text: '</pre><script>alert(1)</script>' })
    const { html } = await newest()
    expect(html).not.toContain('<script>')
    expect(html?.match(/<pre/g)).toHaveLength(1)
  })

  test('is refused without a word, and for an address nobody has', async () => {
    const before = delivered.length
    expect(await mailroom.reply({ customer: HANNAH, text: '  ' })).toEqual({ ok: false, refused: 'empty_text' })
    expect(await mailroom.reply({ customer: 'x@y.example', text: 'hi' })).toEqual({ ok: false, refused: 'no_customer' })
    expect(delivered).toHaveLength(before)
  })

  test('gets quick replies that fit an offer, and others after a mail without options', async () => {
    const labels = () => mailroom.suggestions(HANNAH).map(suggestion => suggestion.label)
    expect(labels()).toEqual(expect.arrayContaining(['2 please', 'None of these, 50% and we are done', 'Thanks']))
    await shopWrites(HANNAH, 'Your code: HTCB-AD73TB-L2M1TF')
    expect(labels()).toContain('Thanks')
    expect(labels()).not.toContain('2 please')
  })
})

describe('a customer with only a name in the 2026 notice', () => {
  test('can write first, and the mail names the order', async () => {
    await mailroom.sendSample({ id: 'new-template' })
    const [customer] = mailroom.customers()
    await mailroom.reply({ customer: customer!.address, text: 'Any news?' })
    expect(await newest()).toMatchObject({
      subject: 'Inquiry from Amazon customer Delphine (Order: 112-7781204-9930517)',
    })
  })
})
