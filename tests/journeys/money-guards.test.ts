import { describe, expect, test } from 'vitest'
import { relayed } from './letters.ts'
import { caseOf, clickAs, confirmed, historyOf, offered, requested, shareADesk } from './roads.ts'
import {
  buttonsOn,
  cardOf,
  cardSays,
  cards,
  click,
  clickInModal,
  directMessagesTo,
  fillIn,
  isTold,
  mailsNow,
  mailsTo,
  submit,
  textsOf,
  threadSays,
} from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_LEAD, type World } from './world.ts'

const setting = shareADesk(() => ({ codes: 20 }))

describe('money leaves only on a trusted chain', () => {
  test('an authentic mail from an address not tied to the order is shown and never acts', async () => {
    const { world } = setting()
    const about = await offered(world)
    await relayed(world, about, 'I choose option 1.', { address: 'somebodyelse1@marketplace.amazon.com' })
    await cardSays(world, about.card, 'Does not act by itself')
    expect(await caseOf(setting(), about)).toMatchObject({ state: 'replied', code: null, acceptance: null })
    expect(mailsNow(world, about.customer)).toHaveLength(1)
  })

  test('an unverified request offers no money button; a lead vouches, an agent may not', async () => {
    const { world } = setting()
    const about = await requested(world, 'stranger')
    await cardSays(world, about.card, 'Unverified')
    expect(buttonsOn(world, about.card)).toEqual(['Vouch', 'Dismiss'])
    await clickAs(world, about, 'Vouch', AGENT)
    await isTold(world, AGENT, 'Only leads may do that.')
    await clickAs(world, about, 'Vouch', LEAD)
    await cardSays(world, about.card, 'Take')
    expect(await caseOf(setting(), about)).toMatchObject({ trust: { level: 'trusted' } })
  })

  test('an unverified request is dismissed by an agent', async () => {
    const { world } = setting()
    const about = await requested(world, 'stranger')
    await clickAs(world, about, 'Dismiss', AGENT)
    await cardSays(world, about.card, 'Closed')
    expect(await caseOf(setting(), about)).toMatchObject({ closedBecause: 'dismissed' })
  })

  test('a forged look-alike makes no card; released it is an unverified case, deleted it is gone', async () => {
    const { world } = setting()
    const before = cards(world).length
    const released = await forgedOrder(world)
    await world.slack.command({ user: AGENT, channel: CHANNEL, command: '/returns', text: 'quarantine' })
    await isTold(world, AGENT, 'Only leads may do that.')
    await pressInQuarantine(world, 'Release', released)
    const card = await cardOf(world, released)
    await cardSays(world, card, 'Unverified')
    expect(await caseOf(setting(), { order: released })).toMatchObject({ customer: { relay: null } })
    const deleted = await forgedOrder(world)
    await pressInQuarantine(world, 'Delete', deleted)
    await isTold(world, LEAD, 'Deleted for good.')
    expect(await setting().running.desk.listInbound('quarantined', 10)).toEqual([])
    expect(cards(world)).toHaveLength(before + 1)
  })
})

describe('a forged mail about an order that has a case', () => {
  test('adds nothing to it and stays in quarantine', async () => {
    const { world, running } = setting()
    const forged = await forgedOrder(world)
    await openByHand(world, forged)
    const before = await historyOf(setting(), { order: forged })
    await pressInQuarantine(world, 'Release', forged)
    await isTold(world, LEAD, 'has a case already')
    expect(await historyOf(setting(), { order: forged })).toEqual(before)
    expect(await running.desk.listInbound('quarantined', 10)).toHaveLength(1)
    await pressInQuarantine(world, 'Delete', forged)
    await expect.poll(() => running.desk.listInbound('quarantined', 10)).toEqual([])
  })
})

async function openByHand(world: World, orderId: string): Promise<void> {
  await world.slack.command({ user: AGENT, channel: CHANNEL, command: '/returns', text: 'new' })
  await submit(world, AGENT, { order_id: orderId, item: 'Cups', reason: 'By phone' })
  await cardOf(world, orderId)
}

/** Sends a forged notice; waits until it stands in the quarantine. */
async function forgedOrder(world: World): Promise<string> {
  const sent = await world.mailroom.sendSample({ id: 'look-alike' })
  if (!sent.ok || sent.orderId === null) throw new Error('the forged notice was not sent')
  const { orderId } = sent
  const { desk } = setting().running
  await expect
    .poll(async () => (await desk.listInbound('quarantined', 10)).map(mail => mail.orderId))
    .toContain(orderId)
  return orderId
}

async function pressInQuarantine(world: World, label: 'Release' | 'Delete', orderId: string): Promise<void> {
  await world.slack.command({ user: LEAD, channel: CHANNEL, command: '/returns', text: 'quarantine' })
  const list = await isTold(world, LEAD, orderId)
  expect(await click(world, LEAD, list, label)).toMatchObject({ status: 200 })
}

describe('what exceeds an agent’s limit', () => {
  async function dear(): Promise<Awaited<ReturnType<typeof confirmed>>> {
    const { world } = setting()
    const about = await confirmed(world)
    await clickAs(world, about, 'More…')
    await clickInModal(world, AGENT, 'Edit details')
    await submit(world, AGENT, { price: '200.00' })
    await cardSays(world, about.card, '$200.00')
    return about
  }

  test('waits for another lead: not for an agent, not for the lead who asked', async () => {
    const { world } = setting()
    const about = await dear()
    await fillIn(world, LEAD, about.card, 'Choose remedies', {})
    await threadSays(world, about.card, 'a lead approves or declines')
    await expect.poll(() => textsOf(directMessagesTo(world, OTHER_LEAD))).toContain('An offer waits for your approval')
    await clickAs(world, about, 'Approve', AGENT)
    await isTold(world, AGENT, 'Only leads may do that.')
    await clickAs(world, about, 'Approve', LEAD)
    await isTold(world, LEAD, 'another lead has to approve it')
    expect(mailsNow(world, about.customer)).toEqual([])
    await clickAs(world, about, 'Approve', OTHER_LEAD)
    await mailsTo(world, about.customer, 1)
    await cardSays(world, about.card, 'Nudge customer')
  })

  test('is declined with a reason, and the agent chooses again', async () => {
    const { world } = setting()
    const about = await dear()
    await fillIn(world, AGENT, about.card, 'Choose remedies', {})
    await fillIn(world, LEAD, about.card, 'Decline', { reason: 'Too much for a scratch.' })
    await threadSays(world, about.card, 'Too much for a scratch.')
    await cardSays(world, about.card, 'Choose remedies')
    expect(await caseOf(setting(), about)).toMatchObject({ state: 'fault_confirmed', offer: null })
    expect(mailsNow(world, about.customer)).toEqual([])
  })
})
