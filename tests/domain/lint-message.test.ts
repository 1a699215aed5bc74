import { describe, expect, test } from 'vitest'
import { findForbidden, LINT_RULES, type LintRule, lintMessage, lintSentence } from '../../src/domain/lint-message.ts'

const ORDER = '113-5592037-4418629'
const GOOD = `Dear Hannah,

we are sorry that the wrong print was sent to you, and we would like to make it right for you with one of these.

1. Keep the item, and we send you a claim code.
2. Return the item for a refund.

Order number: ${ORDER}`

const lint = (body: string, changes: Partial<Parameters<typeof lintMessage>[1]> = {}): readonly LintRule[] =>
  lintMessage(body, { orderId: ORDER, language: 'en', ...changes }).map(finding => finding.rule)

const withLine = (line: string): string => `${GOOD}\n\n${line}`

test('a good message has no finding', () => {
  expect(lint(GOOD, { options: 2 })).toEqual([])
})

test.each<[LintRule, string]>([
  ['external_link', 'See https://example.com/help'],
  ['external_link', 'See www.example.com'],
  ['external_link', 'Our shop is at lakeshore-table.com'],
  ['external_link', 'See bit.ly/x1'],
  ['external_link', 'Go to amazon.com.example.net'],
  ['email_address', 'Write to desk@example.com'],
  ['email_address', 'Write to desk (at) example.com'],
  ['phone_number', 'Call +1 555 010 0199'],
  ['phone_number', 'Call (555) 010-0199'],
  ['phone_number', 'Call 5550100199'],
  ['phone_number', 'Tel. 030/1234567'],
  ['emoji', 'Thank you 🙏'],
  ['emoji', 'We ❤ cups'],
  ['feedback_talk', 'Please leave us a review'],
  ['feedback_talk', 'A 5-star rating would help us'],
  ['feedback_talk', 'Wir freuen uns über eine Bewertung'],
  ['feedback_talk', 'レビューをお願いします'],
  ['feedback_talk', '请给我们好评'],
  ['promotion', 'Visit our store for more'],
  ['promotion', 'A special offer for you'],
  ['promotion', 'Subscribe to our newsletter'],
  ['promotion', '限时优惠'],
])('finds %s in %j', (rule, line) => {
  expect(lint(withLine(line))).toContain(rule)
})

test.each([
  'The claim code is HTCB-AD73TB-L2M1TF.',
  'We refund $1,234.56, that is 40% of what you paid.',
  'It is valid until 2027-03-31, or 31.03.2027.',
  'You ordered it on Amazon.com.',
  'Print 123 went out instead of 127, 4 cups of 350 ml.',
  'Please review the options above.',
  'We are sorry.It will be right this time.',
  'Set of 4 cups © Lakeshore™',
])('finds nothing in %j', line => {
  expect(lint(withLine(line))).toEqual([])
})

describe('the language', () => {
  const german = `Guten Tag, es tut uns sehr leid, dass der falsche Artikel bei Ihnen angekommen ist. Bitte wählen Sie die Lösung, die Ihnen am liebsten ist. Bestellnummer: ${ORDER}`

  test('of a long text is checked', () => {
    expect(lint(german)).toEqual(['wrong_language'])
    expect(lint(german, { language: 'de' })).toEqual([])
    expect(lint(GOOD, { language: 'ja' })).toEqual(['wrong_language'])
    expect(lint(`您好,很抱歉给您带来不便,请您选择您希望的解决方案。${ORDER}`, { language: 'ja' })).toEqual([
      'wrong_language',
    ])
  })

  test('of a short text is not', () => {
    expect(lint(`Vielen Dank für Ihre Antwort! ${ORDER}`)).toEqual([])
  })
})

test('the order number must be there', () => {
  expect(lint(GOOD.replace(ORDER, '113-0000000-0000000'))).toEqual(['order_number_missing'])
})

test('length has two ends', () => {
  expect(lint(`${GOOD}\n${'We are sorry. '.repeat(250)}`)).toEqual(['too_long'])
  expect(lint(ORDER)).toEqual(['too_short'])
})

test.each([
  ['one is missing', GOOD.replace('2. Return', 'Return')],
  ['one stands twice', withLine('1. Again')],
  ['they are out of order', GOOD.replace('1. Keep', '3. Keep')],
  ['one is empty', GOOD.replace(/^2\. .*$/m, '2. ')],
])('the options must be numbered: %s', (_, body) => {
  expect(lint(body, { options: 2 })).toEqual(['options_not_numbered'])
})

test('numbers are no matter where nothing is offered', () => {
  expect(lint(GOOD.replace('2. Return', 'Return'))).toEqual([])
})

test('each finding has a sentence in both team languages, with the words that are meant', () => {
  const [finding] = findForbidden('See www.example.com')
  expect(finding && lintSentence(finding, 'en')).toBe(
    'Links are not allowed in messages to customers. Take the link out. (www.example.com)',
  )
  expect(finding && lintSentence(finding, 'zh')).toContain('链接')
  for (const rule of Object.values(LINT_RULES)) {
    expect(rule.en).not.toBe('')
    expect(rule.zh).toMatch(/\p{Script=Han}/u)
  }
})
