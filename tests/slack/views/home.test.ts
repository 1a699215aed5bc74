import { describe, expect, test } from 'vitest'
import { refusalOfView } from '../../../src/local/block-rules/view.ts'
import { parseHomeValue } from '../../../src/slack/home-shown.ts'
import { homeView } from '../../../src/slack/views/home.ts'
import { AGENT } from '../../helpers/a-case.ts'
import { CASES } from './a-card.ts'
import { aHome, everyHome } from './a-home.ts'
import { aRow } from './a-list.ts'
import { labelsOf, rendered } from './rendering.ts'

const shownOn = (view: { readonly blocks: readonly unknown[] }): string => rendered(view as never)

describe('the App Home', () => {
  test.each(Object.entries(everyHome('Wrong <item> & more', 'en', 40)))('%s', async (name, view) => {
    expect(refusalOfView(view)).toBeNull()
    await expect(shownOn(view)).toMatchFileSnapshot(`__snapshots__/home-${name}.txt`)
  })

  test.each(Object.entries(everyHome('Falscher Artikel', 'zh')))('%s, in Chinese', async (name, view) => {
    expect(refusalOfView(view)).toBeNull()
    await expect(shownOn(view)).toMatchFileSnapshot(`__snapshots__/home-${name}-zh.txt`)
  })

  test('shows each person what their roles are for, each section once, decisions first', () => {
    const headings = (view: { readonly blocks: readonly { readonly type: string }[] }) =>
      view.blocks.flatMap(block =>
        block.type === 'header' ? [(block as never as { text: { text: string } }).text.text] : [],
      )
    const { agent, warehouse, 'all-roles': all } = everyHome('x')
    expect(headings(agent)).toEqual(['Your cases (2)', 'Waiting for somebody to take them (2)'])
    expect(headings(warehouse)).toEqual(['For the warehouse (2)'])
    expect(headings(all)).toEqual([
      'For leads',
      'How the desk stands',
      'Your cases (2)',
      'For the warehouse (2)',
      'Waiting for somebody to take them (2)',
    ])
  })

  test('with everything at its fullest it stays within a view of Slack’s', () => {
    expect(everyHome('🫖'.repeat(3000), 'en', 500)['all-roles'].blocks.length).toBeLessThanOrEqual(100)
  })

  test('pages are turned by buttons that remember the filter and the other list', () => {
    const view = everyHome('x', 'en', 30)['agent-paged']
    const turns = (view.blocks as readonly { elements?: readonly { action_id?: string; value?: string }[] }[])
      .flatMap(({ elements = [] }) => elements)
      .filter(({ action_id: id }) => id === 'case:home_previous' || id === 'case:home_next')
      .map(({ value }) => parseHomeValue(value))
    expect(turns).toEqual([
      { filter: 'late', mine: 0, untaken: 2 },
      { filter: 'late', mine: 2, untaken: 2 },
      { filter: 'late', mine: 1, untaken: 1 },
      { filter: 'late', mine: 1, untaken: 3 },
    ])
  })
})

describe('a row of the queue', () => {
  const labelsFor = (current: (typeof CASES)['new'], role: 'agent' | 'lead' = 'agent') => {
    const mine = { rows: [aRow('x', current)], total: 1 }
    const { blocks } = homeView({ ...aHome('x', [role], 'en', 0), mine, untaken: null, lead: null })
    return labelsOf(blocks).filter(label => label !== 'New case' && !label.startsWith('Hand over all'))
  }

  test('has the next action', () => {
    expect(labelsFor(CASES.fault_confirmed)).toEqual(['Choose remedies'])
    expect(labelsFor(CASES.awaiting_reorder)).toEqual(['Re-order placed'])
  })

  test('offers every answer where one alone would be a trap, and the words to be read', () => {
    const current = { ...CASES.replied, owner: AGENT.id }
    expect(labelsFor(current)).toEqual(['Option 1', 'Option 2', 'Option 3', 'Amend offer', 'Write back'])
    const mine = { rows: [aRow('x', current)], total: 1 }
    expect(shownOn(homeView({ ...aHome('x', ['agent'], 'en', 0), mine }))).toContain(
      '“Could you send me the right cups',
    )
    const unknown = { ...CASES.offered, mail: { ...CASES.offered.mail!, state: 'unknown' } } as const
    expect(labelsFor(unknown).slice(0, 2)).toEqual(['It was sent', 'Send again'])
  })

  test('leaves the warehouse’s answers to the warehouse', () => {
    expect(labelsFor(CASES.checking)).toEqual(['Confirm fault'])
    expect(labelsFor(CASES.pre_dispatch_check)).toEqual([])
  })

  test('shows a lead’s decision to leads only', () => {
    const unverified = { ...CASES.new, owner: AGENT.id, trust: { level: 'unverified', why: [] } } as const
    expect(labelsFor(unverified)).toEqual([])
    expect(labelsFor(unverified, 'lead')).toEqual(['Vouch', 'Dismiss'])
    expect(labelsFor(CASES.awaiting_approval)).toEqual([])
  })

  test('that nobody owns can be taken, or given to a colleague', () => {
    const untaken = {
      rows: [aRow('x', { ...CASES.new }), aRow('x', { ...CASES.fault_confirmed, owner: null })],
      total: 2,
    }
    const { blocks } = homeView({ ...aHome('x', ['agent'], 'en', 0), mine: null, untaken })
    expect(labelsOf(blocks).filter(label => label !== 'New case')).toEqual([
      ...['Take', 'Give to a colleague'],
      ...['Choose remedies', 'Take', 'Give to a colleague'],
    ])
  })
})
