import { describe, expect, test } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { openByHand } from '../../src/desk/open-by-hand.ts'
import type { Actor } from '../../src/domain/events.ts'
import { buttons } from '../../src/local/slack/find.ts'
import { groupOf } from '../../src/local/slack/workspace.ts'
import { anOrderId } from '../helpers/database.ts'
import { eventually } from '../helpers/eventually.ts'
import { caseOf, clickAs, requested, type Setting, shareADesk } from './roads.ts'
import type { Telling } from './story.ts'
import { directMessagesTo, isTold, submit, textsOf, threadSays, wordsOf } from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_AGENT, PICKER } from './world.ts'

const setting = shareADesk(() => ({
  env: { AGENTS_GROUP: groupOf('agent'), WAREHOUSE_GROUP: groupOf('warehouse') },
}))

async function openHome(user: string): Promise<void> {
  await setting().world.slack.openHome({ user })
}

const homeOf = (user: string) => ({ view: setting().world.slack.home(user) ?? {} })
const homeText = (user: string): string => JSON.stringify(homeOf(user))

/** Waits until a person's Home says something, or says it no more. */
const homeSays = (user: string, words: string) => expect.poll(() => homeText(user)).toContain(words)
const homeIsSilentOn = (user: string, words: string) => expect.poll(() => homeText(user)).not.toContain(words)

const labelsOn = (user: string, caseId: string): readonly string[] =>
  buttons(homeOf(user))
    .filter(({ value }) => value?.includes(caseId))
    .map(({ label }) => label)

/** Presses a case's button on a person's Home as they see it now. */
async function press(user: string, caseId: string, label: string): Promise<void> {
  const { slack } = setting().world
  const found = await eventually(() =>
    buttons(homeOf(user)).find(button => button.label === label && button.value?.includes(caseId)),
  )
  const { actionId, blockId, value = '' } = found
  expect((await slack.act({ user, where: { home: true }, actionId, blockId, value })).status).toBe(200)
}

const choose = (user: string, value: string) =>
  setting().world.slack.act({ user, where: { home: true }, actionId: 'case:home_filter', value })

async function anUntakenCase(): Promise<Telling & { readonly id: string }> {
  const about = await requested(setting().world)
  return { ...about, id: (await caseOf(setting(), about)).id }
}

/** Open cases of that person's, written down by hand. */
async function manyCases({ running }: Setting, owner: string, many: number): Promise<void> {
  const actor: Extract<Actor, { kind: 'person' }> = { kind: 'person', id: owner, roles: ['agent'] }
  const request = { marketplace: 'amazon.com', item: 'Teapot', reason: 'Lid broken', comments: null } as const
  for (let each = 0; each < many; each++) {
    const named = { orderId: anOrderId(), customerName: null, address: null }
    const { caseId } = await openByHand(running.desk, { ...request, ...named }, actor)
    await act(running.desk, caseId, { kind: 'take' }, actor)
  }
}

