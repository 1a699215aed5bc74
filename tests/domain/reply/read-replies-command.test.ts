import { expect, test } from 'vitest'
import { parseOffer } from '../../../src/commands/offer-option.ts'
import { readReplies } from '../../../src/commands/read-replies.ts'
import { STANDARD_OFFER } from './an-offer.ts'

test('an offer is read in its order', () => {
  expect(parseOffer('claim_code:60,partial_refund:40,full_refund')).toEqual({
    ok: true,
    options: STANDARD_OFFER.map(option => ({ ...option, amount: null })),
  })
})

test.each([
  ['', 'none of'],
  ['coupon:60', 'none of'],
  ['claim_code', 'needs a percentage'],
  ['claim_code:0', 'needs a percentage'],
  ['claim_code:101', 'needs a percentage'],
  ['claim_code:60:1', 'needs a percentage'],
  ['full_refund:40', 'takes no percentage'],
])('the offer %j is refused: %s', (text, problem) => {
  const offer = parseOffer(text)
  expect(offer.ok ? '' : offer.problem).toContain(problem)
})

function run(lines: string, json = true) {
  const printed: string[] = []
  const complaints: string[] = []
  const exitCode = readReplies({
    lines,
    options: STANDARD_OFFER,
    json,
    print: line => printed.push(line),
    complain: line => complaints.push(line),
  })
  return { exitCode, printed, complaints }
}

test('one JSON line a reply, with the documented keys', () => {
  const { exitCode, printed } = run('{"id":"a","text":"Option 1 please"}\n{"id":"b","text":"Thanks"}\n')
  expect(exitCode).toBe(0)
  expect(printed.map(line => JSON.parse(line))).toEqual([
    { id: 'a', reading: { kind: 'choice', option: 1, certainty: 'clear', because: 'Option 1 please' } },
    { id: 'b', reading: { kind: 'unclear', because: expect.stringContaining('Thanks') } },
  ])
})

test('a bad line is named, the others are read', () => {
  const { exitCode, printed, complaints } = run('{"id":"a","text":"1"}\nnot json\n{"id":3}\n{"id":"d","text":"2"}')
  expect(exitCode).toBe(1)
  expect(printed).toHaveLength(2)
  expect(complaints).toEqual([expect.stringMatching(/^line 2: /), expect.stringMatching(/^line 3: /)])
})
