import { describe, expect, test } from 'vitest'
import { relayed } from './letters.ts'
import { caseOf, clickAs, confirmed, hasHappened, historyOf, offered, replies, requested, shareADesk } from './roads.ts'
import {
  cardSays,
  clickInModal,
  directMessagesTo,
  fillIn,
  isTold,
  mailsTo,
  submit,
  textsOf,
  threadOf,
  threadSays,
} from './team.ts'
import { AGENT, LEAD, OTHER_AGENT } from './world.ts'

const setting = shareADesk(() => ({ codes: 20 }))

const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

describe('looking after a case', () => {
  test('snoozed with a reason, it is woken by the customer’s words, but not by thanks', async () => {
    const { world } = setting()
    const about = await offered(world)
    await fillIn(world, AGENT, about.card, 'Snooze', { until: tomorrow(), reason: 'They are on holiday' })
    await cardSays(world, about.card, 'They are on holiday')
    await replies(world, about, 'Thanks')
    await hasHappened(setting(), about, 'reply_received')
    expect((await caseOf(setting(), about)).snooze?.reason).toBe('They are on holiday')
    await replies(world, about, 'Thanks, but which print is it?')
    await cardSays(world, about.card, 'Which print'.toLowerCase())
    expect(await caseOf(setting(), about)).toMatchObject({ snooze: null })
  })

  test('handed over, the new owner is told by direct message', async () => {
    const { world } = setting()
    const about = await requested(world)
    await fillIn(world, AGENT, about.card, 'Hand over', { to: OTHER_AGENT })
    await cardSays(world, about.card, `<@${OTHER_AGENT}>`)
    await expect.poll(() => textsOf(directMessagesTo(world, OTHER_AGENT))).toContain('handed over to you')
  })

  test('closed by hand, it says what cannot be undone, and is reopened where its facts put it', async () => {
    const { world } = setting()
    const about = await confirmed(world)
    await clickAs(world, about, 'Close')
    expect(JSON.stringify(world.slack.views(AGENT).at(-1)?.view)).toContain('cannot be undone')
    await submit(world, AGENT, { because: 'handled_elsewhere' })
    await cardSays(world, about.card, 'Closed')
    await clickAs(world, about, 'Reopen')
    await cardSays(world, about.card, 'Choose remedies')
  })

  test('merged, its thread names the other order', async () => {
    const { world } = setting()
    const [kept, about] = [await requested(world), await requested(world)]
    await clickAs(world, about, 'More…')
    await clickInModal(world, AGENT, 'Merge')
    await submit(world, AGENT, { order_id: kept.order })
    await cardSays(world, about.card, 'Closed')
    await threadSays(world, about.card, kept.order)
  })

  test('a nudge goes out in the customer’s language, and not twice within the hour', async () => {
    const { world } = setting()
    const about = await requested(world, 'german')
    await offered(world, about)
    await clickAs(world, about, 'Nudge customer')
    const [, nudge] = await mailsTo(world, about.customer, 2)
    expect(nudge?.text).toMatch(/Bestellung|Guten Tag/)
    await hasHappened(setting(), about, 'nudge')
    await cardSays(world, about.card, 'The mail was sent')
    await clickAs(world, about, 'Nudge customer')
    await isTold(world, AGENT, 'nudged less than an hour ago')
  })
})

describe('with a person’s word before anything is carried out', () => {
  const careful = shareADesk(() => ({ codes: 5, policy: { fulfilment: 'confirm' } }))

  test('a clear choice waits for Issue code', async () => {
    const { world } = careful()
    const about = await offered(world)
    await replies(world, about, 'I choose option 1.')
    await cardSays(world, about.card, 'Issue code')
    expect(await caseOf(careful(), about)).toMatchObject({ state: 'accepted', code: null })
    await clickAs(world, about, 'Issue code')
    await cardSays(world, about.card, 'Re-order placed')
    expect(await mailsTo(world, about.customer, 2)).toHaveLength(2)
  })

  test('a misread choice goes back to the customer’s reply', async () => {
    const { world } = careful()
    const about = await offered(world)
    await relayed(world, about, 'I choose option 2.')
    await cardSays(world, about.card, 'Carry out')
    await clickAs(world, about, 'Not what they meant')
    await cardSays(world, about.card, 'Option 1')
    await clickAs(world, about, 'Option 3', LEAD)
    await cardSays(world, about.card, 'Awaiting return')
    expect(
      threadOf(world, about.card)
        .map(({ text }) => text)
        .join(),
    ).toContain('meant something else')
    expect(await historyOf(careful(), about)).not.toContain('code_reserved')
  })
})