describe('on the App Home', () => {
  test('a case is taken, moved on and decided, and the Home shows each time what changed', async () => {
    const { id } = await anUntakenCase()
    await openHome(AGENT)
    await expect.poll(() => labelsOn(AGENT, id)).toEqual(['Take', 'Give to a colleague'])
    await press(AGENT, id, 'Take')
    await expect.poll(() => labelsOn(AGENT, id)).toEqual(['Ask warehouse'])
    await press(AGENT, id, 'Ask warehouse')
    await expect.poll(() => labelsOn(AGENT, id)).toEqual(['Confirm fault'])
    await press(AGENT, id, 'Confirm fault')
    await submit(setting().world, AGENT, { root_cause: 'mis_pick' })
    await expect.poll(() => labelsOn(AGENT, id)).toEqual(['Choose remedies'])
  })

  test('who comes too late is told by direct message who was faster, and the row is gone', async () => {
    const { id } = await anUntakenCase()
    await Promise.all([openHome(AGENT), openHome(OTHER_AGENT)])
    await expect.poll(() => labelsOn(OTHER_AGENT, id)).toContain('Take')
    await press(AGENT, id, 'Take')
    await press(OTHER_AGENT, id, 'Take')
    await expect
      .poll(() => textsOf(directMessagesTo(setting().world, OTHER_AGENT)))
      .toContain(`<@${AGENT}> took this case`)
    await expect.poll(() => labelsOn(OTHER_AGENT, id)).toEqual([])
  })

  test('the warehouse answers and sees nothing of the agents’ queues', async () => {
    const { world } = setting()
    const about = await anUntakenCase()
    await clickAs(world, about, 'Ask warehouse')
    await openHome(PICKER)
    await expect
      .poll(() => labelsOn(PICKER, about.id))
      .toEqual([
        ...['Mis-pick confirmed', 'Wrong code on order', 'Mislabelled stock', 'Picked correctly', "Can't tell"],
      ])
    expect(homeText(PICKER)).not.toContain('Your cases')
    await press(PICKER, about.id, 'Mis-pick confirmed')
    await expect.poll(() => labelsOn(PICKER, about.id)).toEqual([])
    await threadSays(world, about.card, 'Mis-pick')
  })

  test('lists are narrowed down and turned page by page, and open anew with everything', async () => {
    await manyCases(setting(), OTHER_AGENT, 12)
    await openHome(OTHER_AGENT)
    await homeSays(OTHER_AGENT, '1–10 of 12')
    await press(OTHER_AGENT, '"mine":1', 'Next')
    await homeSays(OTHER_AGENT, '11–12 of 12')
    await choose(OTHER_AGENT, 'late')
    await homeSays(OTHER_AGENT, 'Nothing here with “Late”')
    await choose(OTHER_AGENT, 'waiting')
    await homeSays(OTHER_AGENT, '1–10 of 12')
    await choose(OTHER_AGENT, 'snoozed')
    await openHome(OTHER_AGENT)
    await homeSays(OTHER_AGENT, 'Your cases (12)')
  })

  test('a lead sees who has how much', async () => {
    await openHome(LEAD)
    await homeSays(LEAD, `<@${OTHER_AGENT}>: 12 open`)
    await homeSays(LEAD, 'Claim codes left')
  })
})

describe('cases change hands', () => {
  test('a case is claimed for a colleague, who is told', async () => {
    const { world } = setting()
    const about = await anUntakenCase()
    await openHome(AGENT)
    await press(AGENT, about.id, 'Give to a colleague')
    await submit(world, AGENT, { to: OTHER_AGENT, note: 'You know this shelf.' })
    expect(wordsOf(await threadSays(world, about.card, 'gave this case to'))).toContain('You know this shelf.')
    await expect.poll(() => textsOf(directMessagesTo(world, OTHER_AGENT))).toContain(about.order)
    expect(await caseOf(setting(), about)).toMatchObject({ owner: OTHER_AGENT })
    await homeIsSilentOn(AGENT, about.order)
  })

  test('all cases go to a colleague at once, who hears of it once', async () => {
    const { world } = setting()
    const before = directMessagesTo(world, AGENT).length
    await openHome(OTHER_AGENT)
    await press(OTHER_AGENT, 'mine', 'Hand over all my cases')
    const { body } = await submit(world, OTHER_AGENT, { to: AGENT, note: 'On leave until Monday.' })
    expect(JSON.stringify(body)).toContain('13 cases handed over')
    await homeSays(OTHER_AGENT, 'Nothing waits for you.')
    await expect.poll(() => textsOf(directMessagesTo(world, AGENT))).toContain('handed 13 cases over to you')
    expect(directMessagesTo(world, AGENT)).toHaveLength(before + 1)
    expect(await setting().running.desk.listCases({ owner: OTHER_AGENT, open: true })).toEqual([])
  })

  test('a lead moves the cases of somebody who is away', async () => {
    const { world } = setting()
    await openHome(LEAD)
    await press(LEAD, 'mine', 'Hand over all cases')
    const { body: refused } = await submit(world, LEAD, { whose: AGENT, to: AGENT })
    expect(JSON.stringify(refused)).toContain('Pick somebody else.')
    const { body } = await submit(world, LEAD, { whose: AGENT, to: OTHER_AGENT })
    expect(JSON.stringify(body)).toMatch(/\d+ cases handed over/)
    expect(await setting().running.desk.listCases({ owner: AGENT, open: true })).toEqual([])
  })

  test('whoever has none left reads that, and nothing about handing over', async () => {
    const { world } = setting()
    await world.slack.command({ user: AGENT, channel: CHANNEL, command: '/returns', text: 'mine' })
    const told = await isTold(world, AGENT, 'You own no open case.')
    expect(wordsOf(told)).not.toContain('Hand over')
  })
})
