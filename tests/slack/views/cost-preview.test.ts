import { expect, test } from 'vitest'
import { remediesView } from '../../../src/slack/views/modals/remedies.ts'
import { aCase } from '../../helpers/a-case.ts'
import { aRemediesModal } from './every-modal.ts'

const shown = (changes: Parameters<typeof aRemediesModal>[1]) =>
  JSON.stringify(remediesView(aRemediesModal(aCase(), changes)).blocks)

test('each option says what it is worth, what it costs on average, and how often it was taken', () => {
  const blocks = shown({})
  expect(blocks).toContain('Worth $14.94 · costs about $7.62 · taken 8 of 12 (67 %)')
  expect(blocks).toContain('Worth $9.96 · costs about $8.47 · taken 1 of 3, too few to tell"')
  expect(blocks).toContain('Left today for claim codes that go out by themselves: $420.06 of $500.00.')
})

test('the offer’s own cost follows the ticks', () => {
  expect(shown({ ticked: ['code60', 'refund40'] })).toContain('this offer costs about $7.71')
  expect(shown({ ticked: ['code60'] })).toContain('this offer costs about $7.62')
  expect(shown({ ticked: ['refund40'] })).not.toContain('this offer costs')
})

test('nothing is foretold where nothing is known', () => {
  const blocks = shown({ preview: { history: [], budget: null }, paid: null })
  for (const words of ['costs about', 'taken', 'by themselves', 'in time']) expect(blocks).not.toContain(words)
})

test('history and budget that were not ready in time are said to be missing; they are neither nothing nor without a limit', () => {
  const blocks = shown({ preview: null })
  expect(blocks).toContain('Worth $14.94 · costs about $7.62"')
  expect(blocks).toContain('could not be looked up')
})
