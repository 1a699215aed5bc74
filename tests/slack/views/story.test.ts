import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TEAM_LANGUAGES } from '../../../src/domain/language.ts'
import { type PastEvent, storyOf } from '../../../src/domain/story.ts'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import { storyMessage } from '../../../src/slack/views/story.ts'
import { EVENTS } from '../../domain/an-event.ts'
import { AGENT, aCase, LEAD, NOW, PICKER } from '../../helpers/a-case.ts'
import { labelsOf, mrkdwnIn, rendered } from './rendering.ts'

const CASE = aCase()
const EVENT_KINDS = Object.keys(EVENTS) as (keyof typeof EVENTS)[]
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const person = (id: string) => ({ kind: 'person', id }) as const
const desk = { kind: 'desk', id: null } as const
const customer = { kind: 'customer', id: null } as const

const past = (
  kind: string,
  data: PastEvent['data'] = {},
  actor: PastEvent['actor'] = person(AGENT.id),
  at = 0,
): PastEvent => ({
  kind,
  actor,
  at: minutes(at),
  data,
})

/** The story that must always work. */
const HISTORY: readonly PastEvent[] = [
  past('opened', {}, desk),
  past('take', {}, person(AGENT.id), 5),
  past('ask_warehouse', {}, person(AGENT.id), 6),
  past('evidence', { text: 'Right shelf, but the order says 127', files: 1 }, person(PICKER.id), 20),
  past('verdict', { verdict: 'wrong_code' }, person(PICKER.id), 21),
  past(
    'confirm_fault',
    { fault: { rootCause: 'wrong_code_entered', orderedCode: '123', shippedCode: '127', note: null } },
    person(AGENT.id),
    30,
  ),
  past('choose_remedies', { remedyIds: ['code60'], message: 'Dear Hannah, we are sorry.' }, person(AGENT.id), 40),
  past('mail_sent', { mailId: 'mail-1' }, desk, 42),
  past('reply_received', { text: 'I would like to choose the first solution.' }, customer, 1500),
  past('code_reserved', { masked: 'HTCB-••••••-••••TF', percent: 60, expires: null }, desk, 1501),
  past('reveal', {}, person(LEAD.id), 1510),
  past('reorder_placed', { orderId: '113-1111111-2222222' }, person(AGENT.id), 4000),
  past('checked', {}, person(PICKER.id), 4100),
]

const tell = (history: readonly PastEvent[], changes: { language?: 'en' | 'zh'; sharedBy?: string | null } = {}) =>
  storyMessage({
    case: CASE,
    steps: storyOf(CASE, history, new Map([['mail-1', 'offer']])),
    language: 'en',
    sharedBy: null,
    ...changes,
  })

const textOf = (message: ReturnType<typeof tell>): string => JSON.stringify(message.blocks)

