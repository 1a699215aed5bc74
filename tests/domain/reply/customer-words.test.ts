import { describe, expect, test } from 'vitest'
import { composeMessage } from '../../../src/domain/messages/compose.ts'
import { takeCustomerWords } from '../../../src/domain/reply/take-customer-words.ts'
import { inShort, read, STANDARD_OFFER } from './an-offer.ts'

const OFFER = composeMessage(
  {
    kind: 'offer',
    rootCause: 'mis_pick',
    options: STANDARD_OFFER,
    facts: {
      shop: 'Lakeshore Table Co',
      customerName: 'Hannah',
      orderId: '113-5592037-4418629',
      itemTitle: 'Coffee Cups',
      locale: 'en-US',
    },
  },
  'en',
).body

const words = (reply: string, sent: readonly string[] = []): string => takeCustomerWords(reply, sent).text

const quoted = (text: string): string =>
  text
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')

describe('what is not the customer’s is taken away', () => {
  test.each([
    ['a marked quotation', `Option 2\n\n${quoted(OFFER)}`],
    [
      'a heading over a marked quotation',
      `Option 2\n\nOn Tue, Sep 5, 2017 at 1:02 AM Shop <a@example.com> wrote:\n${quoted(OFFER)}`,
    ],
    [
      'a heading over two lines',
      `Option 2\n\nOn Tue, Sep 5, 2017 at 1:02 AM Lakeshore Table Co\n<s9l2k@example.com> wrote:\n\n${quoted(OFFER)}`,
    ],
    ['a heading over an unmarked quotation', `Option 2\n\nOn Tue, Sep 5, 2017, Shop wrote:\n${OFFER}`],
    ['an Outlook header', `Option 2\n\nFrom: Shop\nSent: Tuesday\nTo: me\nSubject: Your order\n\n${OFFER}`],
    ['an Original Message line', `Option 2\n\n-----Original Message-----\n${OFFER}`],
    ['a German heading', `Option 2\n\nAm 05.09.2017 um 01:02 schrieb Shop <a@example.com>:\n${quoted(OFFER)}`],
    ['a French heading', `Option 2\n\nLe mar. 5 sept. 2017 à 01:02, Shop <a@example.com> a écrit :\n${quoted(OFFER)}`],
    ['a German header block', `Option 2\n\nVon: Shop\nGesendet: Dienstag\nAn: mir\nBetreff: Bestellung\n\n${OFFER}`],
    ['a telephone’s line', 'Option 2\n\nSent from my iPhone'],
    ['a German telephone’s line', 'Option 2\n\nVon meinem iPhone gesendet'],
    ['a signature', 'Option 2\n-- \nHannah Smith\n1 Main Street'],
    [
      'the marketplace’s wrapper',
      'You have received a message.\n\n------------- Message:  -------------\n\nOption 2\n\n------------- End message -------------\n\nWas this email helpful?',
    ],
  ])('%s', (_, reply) => {
    expect(words(reply)).toBe('Option 2')
    expect(inShort(read(reply))).toBe('clear 2')
  })

  test('our own mail pasted without marks, line by line', () => {
    expect(words(`Option 2\n\n${OFFER}`, [OFFER])).toBe('Option 2')
  })

  test('our own mail pasted below its answer and reflowed', () => {
    const reflowed = OFFER.replace(/\s+/g, ' ').replace(/(.{60}) /g, '$1\n')
    expect(inShort(read(`I choose option 2.\n\n${reflowed}`, { sent: [OFFER] }))).toBe('clear 2')
  })

  test('our own mail pasted while the desk does not know what was sent', () => {
    expect(inShort(read(`I choose option 2.\n\n${OFFER}`))).toBe('clear 2')
  })

  test('nothing but our own mail is no answer', () => {
    expect(read(OFFER, { sent: [OFFER] }).kind).toBe('unclear')
    expect(read(quoted(OFFER)).kind).toBe('unclear')
  })
})

describe('answers written into the quotation', () => {
  const lines = OFFER.split('\n')
  const withAnswer = (number: number, answer: string): string =>
    lines.map(line => (line.startsWith(`${number}. `) ? `> ${line}\n${answer}` : `> ${line}`)).join('\n')

  test.each([1, 2, 3])('a yes under option %i chooses it', number => {
    expect(inShort(read(withAnswer(number, 'yes please this one')))).toBe(`clear ${number}`)
    expect(inShort(read(withAnswer(number, '\nThis one, thank you.\n')))).toBe(`clear ${number}`)
  })

  test('a no under an option chooses nothing', () => {
    expect(inShort(read(withAnswer(2, 'no')))).not.toMatch(/^clear/)
  })

  test('a yes under two options is not clear', () => {
    expect(inShort(read(withAnswer(1, 'yes').replace('> 3.', 'yes\n> 3.')))).not.toMatch(/^clear/)
  })

  test('a condition under an option is not clear', () => {
    expect(inShort(read(withAnswer(1, 'yes, if it works for plates too')))).not.toMatch(/^clear/)
  })

  test('a yes under an option of an older offer with other numbers is not clear', () => {
    const older = '> 1. Return the item for a full refund of $24.90.\nyes please\n> 2. Keep the item.'
    expect(inShort(read(older))).not.toMatch(/^clear/)
  })

  test('one option line copied alone is an answer', () => {
    const [line = ''] = lines.filter(text => text.startsWith('2. '))
    expect(inShort(read(line, { sent: [OFFER] }))).toBe('clear 2')
    expect(inShort(read(`${line}\n\nThank you`, { sent: [OFFER] }))).toBe('clear 2')
  })
})

test.each([
  ['a forwarded mail', '---------- Forwarded message ---------\nFrom: A\n\nI choose option 1'],
  ['words above a forwarded mail', 'I choose option 1\n\nBegin forwarded message:\n\nI choose option 2'],
  ['words that stand only below an unmarked heading', 'On Tue, Sep 5, 2017, Shop wrote:\nI choose option 1'],
])('%s is never clear', (_, reply) => {
  expect(inShort(read(reply))).not.toMatch(/^clear/)
})

test('invisible characters neither hide nor change the answer', () => {
  expect(inShort(read('Op\u200btion\u00a02 \u202eplease'))).toBe('clear 2')
})
