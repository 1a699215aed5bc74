import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clean,
  date,
  groupMention,
  inline,
  link,
  mention,
  plainLine,
  preformatted,
  quote,
  shorten,
} from '../../../src/slack/mrkdwn.ts'

describe('text of others', () => {
  test('cannot mention, link or name a channel in mrkdwn', () => {
    expect(inline('<!channel> & <https://evil.example|Amazon> <@U1>', 200)).toBe(
      '&lt;!channel&gt; &amp; &lt;https://evil.example|Amazon&gt; &lt;@U1&gt;',
    )
  })

  test('loses what reorders or hides it, and keeps its lines', () => {
    expect(clean('a\u202Eb\u200Bc\u0000d\uFEFFe\u2066f\u{E0041}g\r\nh\ti')).toBe('abcdefg\nh\ti')
  })

  test('is cut between characters, never inside one', () => {
    expect(shorten('🍵🍵🍵', 5)).toBe('🍵🍵…')
    expect(shorten('🍵🍵🍵', 4)).toBe('🍵…')
    expect(shorten('abc', 3)).toBe('abc')
    expect(inline('<<<<', 10)).toBe('&lt;&lt;…')
  })

  test('stays within its limit, escaped, on one line and well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (text, max) => {
        const written = inline(text, max)
        expect(written.length).toBeLessThanOrEqual(max)
        expect(written).not.toMatch(/[<>\n\r]|&(?!amp;|lt;|gt;)/)
        expect(written.isWellFormed()).toBe(true)
        expect(plainLine(text, max).length).toBeLessThanOrEqual(max)
      }),
    )
  })

  test('is quoted word for word, mark for mark', () => {
    expect(quote(' *bold* <@U1> & more\nsecond line ', 100)).toEqual({
      type: 'rich_text_quote',
      elements: [{ type: 'text', text: '*bold* <@U1> & more\nsecond line' }],
    })
  })

  test('makes no quote when there is nothing to read', () => {
    expect([quote(null, 10), quote('', 10), quote(' \u200B\n', 10)]).toEqual([null, null, null])
  })

  test('is never an empty piece of rich text', () => {
    expect(preformatted('', 10)).toEqual({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: ' ' }] })
  })
})

describe('mentions', () => {
  test('name people by their ID', () => {
    expect(mention('U123')).toBe('<@U123>')
    expect(mention('U1> <!here')).toBe('U1&gt; &lt;!here')
  })

  test('name a group, a list of people, or nobody', () => {
    expect(groupMention('S1')).toBe('<!subteam^S1>')
    expect(groupMention('U1, U2')).toBe('<@U1> <@U2>')
    expect([groupMention(null), groupMention('')]).toEqual(['', ''])
  })
})

test('a date has a fallback that says its zone', () => {
  expect(date(new Date('2026-11-03T10:02:59Z'), 'moment')).toBe(
    '<!date^1793700179^{date_short_pretty} {time}|2026-11-03 10:02 UTC>',
  )
})

test('a link’s words cannot end it', () => {
  expect(link('https://example.test/a', 'a|b>c')).toBe('<https://example.test/a|a b c>')
})