describe('the story of a case', () => {
  test('tells every step with who, when and the words, in its order', async () => {
    await expect(rendered(tell(HISTORY))).toMatchFileSnapshot('__snapshots__/story.txt')
    await expect(rendered(tell(HISTORY, { language: 'zh' }))).toMatchFileSnapshot('__snapshots__/story.zh.txt')
  })

  test('can be shared by who asked, and says by whom once it is', () => {
    expect(labelsOf(tell(HISTORY).blocks)).toEqual(['Share in thread'])
    expect(labelsOf(tell(HISTORY, { sharedBy: AGENT.id }).blocks)).toEqual([])
    expect(textOf(tell(HISTORY, { sharedBy: AGENT.id }))).toContain(`Told by <@${AGENT.id}>`)
  })

  test('shows no code and no address, whoever wrote them', () => {
    const said = 'HTCB-AD73TB-L2M1TF does not work, write to hannah@relay.example'
    const shown = textOf(
      tell([
        past('reply_received', { text: said }),
        past('problem', { note: said }),
        past('code_reserved', { masked: said }),
      ]),
    )
    expect(shown).not.toMatch(/AD73TB|hannah/)
    expect(shown).toContain('HTCB-••••••-••••TF does not work')
  })

  test('knows a line for every event there is, and one for those there are not yet', () => {
    for (const kind of EVENT_KINDS) {
      const { kind: _, ...data } = JSON.parse(JSON.stringify(EVENTS[kind]))
      expect(refusalOfMessage(tell([past(kind, data)]).blocks)).toBeNull()
    }
    expect(textOf(tell([past('from_the_future', { verdict: 'odd', because: 'odd', until: 'odd' })]))).toContain(
      'changed this case',
    )
  })

  test('of four hundred steps says how many it leaves out, and keeps the beginning and the end', () => {
    const long = [
      ...HISTORY,
      ...Array.from({ length: 400 }, (_, nth) =>
        past('evidence', { text: `photo ${nth} ${'x'.repeat(300)}` }, person(PICKER.id), 5000 + nth),
      ),
      past('close', { because: 'no_reply', note: 'the very end' }, person(AGENT.id), 9000),
    ]
    const message = tell(long)
    expect(refusalOfMessage(message.blocks)).toBeNull()
    const shown = textOf(message)
    expect(shown).toContain('The request came in')
    expect(shown).toContain('the very end')
    const [, left] = shown.match(/… (\d+) steps between/) ?? []
    const steps = shown.match(/photo \d+ x/g)?.length ?? 0
    expect(Number(left)).toBeGreaterThan(300)
    expect(steps).toBeGreaterThan(5)
    expect(shown).toContain('Long words are shortened')
  })

  test('has no line, quote or label for what holds nothing to be read, and no heaps of empty lines', () => {
    const nothing = fc.constantFrom('', ' ', '\n \n', '\u200B', '\u202E\u200B', '\u0000')
    const silent = fc.record({
      kind: fc.constantFrom(
        'evidence',
        'reply_received',
        'problem',
        'code_reserved',
        'confirm_fault',
        'reorder_placed',
      ),
      data: fc.dictionary(
        fc.constantFrom('text', 'note', 'message', 'masked', 'orderId', 'fault'),
        fc.oneof(nothing, fc.record({ rootCause: nothing, orderedCode: nothing, shippedCode: nothing, note: nothing })),
      ),
    })
    fc.assert(
      fc.property(fc.array(silent, { minLength: 1, maxLength: 40 }), history => {
        const { blocks } = tell(history.map(({ kind, data }) => past(kind, data)))
        expect(blocks.some(({ type }) => type === 'rich_text')).toBe(false)
        const lines = mrkdwnIn(blocks.filter(({ type }) => type === 'section')).flatMap(text => text.split('\n'))
        expect(lines).toHaveLength(history.length)
        for (const line of lines) expect(line).not.toMatch(/``|·\s*(?:·|$)|(?:ordered|shipped)\s*(?:·|$)|\s$/)
      }),
    )
    expect(textOf(tell([past('evidence', { text: 'a\r\n\r\n \n\n\nb\n\nc' })]))).toContain('"a\\n\\nb\\n\\nc"')
  })

  test('whatever was said, Slack takes it and it stays their words', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', '\uD800', '🫖'.repeat(4000), '<&>'.repeat(3000), '<!channel> <@U0EVIL> *b* `c`\u202E'),
    )
    const event = fc.record({
      kind: fc.oneof(fc.constantFrom(...EVENT_KINDS), hostile),
      actor: fc.constantFrom(person('U1'), desk, customer),
      at: fc.constant(NOW),
      data: fc.dictionary(
        fc.constantFrom(
          'text',
          'message',
          'note',
          'reason',
          'masked',
          'orderId',
          'to',
          'until',
          'verdict',
          'fault',
          'because',
          'files',
          'option',
        ),
        fc.oneof(
          hostile,
          fc.integer(),
          fc.constant(null),
          fc.record({ rootCause: hostile, orderedCode: hostile, note: hostile }),
        ),
      ),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 70 }), fc.constantFrom(...TEAM_LANGUAGES), (history, language) => {
        const message = tell(history, { language })
        expect(refusalOfMessage(message.blocks)).toBeNull()
        for (const text of mrkdwnIn(message.blocks)) {
          const foreign = text.replace(/<@[A-Za-z0-9_-]+>|<!date\^\d+\^[^|<>]+\|[^<>|]+>/g, '')
          expect(foreign).not.toMatch(/[<>]/)
        }
      }),
      { numRuns: 60 },
    )
  })
})
