import { describe, expect, test } from 'vitest'
import { CUSTOMER_LANGUAGES } from '../../../src/domain/language.ts'
import { composeMessage } from '../../../src/domain/messages/compose.ts'
import { CUSTOMER_SENTENCES } from '../../../src/domain/messages/customer-languages.ts'
import { shippedWords } from '../../../src/domain/messages/own-words.ts'
import { OWN_SENTENCES, ownSentences } from '../../../src/domain/policy/own-sentences.ts'

const facts = {
  shop: 'Lakeshore Table Co',
  customerName: 'Hannah',
  orderId: '113-5592037-4418629',
  itemTitle: 'Tea cup set',
  locale: 'en-US',
}
const options = [{ number: 1, remedy: { kind: 'claim_code', percent: 60 }, amount: null }] as const
const expires = '2027-03-31'

/** One mail of every kind that holds a sentence a shop may word itself. */
const MAILS = [
  { kind: 'offer', facts, options, rootCause: 'mis_pick' },
  { kind: 'amended_offer', facts, options },
  { kind: 'question_back', facts, options },
  { kind: 'claim_code', facts, percent: 60, expires, promised: null },
  { kind: 'return_instructions', facts, amount: null },
  { kind: 'refund_done', facts, percent: null, amount: null },
  { kind: 'rejection', facts, rootCause: 'not_as_claimed' },
] as const

describe.each(CUSTOMER_LANGUAGES)('in %s', language => {
  test.each(OWN_SENTENCES)('%s is said in the shop’s own words wherever the shipped ones stood', name => {
    const shipped = shippedWords(CUSTOMER_SENTENCES[language].sentences)[name]
    const own = 'In our own words'
    const holding = MAILS.filter(mail => composeMessage(mail, language).body.includes(shipped))
    expect(holding.length).toBeGreaterThan(0)
    for (const mail of holding) {
      const { body } = composeMessage(mail, language, { [name]: own })
      expect(body).toBe(composeMessage(mail, language).body.replace(shipped, own))
    }
  })

  test('the words that ship are words a shop could have chosen', () => {
    const words = shippedWords(CUSTOMER_SENTENCES[language].sentences)
    expect(ownSentences.safeParse({ [language]: words }).error).toBeUndefined()
  })
})

test.each([
  ['a link', 'See www.shop.example.com', 'Links are not allowed'],
  ['an address', 'Write to help@shop.example', 'E-mail'],
  ['a second line', 'Kind regards,\n1. Keep it', 'one line'],
  ['what looks like an option', '1. Keep the item', 'numbered option'],
  ['nothing', '  ', ''],
])('%s is refused', (_, signOff, why) => {
  const { success, error } = ownSentences.safeParse({ en: { signOff } })
  expect(success).toBe(false)
  expect(error?.issues.map(({ message }) => message).join(' ')).toContain(why)
})
