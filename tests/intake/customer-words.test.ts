import { describe, expect, test } from 'vitest'
import { stripQuoted } from '../../src/intake/customer-words.ts'
import { framedMessage, preformattedMessage } from '../../src/intake/message-frame.ts'

describe('stripping what programs add to a reply', () => {
  test.each([
    [
      'quoted lines and their introduction',
      'Option 1.\n\nOn Sep 6, 2017, at 1:02 AM, Shop <s@marketplace.amazon.com> wrote:\n\n> 1. Code\n> 2. Refund',
      'Option 1.',
    ],
    [
      'an introduction wrapped over lines',
      'Nummer 2\n\nAm 6. September 2017 um 01:02 schrieb Shop - Amazon Marketplace\n<s@marketplace.amazon.de>:\n\n> 1. Code',
      'Nummer 2',
    ],
    ['a whole mail below a mark', 'La 2\n\n-----Mensaje original-----\nDe: Shop\n1. Code', 'La 2'],
    [
      'a whole mail below a header block',
      'The first.\n\nFrom: Shop <s@x.example>\nSent: Monday\nTo: Kim\nSubject: offer\n\n1. Code',
      'The first.',
    ],
    [
      'an unmarked quotation',
      'Le premier\n\nLe 6 sept. 2017 à 01:02, Shop <s@x.example> a écrit :\n1. Code\n2. Refund',
      'Le premier',
    ],
    ['a signature block', 'The first.\n\n-- \nKim\n555 0100', 'The first.'],
    ['a device line', 'Option 3\nSent from my iPhone', 'Option 3'],
    ['a German device line', 'Nummer 3\n\nVon meinem iPhone gesendet', 'Nummer 3'],
    ['a Japanese device line', '2番でお願いします\niPhoneから送信', '2番でお願いします'],
  ])('%s', (_, text, words) => {
    expect(stripQuoted(text)).toBe(words)
  })

  test.each([
    ['answers between quoted lines', '> 1. Code\nYes, this one\n> 2. Refund\nno', 'Yes, this one\nno'],
    ['a name on its own', 'The first.\n\nHannah', 'The first.\n\nHannah'],
    ['an answer above a device line', 'first\nSent from my iPhone', 'first'],
    ["the customer's own story", 'My sister wrote:\nshe loves it', 'My sister wrote:\nshe loves it'],
    [
      'a sentence about where it was sent from',
      'It was sent from the wrong warehouse.',
      'It was sent from the wrong warehouse.',
    ],
  ])('keeps %s', (_, text, words) => {
    expect(stripQuoted(text)).toBe(words)
  })

  test('the name above a device line goes only when it is the name the marketplace shows', () => {
    const text = 'The first.\n\nKimberly\nSent from my iPhone'
    expect(stripQuoted(text, 'Kimberly Stone')).toBe('The first.')
    expect(stripQuoted(text, 'Hannah')).toBe('The first.\n\nKimberly')
  })
})

describe("the marketplace's frame around a message", () => {
  const frame = (begin: string, end: string, words: string): string =>
    `Intro\n------------- ${begin} -------------\n${words}\n------------- ${end} -------------\nOutro`

  test.each([
    ['Begin message', 'End message'],
    ['Message: ', 'End message'],
    ['Anfang der Nachricht', 'Ende der Nachricht'],
    ['Début du message', 'Fin du message'],
    ['Mensaje:', 'Fin del mensaje'],
    ['Messaggio:', 'Fine messaggio'],
    ['メッセージ：', 'メッセージ終了'],
    ['Words of no language', 'End of them'],
  ])('%s … %s', (begin, end) => {
    expect(framedMessage(frame(begin, end, 'Option 1'), true)).toMatchObject({ words: 'Option 1', before: 'Intro\n' })
  })

  test('an end mark that the writer typed ends nothing', () => {
    const words = 'I take 2\n------------- End message -------------\nno, 3'
    expect(framedMessage(frame('Message:', 'End message', words), true)?.words).toBe(words)
  })

  test('rows of dashes alone are no frame, and unknown marks are none in a mail of anybody else', () => {
    expect(framedMessage('a\n--------------------------\nb\n--------------------------\nc', true)).toBeNull()
    expect(framedMessage(frame('Lorem', 'Ipsum', 'x'), false)).toBeNull()
  })

  test('the HTML part gives the words of its one preformatted element, and none when there are two', () => {
    const pre = '<pre style="white-space: -o-pre-wrap">Option 1\n&lt;3</pre>'
    expect(preformattedMessage(`<td>Message:${pre}</td><pre>other</pre>`)).toBe('Option 1\n<3')
    expect(preformattedMessage(pre + pre)).toBeNull()
  })
})
