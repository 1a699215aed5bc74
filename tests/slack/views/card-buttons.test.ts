import { describe, expect, test } from 'vitest'
import type { ReturnCase } from '../../../src/domain/case.ts'
import { buttons } from '../../../src/slack/text/en/buttons.ts'
import { caseCard } from '../../../src/slack/views/card.ts'
import { AGENT, aCase, anAcceptedCase, anOfferedCase, NOW } from '../../helpers/a-case.ts'
import { aCard, CASES, CODE, REFUND } from './a-card.ts'
import { labelsOf } from './rendering.ts'

const CARE = ['Snooze', 'Hand over', 'Close', 'More…']
const mail = (changes: Partial<NonNullable<ReturnCase['mail']>>) =>
  ({ id: 'mail-1', kind: 'offer', state: 'sent', reason: null, notBefore: NOW, putOff: 0, ...changes }) as const
const unverified = { level: 'unverified', why: ['no signature'] } as const

/** The table "words on the buttons", line by line, and what is dropped where a state does not allow it. */
const TABLE: readonly (readonly [string, ReturnCase, readonly string[]])[] = [
  ['new', CASES.new, ['Take', 'Ask warehouse', 'Confirm fault', 'Not our fault', ...CARE]],
  ['new, taken', aCase({ owner: AGENT.id }), ['Ask warehouse', 'Confirm fault', 'Not our fault', ...CARE]],
  ['checking', CASES.checking, ['Confirm fault', 'Not our fault', ...CARE]],
  ['fault confirmed', CASES.fault_confirmed, ['Choose remedies', 'Not our fault', ...CARE]],
  ['fault rejected', CASES.fault_rejected, ['Write to customer', 'Confirm fault', ...CARE]],
  ['awaiting approval', CASES.awaiting_approval, ['Approve', 'Decline', ...CARE]],
  ['offer going out', CASES.offering, ['Undo']],
  ['offer leaving now', anOfferedCase({ state: 'offering', mail: mail({ state: 'sending' }) }), []],
  ['offered', CASES.offered, ['Nudge customer', 'Record reply', 'Amend offer', ...CARE]],
  ['replied', CASES.replied, ['Option 1', 'Option 2', 'Option 3', 'Amend offer', 'Write back', ...CARE]],
  ['accepted, waiting, by code', CASES.accepted, ['Issue code', 'Not what they meant']],
  [
    'accepted, waiting, by hand',
    anAcceptedCase(REFUND, { acceptance: { option: REFUND, by: 'customer', carriedOutBy: null, answers: null } }),
    ['Carry out', 'Not what they meant'],
  ],
  ['accepted, held', anAcceptedCase(CODE, { hold: 'no_code_in_pool' }), ['Issue code', 'Not what they meant']],
  ['accepted, running by itself', anAcceptedCase(CODE), CARE],
  ['fulfilling by hand', CASES.fulfilling, ['Done in Seller Central', ...CARE]],
  ['fulfilling by code', anAcceptedCase(CODE, { state: 'fulfilling' }), CARE],
  ['awaiting return', CASES.awaiting_return, ['Done in Seller Central', ...CARE]],
  ['awaiting re-order', CASES.awaiting_reorder, ['Re-order placed', ...CARE]],
  ['pre-dispatch check', CASES.pre_dispatch_check, CARE],
  ['resolved', CASES.resolved, ['Reopen']],
  ['withdrawn', CASES.withdrawn, ['Reopen']],
  ['closed', CASES.closed, ['Reopen']],
  ['unverified', aCase({ trust: unverified }), ['Vouch', 'Dismiss']],
  ['unverified later on', anOfferedCase({ trust: unverified }), ['Vouch', 'Dismiss']],
  ['unverified, dismissed', aCase({ trust: unverified, state: 'closed', closedBecause: 'dismissed' }), ['Reopen']],
  [
    'a nudge whose outcome is unknown',
    anOfferedCase({ mail: mail({ kind: 'nudge', state: 'unknown' }) }),
    ['It was sent', 'Send again', 'Nudge customer', 'Record reply', 'Amend offer', ...CARE],
  ],
  [
    'an offer that failed',
    anOfferedCase({ state: 'offering', mail: mail({ state: 'failed' }) }),
    ['It was sent', 'Send again', 'Undo'],
  ],
  [
    'a code mail whose outcome is unknown',
    anAcceptedCase(CODE, { state: 'fulfilling', mail: mail({ kind: 'claim_code', state: 'unknown' }) }),
    ['It was sent', 'Send again'],
  ],
  [
    'a code mail that failed',
    anAcceptedCase(CODE, { state: 'fulfilling', mail: mail({ kind: 'claim_code', state: 'failed' }) }),
    ['It was sent', 'Send again', ...CARE],
  ],
  [
    'resolved with an unsent mail',
    { ...CASES.resolved, mail: mail({ kind: 'refund_done', state: 'unsent' }) },
    ['It was sent', 'Send again', 'Reopen'],
  ],
  ['A-to-z claim, fault confirmed', { ...CASES.fault_confirmed, aToZ: true }, CARE],
  ['A-to-z claim, offered', anOfferedCase({ aToZ: true }), CARE],
  ['A-to-z claim, replied', { ...CASES.replied, aToZ: true }, CARE],
  ['A-to-z claim, awaiting approval', { ...CASES.awaiting_approval, aToZ: true }, ['Decline', ...CARE]],
  ['A-to-z claim, accepted', { ...CASES.accepted, aToZ: true }, ['Not what they meant']],
]

