import { describe, expect, test } from 'vitest'
import { CASE_STATES } from '../../../src/domain/workflow.ts'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import { caseCard } from '../../../src/slack/views/card.ts'
import { AGENT, aCase, anOfferedCase, NOW } from '../../helpers/a-case.ts'
import { aCard, aDeadline, CASES } from './a-card.ts'
import { rendered } from './rendering.ts'

describe('the card in each state', () => {
  test.each(CASE_STATES)('%s', async state => {
    const card = caseCard(aCard(CASES[state]))
    expect(refusalOfMessage(card.blocks)).toBeNull()
    await expect(rendered(card)).toMatchFileSnapshot(`__snapshots__/card-${state}.txt`)
  })

  test.each(CASE_STATES)('%s, in Chinese', async state => {
    const card = caseCard(aCard(CASES[state], { language: 'zh' }))
    expect(refusalOfMessage(card.blocks)).toBeNull()
    await expect(rendered(card)).toMatchFileSnapshot(`__snapshots__/card-${state}.zh.txt`)
  })
})

describe('what must be seen first', () => {
  const banners = {
    unverified: aCase({ trust: { level: 'unverified', why: ['the signature of <amazon.com> is missing'] } }),
    'a-to-z': anOfferedCase({ aToZ: true }),
    'no-address': aCase({ customer: { name: null, relay: null } }),
    snoozed: anOfferedCase({ snooze: { until: new Date('2026-11-30T09:00:00Z'), reason: 'on holiday & back Monday' } }),
    'held-code': { ...CASES.accepted, hold: 'no_code_in_pool' as const },
    'mail-failed': anOfferedCase({
      state: 'offering',
      mail: { id: 'mail-1', kind: 'offer', state: 'failed', reason: '550 <no> such user', notBefore: NOW, putOff: 0 },
    }),
    'code-mail-unknown': {
      ...CASES.awaiting_reorder,
      state: 'fulfilling' as const,
      mail: {
        id: 'mail-2',
        kind: 'claim_code' as const,
        state: 'unknown' as const,
        reason: 'connection cut',
        notBefore: NOW,
        putOff: 0,
      },
    },
  }

  test.each(Object.entries(banners))('%s', async (name, current) => {
    const card = caseCard(aCard(current))
    expect(refusalOfMessage(card.blocks)).toBeNull()
    await expect(rendered(card)).toMatchFileSnapshot(`__snapshots__/card-with-${name}.txt`)
  })

  test('a deadline in the past reads as late', () => {
    const { blocks } = caseCard(aCard(CASES.checking, { deadlines: [aDeadline({ at: new Date(NOW.getTime() - 1) })] }))
    expect(rendered({ blocks })).toContain('*Late*')
  })

  test('an ended case has no deadline', () => {
    const { blocks } = caseCard(aCard(CASES.resolved, { deadlines: [aDeadline({ at: new Date(NOW.getTime() - 1) })] }))
    expect(rendered({ blocks })).not.toContain('Late')
  })
})

test('a likely reading says which option to confirm, and that button stands out', () => {
  const current = {
    ...CASES.replied,
    reply: {
      text: 'the first maybe',
      reading: { kind: 'choice', option: 1, certainty: 'likely', because: 'the first' },
      actable: true,
      why: null,
    },
  } as const
  const shown = rendered(caseCard(aCard(current)))
  expect(shown).toContain('The customer probably means option 1')
  expect(shown).toContain('[Option 1 !primary] [Option 2]')
})

test('every version brings block ids that Slack has not seen', () => {
  const ids = (version: number) => caseCard(aCard({ ...CASES.offered, version })).blocks.map(block => block.block_id)
  expect(ids(4).filter(id => ids(5).includes(id))).toEqual([])
  expect(ids(4)).not.toContain(undefined)
})

test('an event of a newer desk still makes a line of history', () => {
  const history = [{ event: 'constructor', by: AGENT.id, at: NOW }]
  expect(rendered(caseCard(aCard(CASES.new, { history })))).toContain(`<@${AGENT.id}> changed this case`)
})

test('what a clear choice will do is said while the customer chooses', () => {
  const shown = (fulfilment: 'auto' | 'confirm') => rendered(caseCard(aCard(CASES.offered, { fulfilment })))
  expect(shown('auto')).toContain('A clear choice is carried out by itself.')
  expect(shown('confirm')).not.toContain('by itself')
})
