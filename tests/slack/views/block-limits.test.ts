import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReturnCase } from '../../../src/domain/case.ts'
import { TEAM_LANGUAGES } from '../../../src/domain/language.ts'
import { CASE_STATES } from '../../../src/domain/workflow.ts'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import { refusalOfView } from '../../../src/local/block-rules/view.ts'
import { caseCard } from '../../../src/slack/views/card.ts'
import { importedView } from '../../../src/slack/views/modals/import-codes.ts'
import { voidCodesView } from '../../../src/slack/views/modals/void-codes.ts'
import { codesAnswer } from '../../../src/slack/views/returns/codes.ts'
import { threadPost } from '../../../src/slack/views/thread.ts'
import { NOW, OPTIONS } from '../../helpers/a-case.ts'
import { aCard, CASES } from './a-card.ts'
import { everyDigest } from './a-digest.ts'
import { everyHome } from './a-home.ts'
import { aPool, everyAnswer } from './a-list.ts'
import { posts } from './a-post.ts'
import { everyReminder } from './a-reminder.ts'
import { everyModal } from './every-modal.ts'
import { mrkdwnIn } from './rendering.ts'

const ATTACK = '<!channel> <@U0EVIL> <https://evil.example|Amazon> & *bold* `code`\u0000\u202E\u200B'

