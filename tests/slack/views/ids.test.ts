import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actionId,
  CASE_ACTION_NAMES,
  caseValue,
  encodeMetadata,
  mailValue,
  optionAction,
  optionNumberOf,
  overflowValue,
  parseActionId,
  parseCaseValue,
  parseMailValue,
  parseMetadata,
  parseOverflowValue,
  parseStatsValue,
  statsValue,
} from '../../../src/slack/ids.ts'

test.each(CASE_ACTION_NAMES)('case:%s is read back', action => {
  expect(parseActionId(actionId(action))).toBe(action)
})

test.each(['case:toString', 'case:', 'take', 'approve_refund', 'case:take:extra', '', 'case:__proto__'])(
  'the unknown id %j is nobody’s',
  id => {
    expect(parseActionId(id)).toBeNull()
  },
)

test('options have a button each up to the tenth', () => {
  expect([1, 2, 10].map(optionAction)).toEqual(['option_1', 'option_2', 'option_10'])
  expect([0, 11, -1].map(optionAction)).toEqual([null, null, null])
  expect(optionNumberOf('option_10')).toBe(10)
  expect(optionNumberOf('take')).toBeNull()
})

describe('a button’s value', () => {
  test('is the case ID alone', () => {
    expect(caseValue({ caseId: 'case-1' })).toBe('case-1')
    expect(parseCaseValue('case-1')).toEqual({ caseId: 'case-1', offerId: null })
  })

  test('is JSON where the offer matters', () => {
    const press = { caseId: 'case-1', offerId: 'offer-2' }
    expect(parseCaseValue(caseValue(press))).toEqual(press)
  })

  test('reads JSON with a case ID and more, as an older desk wrote it', () => {
    expect(parseCaseValue('{"caseId":"case-1","version":4}')).toEqual({ caseId: 'case-1', offerId: null })
  })

  test.each([undefined, '', 'two words', '{"id":"case-1"}', '{"caseId":7}', '{', '"x y"'])(
    '%j names no case',
    value => {
      expect(parseCaseValue(value)).toBeNull()
    },
  )
})

test('a menu’s value is <event>:<caseId>', () => {
  expect(parseOverflowValue(overflowValue('amend_offer', 'case-1'))).toEqual({
    action: 'amend_offer',
    caseId: 'case-1',
  })
  for (const value of [undefined, '', 'close', 'close:', ':case-1', 'close:case-1:x', 'toString:case-1'])
    expect(parseOverflowValue(value)).toBeNull()
})

test('mails and periods are named by JSON', () => {
  expect(parseMailValue(mailValue('m-1'))).toEqual({ mailId: 'm-1' })
  const asked = { period: '2026-10', by: 'sku' } as const
  expect(parseStatsValue(statsValue(asked))).toEqual(asked)
  expect(parseStatsValue('{"period":"30d"}')).toEqual({ period: '30d', by: null })
  expect(parseMailValue('m-1')).toBeNull()
  expect(parseStatsValue(undefined)).toBeNull()
})

test('a modal’s memory is read back, and fits where Slack keeps it', () => {
  const metadata = {
    caseId: '0193b0f4-7d5a-7cc1-b0ff-a6a6b1c1d2e3',
    version: 12,
    channel: 'C0123456789',
    ts: '1795428000.000100',
    drafted: { remedyIds: Array.from({ length: 10 }, () => 'r'.repeat(40)), number: 99 },
  }
  expect(parseMetadata(encodeMetadata(metadata))).toEqual(metadata)
  expect(encodeMetadata(metadata).length).toBeLessThanOrEqual(3000)
})

test('nothing that strangers send makes a parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), text => {
      for (const parse of [
        parseActionId,
        parseCaseValue,
        parseOverflowValue,
        parseMailValue,
        parseStatsValue,
        parseMetadata,
      ])
        expect(() => parse(text)).not.toThrow()
    }),
  )
})
