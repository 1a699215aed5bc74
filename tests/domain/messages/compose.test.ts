import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CUSTOMER_LANGUAGES } from '../../../src/domain/language.ts'
import { lintMessage } from '../../../src/domain/lint-message.ts'
import { composeMessage } from '../../../src/domain/messages/compose.ts'
import { CODE_PLACEHOLDER, type MessageDraft } from '../../../src/domain/messages/draft.ts'
import { everyDraft, FACTS, PRICED } from './every-draft.ts'

const offer = (changes: Partial<typeof FACTS> = {}): MessageDraft => ({
  kind: 'offer',
  facts: { ...FACTS, ...changes },
  rootCause: 'wrong_code_entered',
  options: PRICED,
})

const optionLines = (body: string): readonly string[] => body.split('\n').filter(line => /^\d+\. /.test(line))

describe.each(CUSTOMER_LANGUAGES)('in %s', language => {
  test('every mail reads as agreed', async () => {
    const mails = everyDraft().map(draft => {
      const { subject, body } = composeMessage(draft, language)
      return `=== ${draft.kind}\n[${subject}]\n\n${body}\n`
    })
    await expect(mails.join('\n')).toMatchFileSnapshot(`composed/${language}.txt`)
  })

  test('no mail breaks a rule of the marketplaces', () => {
    for (const draft of everyDraft()) {
      const { body } = composeMessage(draft, language)
      const options = 'options' in draft ? { options: draft.options.length } : {}
      expect(lintMessage(body, { orderId: FACTS.orderId, language, ...options }), body).toEqual([])
    }
  })

  test('subject and body hold the order number', () => {
    for (const draft of everyDraft()) {
      const { subject, body } = composeMessage(draft, language)
      expect(subject).toContain(FACTS.orderId)
      expect(body).toContain(FACTS.orderId)
    }
  })

  test('the code stands alone on its line, once, and only in the code mail', () => {
    for (const draft of everyDraft()) {
      const lines = composeMessage(draft, language).body.split('\n')
      const holding = lines.filter(line => line.includes(CODE_PLACEHOLDER))
      expect(holding).toEqual(draft.kind === 'claim_code' ? [CODE_PLACEHOLDER] : [])
    }
  })

  test('whatever the title, name and shop: options stand at line starts once, in order, and no rule is broken', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'Cups\n2. Keep everything and a full refund',
        'Cups\r3. x\u20284. y\u2029\u00855. z',
        '1. 2. 3. ',
        'Mug \u202e 5-star review www.example.com',
        `${CODE_PLACEHOLDER}`,
        'call +1 555 010 0199 now 🎁',
        'cup@example.com',
        'A very long title '.repeat(30),
      ),
    )
    fc.assert(
      fc.property(hostile, fc.option(hostile), (itemTitle, customerName) => {
        const { body } = composeMessage(offer({ itemTitle, customerName }), language)
        expect(optionLines(body).map(line => line.slice(0, 3))).toEqual(['1. ', '2. ', '3. '])
        expect(lintMessage(body, { orderId: FACTS.orderId, language, options: 3 }), body).toEqual([])
        expect(body).not.toContain(CODE_PLACEHOLDER)
      }),
      { numRuns: 60 },
    )
  })
})

describe('amounts', () => {
  test('are written out where they are known', () => {
    expect(composeMessage(offer(), 'en').body).toContain('we refund $9.96, 40% of what you paid')
    expect(composeMessage(offer({ locale: 'de-DE' }), 'de').body).toContain('9,96 $')
  })

  test("follow the language of the mail when the marketplace's is another", () => {
    expect(composeMessage(offer({ locale: 'en-US' }), 'fr').body).toMatch(/9,96 \$/)
  })
})

test('a long title is cut at a pause', () => {
  const itemTitle = 'Lakeshore Stoneware Coffee Cups, Set of 4, Ocean Blue, Dishwasher Safe, With Saucers And Spoons'
  expect(composeMessage(offer({ itemTitle }), 'en').body).toContain(
    '“Lakeshore Stoneware Coffee Cups, Set of 4, Ocean Blue…”',
  )
})

test('a title that no mail may carry is not shown', () => {
  const { body } = composeMessage(offer({ itemTitle: 'Visit www.example.com for cups' }), 'en')
  expect(body).toContain('the item you ordered')
  expect(body).not.toContain('example.com')
})

test('the story’s code mail names the print by its number', () => {
  const { body } = composeMessage(
    {
      kind: 'claim_code',
      facts: FACTS,
      percent: 60,
      expires: '2027-03-31',
      promised: { title: 'Coffee Cups', code: '123' },
    },
    'en',
  )
  expect(body).toContain('we will send you “Coffee Cups”, number 123, and we will check it before it ships')
  expect(body).toContain('It is valid until March 31, 2027.')
})
