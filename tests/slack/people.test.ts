import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'
import { groupOf } from '../../src/local/slack/workspace.ts'
import { isAway } from '../../src/slack/away.ts'
import { createClients } from '../../src/slack/clients.ts'
import { createPeople, type People } from '../../src/slack/people.ts'

const AGENTS = groupOf('agent')
const AWAY = { emoji: ':palm_tree:', text: '' }

let slack: FakeSlack
let people: People
let clock: number

beforeAll(async () => {
  const names = ['UADA', 'UBEN', 'UCLEO']
  slack = await startFakeSlack({
    people: names.map(id => ({ id, name: id, role: 'agent', locale: 'en-US' })),
    channels: [],
    now: () => clock,
  })
})
afterAll(() => slack.stop())

beforeEach(async () => {
  clock = Date.UTC(2026, 10, 23, 10)
  for (const { id } of slack.people) await slack.setStatus({ user: id, status: null })
  const { background } = createClients(slack.botToken, slack.apiUrl, pino({ level: 'silent' }))
  people = createPeople(background, { agents: AGENTS, warehouse: null, leads: null }, () => new Date(clock))
})

test('nobody stands in for somebody who is here', async () => {
  expect(await people.standInFor('UADA', AGENTS)).toBeNull()
})

test('the next of the group who is here stands in for somebody who is away', async () => {
  await slack.setStatus({ user: 'UADA', status: AWAY })
  expect(await people.standInFor('UADA', AGENTS)).toBe('UBEN')
  await slack.setStatus({ user: 'UCLEO', status: { emoji: '', text: 'Out of office' } })
  expect(await people.standInFor('UCLEO', AGENTS)).toBe('UBEN')
  expect(await people.standInFor('UADA', null)).toBeNull()
})

test('with everybody away the owner is asked after all', async () => {
  for (const { id } of slack.people) await slack.setStatus({ user: id, status: AWAY })
  expect(await people.standInFor('UBEN', AGENTS)).toBeNull()
})

test('whoever comes back is asked again within a minute', async () => {
  await slack.setStatus({ user: 'UADA', status: AWAY })
  expect(await people.standInFor('UADA', AGENTS)).toBe('UBEN')
  await slack.setStatus({ user: 'UADA', status: null })
  clock += 61_000
  expect(await people.standInFor('UADA', AGENTS)).toBeNull()
})

test('lunch and meetings are not being away; a status that ended is none', () => {
  const now = new Date(clock)
  const seconds = clock / 1000
  expect(isAway({ status_emoji: ':spiral_calendar_pad:', status_text: 'In a meeting' }, now)).toBe(false)
  expect(isAway({ status_emoji: ':palm_tree:', status_expiration: seconds - 1 }, now)).toBe(false)
  expect(isAway({ status_emoji: ':palm_tree:', status_expiration: seconds + 60 }, now)).toBe(true)
  expect(isAway({ status_text: '病假，周一回来' }, now)).toBe(true)
})
