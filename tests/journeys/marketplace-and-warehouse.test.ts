import { describe, expect, test } from 'vitest'
import { fromMarketplace } from './letters.ts'
import {
  atSecondLook,
  caseOf,
  clickAs,
  codeSent,
  confirmed,
  hasHappened,
  offered,
  replies,
  requested,
  shareADesk,
} from './roads.ts'
import type { Telling } from './story.ts'
import {
  buttonsOn,
  cardSays,
  cards,
  click,
  clickInModal,
  fillIn,
  isTold,
  mailsNow,
  mailsTo,
  submit,
  threadSays,
} from './team.ts'
import { AGENT, PICKER, type World } from './world.ts'

const setting = shareADesk(() => ({ codes: 20 }))

const sample = async (world: World, id: string, { customer }: Telling): Promise<void> => {
  const sent = await world.mailroom.sendSample({ id, customer })
  if (!sent.ok) throw new Error(sent.refused)
}

describe('what the marketplace tells', () => {
  test('a notice without an address opens a case that asks for one, and goes on when a person adds it', async () => {
    const { world } = setting()
    const about = await requested(world, 'new-template')
    await cardSays(world, about.card, 'No address yet')
    await confirmed(world, about)
    await clickAs(world, about, 'Choose remedies')
    await isTold(world, AGENT, 'There is no address to write to yet')
    await clickAs(world, about, 'More…')
    await clickInModal(world, AGENT, 'Add address')
    await submit(world, AGENT, { address: 'addedbyhand1@marketplace.amazon.com' })
    await threadSays(world, about.card, 'added the customer’s address')
    await fillIn(world, AGENT, about.card, 'Choose remedies', {})
    await mailsTo(world, 'addedbyhand1@marketplace.amazon.com', 1)
  })

  test('a request that comes twice is one case', async () => {
    const { world, running } = setting()
    const about = await requested(world)
    const count = cards(world).length
    const text = [
      `Dear Lakeshore Table Co,`,
      'This email is being sent to you by Amazon to notify and confirm that a return authorization has been requested for the item(s) listed below.',
      `Order ID: ${about.order}`,
      'Item: Lily & Vine Bone China Tea Cup Set',
      'Qty: 1',
      'Return reason: Wrong item was sent.',
      'Request received: November 23, 2026',
    ].join('\n')
    const from = `"Hannah - Amazon Marketplace" <${about.customer}>`
    await fromMarketplace(world, { from, subject: `Return Requested for order ${about.order}`, text })
    await hasHappened(setting(), about, 'requested_again')
    await threadSays(world, about.card, 'asked for the same return again')
    expect(cards(world)).toHaveLength(count)
    expect(await running.desk.findCaseByOrder(running.desk.store, about.order)).toMatchObject({ state: 'new' })
  })

  test('a customer who takes the request back ends the case, and a waiting offer is called back', async () => {
    const { world } = setting()
    const about = await offered(world)
    await sample(world, 'cancelled', about)
    await cardSays(world, about.card, 'Withdrawn')
    expect(buttonsOn(world, about.card)).toEqual(['Reopen'])
  })

  test('an A-to-z claim freezes offers', async () => {
    const { world } = setting()
    const about = await offered(world)
    const text = `Hello Lakeshore Table Co,\n\nA customer has filed an A-to-z Guarantee claim for order ${about.order}.\n\nOrder ID: ${about.order}`
    await fromMarketplace(world, {
      from: '"Amazon.com" <donotreply@amazon.com>',
      subject: `A-to-z Guarantee claim for order ${about.order}`,
      type: 'A_Z_CLAIM_RESPONDENT_NOTIFY',
      text,
    })
    await cardSays(world, about.card, 'A-to-z claim open')
    expect(buttonsOn(world, about.card)).not.toContain('Nudge customer')
    await replies(world, about, 'I choose option 1.')
    await hasHappened(setting(), about, 'reply_received')
    expect(await caseOf(setting(), about)).toMatchObject({ code: null, acceptance: null })
    expect(mailsNow(world, about.customer)).toHaveLength(1)
  })

  test('the new order’s own notice opens the second look', async () => {
    const { world } = setting()
    const about = await codeSent(world)
    await sample(world, 'reorder', about)
    const check = await threadSays(world, about.card, 'Checked, ship it')
    expect(JSON.stringify(check.blocks)).toMatch(/113-\d{7}-\d{7}/)
    await click(world, PICKER, check, 'Checked, ship it')
    await cardSays(world, about.card, 'Resolved')
  })
})

describe('the warehouse', () => {
  test('that finds a problem at the second look says so, and an agent has the ball', async () => {
    const { world } = setting()
    const about = await atSecondLook(world)
    const check = await threadSays(world, about.card, 'Checked, ship it')
    await fillIn(world, PICKER, check, 'Problem', { note: 'One cup has a chip.' })
    await threadSays(world, about.card, 'One cup has a chip.')
    await cardSays(world, about.card, 'found a problem with the shipment')
    await click(world, PICKER, check, 'Checked, ship it')
    await cardSays(world, about.card, 'Resolved')
  })

  test('answers in words and with a photo, and both become evidence', async () => {
    const { world, running } = setting()
    const about = await requested(world)
    await clickAs(world, about, 'Ask warehouse')
    await threadSays(world, about.card, 'What really went out?')
    const { channel, ts } = about.card
    const file = { name: 'shelf.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') }
    await world.slack.say({ user: PICKER, channel, threadTs: ts, text: 'Print 127 was in the box.' })
    await world.slack.say({ user: PICKER, channel, threadTs: ts, text: '', file })
    await cardSays(world, about.card, 'answered in the thread')
    const { id } = await caseOf(setting(), about)
    await expect
      .poll(async () => (await running.desk.history(id, 50)).filter(({ kind }) => kind === 'evidence'))
      .toMatchObject([{ data: { text: 'Print 127 was in the box.', files: 0 } }, { data: { files: 1 } }])
  })

  test('that is not at fault leaves an agent to say so to the customer', async () => {
    const { world } = setting()
    const about = await requested(world)
    await fillIn(world, AGENT, about.card, 'Not our fault', { root_cause: 'buyer_error', note: 'ordered 127' })
    await cardSays(world, about.card, 'Write to customer')
    const message = `Dear Hannah,\n\nwe looked at order ${about.order} again: print 127 is what was ordered. You can still return it as usual.\n\nLakeshore Table Co`
    await fillIn(world, AGENT, about.card, 'Write to customer', { message })
    expect((await mailsTo(world, about.customer, 1))[0]?.text).toContain('print 127')
    await fillIn(world, AGENT, about.card, 'Close', { because: 'fault_rejected' })
    await cardSays(world, about.card, 'Closed')
  })
})
