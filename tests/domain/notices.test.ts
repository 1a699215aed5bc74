import { describe, expect, test } from 'vitest'
import type { ReturnCase } from '../../src/domain/case.ts'
import type { LeadNotice } from '../../src/domain/effects.ts'
import { noticeStands } from '../../src/domain/notices.ts'
import { aCase, NOW } from '../helpers/a-case.ts'

const LATER = new Date(NOW.getTime() + 60_000)

/** For each notice: a case it still holds for, and what may have become of the case in between. */
const ROWS = {
  approval_wanted: [{ state: 'awaiting_approval' }, { state: 'offering' }],
  no_code_in_pool: [{ state: 'accepted', hold: 'no_code_in_pool' }, { state: 'fulfilling' }],
  unverified_case: [
    { trust: { level: 'unverified', why: ['no signature'] } },
    { trust: { level: 'trusted', why: ['vouched for'] } },
  ],
  a_to_z_opened: [{ aToZ: true }, { aToZ: false }],
  waiting_too_long: [{}, { waitingSince: LATER }],
  deadline_missed: [{}, { state: 'withdrawn' }],
  customer_silent: [
    { state: 'offered', stalled: { why: 'ask_lead', settled: false } },
    { state: 'offered', stalled: { why: 'ask_lead', settled: true } },
  ],
  wrote_after_end: [{ state: 'resolved' }, { state: 'checking' }],
} as const satisfies Record<LeadNotice['kind'], readonly [Partial<ReturnCase>, Partial<ReturnCase>]>

describe('leads are told', () => {
  test.each(Object.entries(ROWS))('of %s while it is so, and not any more once it is over', (kind, [so, over]) => {
    const notice = { kind } as LeadNotice
    expect(noticeStands(notice, aCase(so), NOW)).toBe(true)
    expect(noticeStands(notice, aCase(over), NOW)).toBe(false)
  })

  test('of no wait that ended with the case', () => {
    expect(noticeStands({ kind: 'waiting_too_long' }, aCase({ state: 'resolved' }), NOW)).toBe(false)
  })
})