describe('buttons and menu of the card', () => {
  test.each(TABLE)('%s', (_, current, expected) => {
    expect(labelsOf(caseCard(aCard(current)).blocks)).toEqual(expected)
  })

  test('stand in one block, whose menu is case:more with <event>:<caseId>', () => {
    const { blocks } = caseCard(aCard(CASES.new))
    const [only, ...others] = blocks.filter(block => block.type === 'actions')
    expect(others).toEqual([])
    const menu = only?.elements.find(element => element.type === 'overflow')
    expect(menu?.action_id).toBe('case:more')
    expect(menu?.options.map(option => option.value)).toEqual([
      'reject_fault:case-1',
      'snooze:case-1',
      'hand_over:case-1',
      'close:case-1',
      'more:case-1',
    ])
  })

  test('name their event and the case; options name the offer they belong to', () => {
    const { blocks } = caseCard(aCard(CASES.replied))
    const pressed = blocks.flatMap(block => (block.type === 'actions' ? block.elements : []))
    expect(pressed.flatMap(element => (element.type === 'button' ? [[element.action_id, element.value]] : []))).toEqual(
      [
        ['case:option_1', '{"caseId":"case-1","offerId":"offer-1"}'],
        ['case:option_2', '{"caseId":"case-1","offerId":"offer-1"}'],
        ['case:option_3', '{"caseId":"case-1","offerId":"offer-1"}'],
        ['case:amend_offer', 'case-1'],
        ['case:write_back', 'case-1'],
      ],
    )
  })

  test('carry the same ids in Chinese', () => {
    const ids = (language: 'en' | 'zh') =>
      JSON.stringify(caseCard(aCard(CASES.offered, { language })).blocks).match(/case:[a-z_]+|[a-z_]+:case-1/g)
    expect(ids('zh')).toEqual(ids('en'))
  })
})

test('the English words are the contract’s', () => {
  const contract = [
    'Take', 'Ask warehouse', 'Confirm fault', 'Not our fault', 'Snooze', 'Hand over', 'Close', 'More…', 'Add address',
    'Edit details', 'Take over', 'Write to customer', 'Merge', 'Open in Seller Central', 'Choose remedies', 'Approve',
    'Decline', 'Undo', 'It was sent', 'Send again', 'Nudge customer', 'Record reply', 'Amend offer', 'Option 1',
    'Write back', 'Issue code', 'Carry out', 'Not what they meant', 'Done in Seller Central', 'Re-order placed', 'Vouch',
    'Dismiss', 'Checked, ship it', 'Problem', 'Reopen', 'Mis-pick confirmed', 'Wrong code on order',
    'Mislabelled stock', 'Picked correctly', "Can't tell", 'Release', 'Delete', 'Reveal', 'Share in channel', 'CSV',
  ] // biome-ignore format: one table
  expect(contract.filter(word => !Object.values<string>(buttons).includes(word))).toEqual([])
})