/** What customers and strangers may put into any field: nothing, a novel, emoji, controls, mrkdwn, lone surrogates. */
const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 200 }).map(text => `${ATTACK}${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '\u200B', '\uD800', '🫖'.repeat(20_000), '<&>'.repeat(8000)) },
)

const language = fc.constantFrom(...TEAM_LANGUAGES)

/** A case of every state with hostile text in every free field. */
const hostileCase: fc.Arbitrary<ReturnCase> = fc
  .record({
    state: fc.constantFrom(...CASE_STATES),
    words: fc.array(hostile, { minLength: 12, maxLength: 12 }),
    items: fc.integer({ min: 0, max: 12 }),
    unverified: fc.boolean(),
    aToZ: fc.boolean(),
  })
  .map(({ state, words, items, unverified, aToZ }) => {
    const w = (index: number) => words[index % words.length] ?? ''
    const item = { title: w(0), sku: w(1), asin: w(2), quantity: 3, price: { minor: 2490, currency: 'USD' } } as const
    return {
      ...CASES[state],
      store: w(3),
      orderId: w(4),
      customer: { name: w(5), relay: null },
      stated: { reason: w(6), comments: w(7) },
      items: Array.from({ length: items }, () => item),
      trust: { level: unverified ? 'unverified' : 'trusted', why: words },
      verdict: { verdict: 'wrong_code', by: 'UPICKER' },
      fault: { rootCause: 'wrong_code_entered', orderedCode: w(8), shippedCode: w(9), note: w(10) },
      reply: {
        text: w(11),
        reading: { kind: 'choice', option: 1, certainty: 'likely', because: w(0) },
        actable: false,
        why: w(1),
      },
      code: { masked: w(2), percent: 60, expires: w(3) },
      shipment: { title: w(4), orderedCode: w(5), shippedCode: w(6), reorderId: w(7), problem: w(8) },
      snooze: { until: new Date('2026-11-30T09:00:00Z'), reason: w(9) },
      mail: { id: 'mail-1', kind: 'offer', state: 'failed', reason: w(10), notBefore: new Date(0), putOff: 2 },
      aToZ,
    }
  })

/** Escaped text has no bare `<`, and every `&` begins an entity; what the desk itself writes between < and > is known. */
const OWN_MARKUP =
  /<(?:@[A-Za-z0-9_-]+|!subteam\^[A-Za-z0-9_-]+|!date\^\d+\^[^|<>]+\|[^<>|]+|https:\/\/(?:sellercentral|shop\.slack)[^<>|\s]+\|[^<>|]*)>/g

function foreignMarkup(value: unknown): readonly string[] {
  return mrkdwnIn(value).filter(text => /<|&(?!amp;|lt;|gt;)|(?!\n)[\p{Cc}\p{Cf}]/u.test(text.replace(OWN_MARKUP, '')))
}

function expectSound(message: { readonly text: string; readonly blocks: readonly unknown[] }): void {
  expect(refusalOfMessage(message.blocks)).toBeNull()
  expect(foreignMarkup([message.blocks, { type: 'mrkdwn', text: message.text }])).toEqual([])
}

describe('whatever people write, Slack takes it and it stays their words', () => {
  test('on cards', () => {
    fc.assert(
      fc.property(hostileCase, language, (current, lang) => expectSound(caseCard(aCard(current, { language: lang })))),
    )
  })

  test('in reminders', () => {
    fc.assert(
      fc.property(hostileCase, language, (current, lang) => {
        const about = ({ state, trust }: ReturnCase) => ({ ...current, state, trust, mail: null })
        for (const message of Object.values(everyReminder(about, lang))) expectSound(message)
      }),
      { numRuns: 40 },
    )
  })

  test('in threads', () => {
    fc.assert(
      fc.property(hostileCase, hostile, language, (current, words, lang) => {
        const groups = { warehouse: words, leads: 'SLEADS' }
        for (const post of Object.values(posts(words)))
          expectSound(threadPost(post, { case: current, language: lang, groups, mailBody: words }))
      }),
      { numRuns: 40 },
    )
  })

  test('in modals', () => {
    fc.assert(
      fc.property(hostileCase, hostile, language, (current, words, lang) => {
        for (const view of Object.values(everyModal(current, words, lang))) {
          expect(refusalOfView(view)).toBeNull()
          expect(foreignMarkup(view.blocks)).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('in answers and on the App Home, however long the lists', () => {
    fc.assert(
      fc.property(hostile, language, fc.integer({ min: 0, max: 40 }), (words, lang, many) => {
        for (const message of Object.values(everyAnswer(words, lang, many))) expectSound(message)
        for (const message of Object.values(everyDigest(words, lang, Math.min(many, 8)))) expectSound(message)
        for (const view of Object.values(everyHome(words, lang, many))) {
          expect(refusalOfView(view)).toBeNull()
          expect(foreignMarkup(view.blocks)).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('ten options fit on the card and in the modal', () => {
  const options = Array.from({ length: 10 }, (_, index) => ({
    ...OPTIONS[0],
    number: index + 1,
    remedyId: `r${index}`,
  })) as never
  const offer = {
    id: 'o'.repeat(36),
    round: 3,
    options,
    message: '',
    by: 'U1',
    approvedBy: null,
    replaces: null,
    answers: null,
  }
  const current = { ...CASES.replied, id: 'c'.repeat(36), offer }
  expectSound(caseCard(aCard(current)))
  expect(refusalOfView(everyModal(current, 'x')['record-reply'])).toBeNull()
})

test('any number of batches with long names, and of lines that were not taken, fit', () => {
  const pool = aPool('Spring <promotion> & more '.repeat(8), 60)
  const pools = Array.from({ length: 40 }, () => pool)
  const deed = { kind: 'voided', by: 'ULEAD', at: NOW, marketplace: 'amazon.com', percent: 60, count: 9 } as const
  const deeds = Array.from({ length: 9 }, () => ({ ...deed, promotion: '&'.repeat(900), reason: '<'.repeat(900) }))
  for (const language of TEAM_LANGUAGES) {
    expectSound(codesAnswer({ pools, lead: { deeds }, language }))
    expect(refusalOfView(voidCodesView(pools, language))).toBeNull()
    const bad = Array.from({ length: 5000 }, (_, nth) => ({ line: nth + 1, why: 'twin_code', twin: 1 }) as const)
    const view = importedView({ marketplace: 'amazon.com', percent: 60, imported: 0, waiting: 0, bad }, language)
    expect(refusalOfView(view)).toBeNull()
    expect(JSON.stringify(view)).toMatch(/4\d{3}/)
  }
})
