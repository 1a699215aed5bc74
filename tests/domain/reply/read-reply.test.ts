import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CustomerLanguage } from '../../../src/domain/language.ts'
import { anOffer, inShort, read } from './an-offer.ts'
import { CLEAR_GERMAN, DOUBTFUL_GERMAN } from './de-replies.ts'
import { CLEAR_ENGLISH, DOUBTFUL_ENGLISH, type ExpectedReply } from './en-replies.ts'
import { CLEAR_SPANISH, DOUBTFUL_SPANISH } from './es-replies.ts'
import { CLEAR_FRENCH, DOUBTFUL_FRENCH } from './fr-replies.ts'
import { CLEAR_ITALIAN, DOUBTFUL_ITALIAN } from './it-replies.ts'
import { CLEAR_JAPANESE, DOUBTFUL_JAPANESE } from './ja-replies.ts'
import { CLEAR_CHINESE, DOUBTFUL_CHINESE } from './zh-replies.ts'

const TABLES: Readonly<Record<CustomerLanguage, readonly [readonly ExpectedReply[], readonly ExpectedReply[]]>> = {
  en: [CLEAR_ENGLISH, DOUBTFUL_ENGLISH],
  de: [CLEAR_GERMAN, DOUBTFUL_GERMAN],
  fr: [CLEAR_FRENCH, DOUBTFUL_FRENCH],
  es: [CLEAR_SPANISH, DOUBTFUL_SPANISH],
  it: [CLEAR_ITALIAN, DOUBTFUL_ITALIAN],
  ja: [CLEAR_JAPANESE, DOUBTFUL_JAPANESE],
  zh: [CLEAR_CHINESE, DOUBTFUL_CHINESE],
}

describe.each(Object.entries(TABLES))('in %s', (language, [plain, doubtful]) => {
  const asked = { language: language as CustomerLanguage }

  test.each(plain)('a plain choice is %s: %j', (reading, reply) => {
    expect(inShort(read(reply, asked))).toBe(reading)
  })

  test.each(doubtful)('a doubtful reply is %s: %j', (reading, reply) => {
    expect(inShort(read(reply, asked))).toBe(reading)
  })

  test('no doubtful reply of the table expects a clear choice', () => {
    expect(doubtful.filter(([reading]) => reading.startsWith('clear'))).toEqual([])
  })
})

test('a reply in another language than the case is read in its own', () => {
  expect(inShort(read('I would like the second option, please.', { language: 'de' }))).toBe('clear 2')
  expect(inShort(read('Ich wähle die zweite Option, vielen Dank.', { language: 'en' }))).toBe('clear 2')
  expect(inShort(read('2番でお願いします。', { language: 'zh' }))).toBe('clear 2')
})

describe('because', () => {
  test("quotes the customer's words that decided", () => {
    expect(read('Hello!\n\nI would like to choose the first solution. Thank you.').because).toBe(
      'I would like to choose the first solution',
    )
  })

  test('keeps the spelling of the customer', () => {
    expect(read('I’ll TAKE option １, thanks').because).toBe('I’ll TAKE option １')
  })

  test('says why nothing decided', () => {
    expect(read('1 or 2').because).toMatch(/does not settle on one option/i)
    expect(read('Option 7').because).toMatch(/no such option/)
    expect(read('').because).toMatch(/no words/)
  })
})

describe('the offer decides what words mean', () => {
  test('content maps to the place the remedy has in this offer', () => {
    const turned = anOffer('full_refund', 'claim_code', 'partial_refund')
    expect(inShort(read('I want the claim code', { options: turned }))).toBe('clear 2')
    expect(inShort(read('I will send it back for a full refund', { options: turned }))).toBe('clear 1')
    expect(inShort(read('The last option please', { options: turned }))).toBe('clear 3')
  })

  test('a number and content that disagree are not clear', () => {
    const turned = anOffer('full_refund', 'claim_code')
    expect(inShort(read('The first solution. After receiving the code I will order again.', { options: turned }))).toBe(
      'unclear',
    )
  })

  test('a replacement is a choice where it is offered, a counter-proposal where it is not', () => {
    const reply = 'I would like a replacement please'
    expect(inShort(read(reply, { options: anOffer('claim_code', 'replacement') }))).toBe('clear 2')
    expect(inShort(read(reply))).toBe('counter')
  })

  test('a full refund fits two options when one of them needs no return', () => {
    const both = anOffer('full_refund', 'returnless_refund')
    expect(inShort(read('Full refund please', { options: both }))).toBe('unclear')
    expect(inShort(read('Full refund please, I keep the cups', { options: both }))).toBe('likely 2')
  })

  test('agreement is clear only where one thing is offered', () => {
    const single = anOffer('partial_refund')
    expect(inShort(read('I accept, thank you.', { options: single }))).toBe('clear 1')
    expect(inShort(read('Yes please', { options: single }))).toBe('likely 1')
    expect(inShort(read('I accept if it is 50%', { options: single }))).toBe('counter')
    expect(inShort(read('I do not accept', { options: single }))).not.toMatch(/^clear/)
    expect(inShort(read('I accept, thank you.'))).toBe('unclear')
  })

  test('an amount names its option, in its own currency only', () => {
    expect(inShort(read('I take the $9.96'))).toBe('clear 2')
    expect(inShort(read('I take the €9.96'))).toBe('counter')
  })

  test('without known amounts a figure decides nothing', () => {
    const unpriced = anOffer('claim_code', 'partial_refund').map(option => ({ ...option, amount: null }))
    expect(inShort(read('I would accept $15', { options: unpriced }))).toBe('counter')
    expect(inShort(read('Option 2, the $9.96 refund', { options: unpriced }))).not.toMatch(/^clear/)
  })
})

test("the case's own order number is no obstacle, another one is", () => {
  const sent = ['Order number: 113-5592037-4418629']
  expect(inShort(read('Option 1 please. Order 113-5592037-4418629', { sent }))).toBe('clear 1')
  expect(inShort(read('Option 1 please. Order 113-0000000-0000000', { sent }))).toBe('likely 1')
})

test('a long letter is never a clear choice', () => {
  expect(inShort(read(`Option 1 please. ${'I have bought many cups here. '.repeat(40)}`))).toBe('likely 1')
})

test.each([
  ['01-story-reply.eml', 'clear 1'],
  ['20-reply-option1-quoted-offer.eml', 'clear 1'],
  ['21-reply-counter-proposal.eml', 'counter'],
])('the fixture %s is %s', (file, reading) => {
  expect(inShort(read(plainPart(file)))).toBe(reading)
})

/** The quoted-printable plain part of a fixture, wrapper and all. */
function plainPart(file: string): string {
  const mail = readFileSync(new URL(`../../fixtures/mail/${file}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n')
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1]
  const part = boundary ? (mail.split(`--${boundary}`)[1] ?? '') : mail
  const body = part.slice(part.indexOf('\n\n', boundary ? 1 : 0))
  return body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
