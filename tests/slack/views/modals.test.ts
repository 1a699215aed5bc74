import { describe, expect, test } from 'vitest'
import { refusalOfView } from '../../../src/local/block-rules/view.ts'
import { moreView } from '../../../src/slack/views/modals/more.ts'
import { nextDraft, remediesView } from '../../../src/slack/views/modals/remedies.ts'
import { aCase } from '../../helpers/a-case.ts'
import { CASES } from './a-card.ts'
import { aRemediesModal, everyModal } from './every-modal.ts'
import { labelsOf, renderedView } from './rendering.ts'

const current = { ...CASES.replied, verdict: { verdict: 'wrong_code', by: 'UPICKER' } } as const
const MODALS = Object.entries(everyModal(current, 'Typed <by> *somebody*.'))

describe('modals', () => {
  test.each(MODALS)('%s', async (name, view) => {
    expect(refusalOfView(view)).toBeNull()
    await expect(renderedView(view)).toMatchFileSnapshot(`__snapshots__/modal-${name}.txt`)
  })

  test.each(Object.entries(everyModal(current, 'Typed.', 'zh')))('%s, in Chinese', (_, view) => {
    expect(refusalOfView(view)).toBeNull()
    expect(view.title.text).toMatch(/\p{Script=Han}/u)
  })

  test.each(MODALS)('%s names an input’s block after the input', (name, view) => {
    const inputs = view.blocks.flatMap(block => (block.type === 'input' ? [block] : []))
    const renamed = inputs.filter(block => 'element' in block && block.block_id !== block.element.action_id)
    expect(renamed.map(block => block.block_id)).toEqual(name === 'amend-offer' ? ['message_2'] : [])
  })
})

test('the warehouse’s verdict and nothing else is filled in beforehand', () => {
  const fresh = { ...CASES.checking, verdict: { verdict: 'wrong_code', by: 'UPICKER' } } as const
  const view = everyModal(fresh, '')['confirm-fault']
  expect(JSON.stringify(view)).toContain(
    '"initial_option":{"text":{"type":"plain_text","text":"Wrong code on the order"',
  )
  expect(JSON.stringify(view)).not.toContain('initial_value')
})

test('the remedies modal remembers the case as it was seen and what its draft was written for', () => {
  const { private_metadata } = remediesView(aRemediesModal({ ...current, version: 7 }))
  expect(JSON.parse(private_metadata ?? '')).toEqual({
    caseId: 'case-1',
    version: 7,
    drafted: { remedyIds: ['code60', 'refund40'], number: 1 },
  })
})

describe('after another remedy is ticked', () => {
  const ticked = { lastDraft: 'Old draft.', newDraft: 'New draft.', number: 1, draftedFor: ['a'], ticked: ['a', 'b'] }

  test('the draft is written anew under a new block', () => {
    expect(nextDraft({ ...ticked, typed: ' Old  draft. \n' })).toEqual({
      draft: 'New draft.',
      draftNumber: 2,
      draftedFor: ['a', 'b'],
    })
  })

  test('what the agent edited stays', () => {
    expect(nextDraft({ ...ticked, typed: 'Old draft, but kinder.' })).toEqual({
      draft: 'Old draft, but kinder.',
      draftNumber: 1,
      draftedFor: ['a'],
    })
  })
})

describe('More…', () => {
  const labels = (changes: Parameters<typeof aCase>[0]) =>
    labelsOf(moreView({ case: aCase(changes), language: 'en' }).blocks)

  test('offers what is seldom needed', () => {
    expect(labels({})).toEqual([
      'Add address',
      'Edit details',
      'Take over',
      'Write to customer',
      'Merge',
      'Tell the story',
      'Open in Seller Central',
    ])
  })

  test('writes to nobody while an A-to-z claim is open or the case is unverified', () => {
    expect(labels({ aToZ: true })).not.toContain('Write to customer')
    expect(labels({ trust: { level: 'unverified', why: [] } })).not.toContain('Write to customer')
  })

  test('only tells the story and leads to the back office once the case has ended', () => {
    expect(labels({ state: 'closed' })).toEqual(['Tell the story', 'Open in Seller Central'])
  })

  test('cannot be led elsewhere by an order number', () => {
    const view = moreView({ case: aCase({ orderId: '../../x?y=<z>&#' }), language: 'en' })
    expect(JSON.stringify(view)).toContain(
      'https://sellercentral.amazon.com/orders-v3/order/..%2F..%2Fx%3Fy%3D%3Cz%3E%26%23',
    )
  })
})
