import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCKS } from '../../src/local/block-rules/blocks.ts'
import { ELEMENTS } from '../../src/local/block-rules/elements.ts'
import { refusalOfMessage } from '../../src/local/block-rules/message.ts'
import { refusalOfView } from '../../src/local/block-rules/view.ts'

const TYPES = [...Object.keys(BLOCKS), ...Object.keys(ELEMENTS), 'plain_text', 'mrkdwn', 'rich_text_section', 'text']
const KEYS = [
  'type',
  'text',
  'elements',
  'element',
  'accessory',
  'options',
  'block_id',
  'action_id',
  'child_blocks',
  'rows',
  'chart',
  'value',
  'initial_option',
  '__proto__',
  'toString',
]

/** JSON that looks like Block Kit gone wrong: the right words in the wrong places. */
const { nearly } = fc.letrec<{ nearly: unknown; leaf: unknown }>(tie => ({
  leaf: fc.oneof(fc.constantFrom(...TYPES), fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  nearly: fc.oneof(
    { maxDepth: 6 },
    tie('leaf'),
    fc.array(tie('nearly'), { maxLength: 4 }),
    fc
      .tuple(fc.constantFrom(...TYPES), fc.dictionary(fc.constantFrom(...KEYS), tie('nearly'), { maxKeys: 6 }))
      .map(([type, fields]) => ({ ...fields, type })),
  ),
}))

const settles = (value: unknown) => {
  for (const refusal of [refusalOfMessage(value), refusalOfMessage([value]), refusalOfView(value)])
    expect(refusal === null || refusal.error !== '').toBe(true)
}

test('the rules answer about any JSON and never throw', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), settles), { numRuns: 300 })
})

test('the rules answer about anything that resembles Block Kit and never throw', () => {
  fc.assert(fc.property(nearly, settles), { numRuns: 1000 })
})

test('the rules answer about a view with any blocks', () => {
  const view = fc.record({ type: fc.constantFrom('modal', 'home'), blocks: fc.array(nearly, { maxLength: 4 }) })
  fc.assert(fc.property(view, settles), { numRuns: 500 })
})

test('nesting of any depth does not exhaust the stack', () => {
  const deep: unknown = JSON.parse(`${'{"type":"container","child_blocks":['.repeat(5000)}${']}'.repeat(5000)}`)
  expect(refusalOfMessage([deep])?.error).toBe('invalid_blocks')
  expect(refusalOfView({ type: 'modal', blocks: [deep] })?.error).toBe('invalid_arguments')
})

test('any text within the limits is taken as it is', () => {
  const text = fc.string({ minLength: 1, maxLength: 3000, unit: 'binary' })
  fc.assert(
    fc.property(text, hostile => {
      const quote = { type: 'rich_text_quote', elements: [{ type: 'text', text: hostile }] }
      expect(refusalOfMessage([{ type: 'rich_text', elements: [quote] }])).toBeNull()
    }),
  )
})
