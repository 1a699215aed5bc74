import { expect, test } from 'vitest'
import { SHIPPED_OFFER } from '../../src/commands/offer-option.ts'
import { type ReadFilesOptions, readFiles } from '../../src/commands/read.ts'
import type { ReadReply } from '../../src/domain/reply/reading.ts'
import { authenticateMail } from '../../src/mail/authenticate.ts'
import { fixtureResolver, loadMail } from './load-mail.ts'

const firstOption: ReadReply = ({ options }) => ({
  kind: 'choice',
  option: options[0]?.number ?? 0,
  certainty: 'clear',
  because: 'the first solution',
})

async function run(files: readonly string[], choices: Partial<ReadFilesOptions> = {}) {
  const printed: string[] = []
  const complaints: string[] = []
  const exitCode = await readFiles(files, {
    json: true,
    authenticate: raw => authenticateMail(raw, { resolver: fixtureResolver }),
    print: text => printed.push(text),
    complain: text => complaints.push(text),
    readFile: loadMail,
    ...choices,
  })
  return { exitCode, printed, complaints }
}

test('prints one line of JSON a file, with the documented keys in their order', async () => {
  const { exitCode, printed } = await run(['03-return-request-en-2026-template.eml'])
  expect(exitCode).toBe(0)
  expect(printed).toHaveLength(1)
  const line = JSON.parse(printed[0] ?? '')
  expect(Object.keys(line)).toEqual([
    'file',
    'kind',
    'orderId',
    'marketplace',
    'language',
    'requestedAt',
    'items',
    'customer',
    'trust',
    'why',
    'text',
    'reading',
  ])
  expect(line).toMatchObject({
    file: '03-return-request-en-2026-template.eml',
    kind: 'return_request',
    orderId: '112-7781204-9930517',
    marketplace: 'amazon.com',
    language: 'en',
    requestedAt: '2026-11-20',
    items: [
      {
        title: 'Lakeshore Stoneware Coffee Cups, Set of 4, Ocean Blue',
        sku: 'LS-CUP4-BLU',
        asin: 'B0FIXTUR01',
        quantity: 1,
      },
    ],
    customer: { name: null, relay: null },
    trust: 'trusted',
    text: 'I ordered the blue set of 4 but received 2 white cups.',
    reading: null,
  })
})

test('a message has a reading, against the catalogue that ships; other mails have none', async () => {
  const { printed } = await run(['20-reply-option1-quoted-offer.eml', '25-amazon-copy-of-our-own-message.eml'], {
    readReply: firstOption,
  })
  expect(printed.map(line => JSON.parse(line).reading)).toEqual([
    { kind: 'choice', option: 1, certainty: 'clear', because: 'the first solution' },
    null,
  ])
  expect(SHIPPED_OFFER.map(({ number, remedy }) => [number, remedy.kind, remedy.percent])).toEqual([
    [1, 'claim_code', 60],
    [2, 'partial_refund', 40],
    [3, 'full_refund', null],
  ])
})

test('the reply reader gets the quoted text too, the printed text has none of it', async () => {
  let seen = ''
  const { printed } = await run(['20-reply-option1-quoted-offer.eml'], {
    readReply: input => {
      seen = input.reply
      return firstOption(input)
    },
  })
  expect(seen).toContain('> 2. Keep the cups')
  expect(JSON.parse(printed[0] ?? '').text).toBe(
    'I would like to choose the first solution. Thank you for being so kind about it.',
  )
})

test('a file that cannot be read is named on standard error, and the others are read', async () => {
  const { exitCode, printed, complaints } = await run(['missing.eml', '43-amazon-sold-ship-now.eml'])
  expect(exitCode).toBe(1)
  expect(complaints).toEqual([
    'missing.eml: cannot be read (no such file). Give the path of a mail file that this user may read.',
  ])
  expect(printed.map(line => JSON.parse(line).kind)).toEqual(['order_placed'])
})

test('without --json a short block tells the same to a person', async () => {
  const { printed } = await run(['00-story-notice.eml'], { json: false })
  expect(printed[0]).toMatchInlineSnapshot(`
    "00-story-notice.eml: return_request, trusted
      order       113-5592037-4418629
      marketplace amazon.com
      language    en
      requested   2017-09-05
      customer    Hannah, t7p3v9k2m5wq8xa@marketplace.amazon.com
      item        1 × Lily & Vine Bone China Tea Cup Set, 6 Pieces, Print 123 "Blue Willow" · Wrong item was sent. · I can’t believe it. The set of cups have not the same print as what I told the seller. I love that print I have chosen, and want to exchange for it.
      text        I can’t believe it. The set of cups have not the same print as what I told the seller. I love that print I have chosen, and want to exchange for it.
      why         Signed by amazon.com, as its sender marketplace.amazon.com requires. It has a return notice's labelled lines or table."
  `)
})
