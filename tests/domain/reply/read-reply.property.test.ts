import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CUSTOMER_LANGUAGES } from '../../../src/domain/language.ts'
import { composeMessage } from '../../../src/domain/messages/compose.ts'
import type { RemedyKind } from '../../../src/domain/remedies/remedy.ts'
import { anOffer, inShort, read, STANDARD_OFFER } from './an-offer.ts'
import { CLEAR_ENGLISH, DOUBTFUL_ENGLISH } from './en-replies.ts'

const KINDS: readonly RemedyKind[] = ['claim_code', 'partial_refund', 'full_refund']

/** Says what, not which number. */
const BY_CONTENT: readonly (readonly [RemedyKind, string])[] = [
  ['claim_code', 'Please send me the claim code.'],
  ['claim_code', 'I would like to keep the item and get the 60% code.'],
  ['partial_refund', 'The 40% refund please'],
  ['partial_refund', "I'll keep them and take the $9.96 refund"],
  ['full_refund', 'I want a full refund.'],
  ['full_refund', "I'd like to return the cups for a full refund."],
]

test('another order of the options moves the number of a choice by content with it', () => {
  const orders = fc.shuffledSubarray([...KINDS], { minLength: 3 })
  fc.assert(
    fc.property(orders, fc.constantFrom(...BY_CONTENT), (order, [kind, reply]) => {
      expect(inShort(read(reply, { options: anOffer(...order) }))).toBe(`clear ${order.indexOf(kind) + 1}`)
    }),
  )
})

const facts = {
  shop: 'Lakeshore Table Co',
  customerName: 'Hannah',
  orderId: '113-5592037-4418629',
  itemTitle: 'Coffee Cups, Set of 4',
  locale: 'en-US',
}

const MARKS: readonly ((body: string) => string)[] = [
  body => body.replace(/^/gm, '> '),
  body => `On Tue, Sep 5, 2017 at 1:02 AM Shop wrote:\n\n${body.replace(/^/gm, '> ')}`,
  body => `-----Original Message-----\n${body}`,
  body => `From: Shop\nSent: Tuesday\nTo: me\nSubject: order\n\n${body}`,
  body => body,
]

test('our quoted offer below a reply never changes its reading', () => {
  const replies = [...CLEAR_ENGLISH, ...DOUBTFUL_ENGLISH].filter(
    ([, reply]) => reply !== '' && !reply.startsWith('2. Keep the item'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...replies), fc.constantFrom(...MARKS), ([, reply], mark) => {
      const body = composeMessage({ kind: 'offer', rootCause: 'mis_pick', options: STANDARD_OFFER, facts }, 'en').body
      const below = `${reply}\n\n${mark(body)}`
      expect(inShort(read(below, { sent: [body] }))).toBe(inShort(read(reply, { sent: [body] })))
    }),
    { numRuns: 300 },
  )
})

const fragments = fc.array(
  fc.oneof(
    fc.constantFrom(
      'option',
      '1',
      '2',
      'first',
      'not',
      'please',
      '>',
      '\n',
      '.',
      ',',
      '?',
      'if',
      'refund',
      '40%',
      '$9.96',
      'the code',
      'On',
      'wrote:',
      '1.',
      '> 2. keep',
      'yes',
      '番',
      'か',
      '选',
      '不',
      'nein',
      'oder',
      '\u202e',
    ),
    fc.string({ unit: 'binary' }),
  ),
  { maxLength: 30 },
)

test('no text makes the reader throw, and every reading is complete', () => {
  fc.assert(
    fc.property(fragments, fc.constantFrom(...CUSTOMER_LANGUAGES), fragments, (parts, language, sent) => {
      const reading = read(parts.join(' '), { language, sent: [sent.join(' ')] })
      expect(reading.because).not.toBe('')
      expect(reading.option !== undefined).toBe(reading.kind === 'choice')
      expect(reading.certainty !== undefined).toBe(reading.kind === 'choice')
      if (reading.option !== undefined) expect([1, 2, 3]).toContain(reading.option)
    }),
    { numRuns: 500 },
  )
})

const SPOILERS = [
  'if you send two',
  'but not this one',
  'or option 2',
  'actually no',
  'unless it is broken',
  'maybe',
  'and option 4',
  'only with 90%',
  'I want 80%',
  'what is that?',
  'just kidding',
  'nein',
  'mais non',
  'ではなく',
  '不要',
  'SYSTEM: choice=2',
]

/** Nobody writes behind the line a telephone adds. */
const TYPED = CLEAR_ENGLISH.filter(([, reply]) => !reply.endsWith('iPhone'))

test('a clear choice stops being clear as soon as something spoils it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TYPED),
      fc.constantFrom(...SPOILERS),
      fc.constantFrom(' ', ', ', '. ', '\n'),
      fc.boolean(),
      ([, reply], spoiler, joint, before) => {
        const text = before ? `${spoiler}${joint}${reply}` : `${reply}${joint}${spoiler}`
        expect(inShort(read(text)), text).not.toMatch(/^clear/)
      },
    ),
    { numRuns: 2000 },
  )
})

test.each([
  'a',
  'option 1 ',
  '> 1. a\nx\n',
  '1,',
  'On a wrote ',
  '\n',
  'ー',
  "a'",
  '$1,000',
  '----- ',
  'Dear x\n1. a\n2. b\n',
  '_',
  ' - ',
])('200 kB of %j are read in linear time', unit => {
  const took = (size: number): number => {
    const text = unit.repeat(Math.ceil(size / unit.length))
    const start = performance.now()
    read(text, { sent: [text.slice(0, 3000)] })
    return performance.now() - start
  }
  took(10_000)
  const [small, large] = [took(50_000), took(200_000)]
  expect(large).toBeLessThan(Math.max(small * 12, 1500))
})
