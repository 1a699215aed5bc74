import { describe, expect, test } from 'vitest'
import { REFUSAL_REASONS } from '../../../src/domain/refusals.ts'
import { inPlainText, refusalSentence } from '../../../src/slack/text/refusal-sentence.ts'

const last = { event: 'take', by: 'UMEI', at: new Date('2026-11-23T10:02:00Z') }

describe('why a press did nothing', () => {
  test('names who was faster, and when', () => {
    expect(refusalSentence({ reason: 'already_done', last }, 'en')).toBe(
      'That is already done. <@UMEI> took this case at <!date^1795428120^{time}|2026-11-23 10:02 UTC>.',
    )
  })

  test('reads without mrkdwn in a modal’s error', () => {
    const showing = inPlainText(() => 'Mei')
    expect(refusalSentence({ reason: 'moved_on', last }, 'en', showing)).toBe(
      'The case has moved on since you opened this window: read it again before you send. Mei took this case at 2026-11-23 10:02 UTC.',
    )
  })

  test('names the desk, the customer or the marketplace where no person did it', () => {
    const by = (event: string) => refusalSentence({ reason: 'not_now', last: { ...last, event, by: null } }, 'en')
    expect(by('nudge')).toContain('Makegood nudged the customer')
    expect(by('reply_received')).toContain('The customer wrote')
    expect(by('toString')).toContain('Makegood changed this case')
  })

  test('leaves out the last deed where it explains nothing', () => {
    expect(refusalSentence({ reason: 'leads_only', last }, 'en')).toBe('Only leads may do that.')
    expect(refusalSentence({ reason: 'not_now', last: null }, 'zh')).toBe('现在已不能这样做。')
  })

  test.each(REFUSAL_REASONS)('%s is one sentence in both languages', reason => {
    const [en, zh] = [refusalSentence({ reason, last: null }, 'en'), refusalSentence({ reason, last: null }, 'zh')]
    expect(en).toMatch(/^[A-Z][^\n]+\.$/)
    expect(zh).toMatch(/^\p{Script=Han}[^\n]+。$|^A-to-z/u)
  })
})
