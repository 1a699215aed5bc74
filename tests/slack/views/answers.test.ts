import { describe, expect, test } from 'vitest'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import { caseListAnswer } from '../../../src/slack/views/returns/case-list.ts'
import { NOW } from '../../helpers/a-case.ts'
import { aRow, everyAnswer } from './a-list.ts'
import { labelsOf, rendered } from './rendering.ts'

describe('answers to /returns', () => {
  test.each(Object.entries(everyAnswer('Wrong <item> & more')))('%s', async (name, message) => {
    expect(refusalOfMessage(message.blocks)).toBeNull()
    await expect(rendered(message)).toMatchFileSnapshot(`__snapshots__/answer-${name}.txt`)
  })

  test.each(Object.entries(everyAnswer('Falscher Artikel', 'zh')))('%s, in Chinese', (_, message) => {
    expect(refusalOfMessage(message.blocks)).toBeNull()
    expect(message.text).toMatch(/\p{Script=Han}/u)
  })

  test('a long list says how much of it is not shown', () => {
    const rows = Array.from({ length: 25 }, () => aRow('x'))
    const shown = rendered(caseListAnswer({ title: 'queue', rows, total: 140, language: 'en', now: NOW }))
    expect(shown.match(/113-5592037-4418629\|/g) ?? shown.match(/113-5592037-4418629/g)).toHaveLength(20)
    expect(shown).toContain('… and 120 more')
  })

  test('a search that was given up says so, instead of that there is nothing', () => {
    const list = { title: 'found', words: 'a b c', rows: [], total: 0, language: 'en', now: NOW } as const
    expect(rendered(caseListAnswer({ ...list, more: true }))).toContain('Add a rarer word')
    expect(rendered(caseListAnswer({ ...list, more: false }))).toContain('Nothing matches')
  })

  test('stats can be shared once, and taken along', () => {
    const { stats, 'stats-shared': shared } = everyAnswer('x')
    expect(labelsOf(stats.blocks)).toEqual(['Share in channel', 'CSV', 'Definitions'])
    expect(labelsOf(shared.blocks)).toEqual([])
  })

  test('forged mail can be released or deleted, row by row', () => {
    const { blocks } = everyAnswer('x').quarantine
    expect(labelsOf(blocks)).toEqual(['Release', 'Delete', 'Release', 'Delete'])
    expect(JSON.stringify(blocks)).toContain(String.raw`"value":"{\"mailId\":\"mail-9\"}"`)
  })
})
