import { describe, expect, test } from 'vitest'
import { tick } from '../../src/desk/tick.ts'
import { eventually } from '../helpers/eventually.ts'
import {
  atSecondLook,
  caseOf,
  clickAs,
  codeSent,
  hasHappened,
  historyOf,
  offered,
  replies,
  requested,
  type Setting,
  shareADesk,
} from './roads.ts'
import {
  buttonsOn,
  cardSays,
  cards,
  click,
  directMessagesTo,
  fillIn,
  mailsNow,
  mailsTo,
  textsOf,
  threadOf,
  threadSays,
} from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_LEAD, PICKER } from './world.ts'

const ALWAYS = { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59', holidays: [] }

/** The minute's tick as it will be so many minutes from now. */
const tickIn = ({ running }: Setting, minutes: number) =>
  tick({ ...running.desk, now: () => new Date(Date.now() + minutes * 60_000) })

describe('a reminder', () => {
  const setting = shareADesk(() => ({
    codes: 10,
    policy: {
      businessHours: ALWAYS,
      reminders: [
        { waitingFor: 'agent', afterMinutes: 30, max: 1 },
        { waitingFor: 'warehouse', afterMinutes: 30, max: 2, repeatMinutes: 30, escalateTo: 'lead' },
        { waitingFor: 'customer', afterMinutes: 30, max: 1, via: 'direct' },
        { waitingFor: 'reorder', afterMinutes: 30, max: 1, via: 'channel' },
      ],
      nudges: { afterHours: 200, max: 2 },
    },
  }))

  test('stands in the thread, names the case and what is needed, and its buttons do it', async () => {
    const { world } = setting()
    const about = await requested(world)
    await clickAs(world, about, 'Ask warehouse')
    await threadSays(world, about.card, 'What really went out')
    await tickIn(setting(), 31)
    const reminder = await threadSays(world, about.card, /Waiting for the warehouse to answer/)
    expect(reminder.text).toContain(`*${about.order}*`)
    expect(reminder.text).toContain(`<@${AGENT}>`)
    await click(world, PICKER, reminder, 'Wrong code on order')
    await cardSays(world, about.card, 'The warehouse has answered')
  })

  test('goes to the leads as well with the last one, and each only once', async () => {
    const { world } = setting()
    const about = await requested(world)
    await clickAs(world, about, 'Ask warehouse')
    await threadSays(world, about.card, 'What really went out')
    for (const minutes of [31, 32, 61, 62]) await tickIn(setting(), minutes)
    await threadSays(world, about.card, /reminder 2/)
    await eventually(() => textsOf(directMessagesTo(world, LEAD)).includes(about.order))
    expect(countOf(await historyOf(setting(), about), 'remind')).toBe(2)
    expect(threadOf(world, about.card).filter(({ text }) => text.includes('Waiting for the warehouse'))).toHaveLength(2)
  })

  test('comes by direct message where its row says so', async () => {
    const { world } = setting()
    const about = await offered(world)
    await tickIn(setting(), 31)
    await eventually(() =>
      directMessagesTo(world, AGENT).some(
        ({ text }) => text.includes(about.order) && text.includes('Waiting for the customer'),
      ),
    )
    expect(textsOf(threadOf(world, about.card))).not.toContain('Waiting for the customer to choose.')
  })

  test('stands in the channel, linked to its card, where its row says so', async () => {
    const { world } = setting()
    const about = await codeSent(world)
    await tickIn(setting(), 31)
    const reminder = await eventually(() =>
      world.slack
        .messages(CHANNEL)
        .find(
          ({ text, thread_ts }) =>
            thread_ts === undefined &&
            /order again/.test(text) &&
            text.includes(about.order) &&
            text.includes('archives'),
        ),
    )
    expect(buttonsOn(world, reminder)).toContain('Re-order placed')
    expect(cards(world).filter(({ ts }) => ts === reminder.ts)).toEqual([])
  })
})

describe('a customer who does not answer', () => {
  const setting = shareADesk(() => ({
    codes: 10,
    policy: {
      businessHours: ALWAYS,
      reminders: [],
      nudges: { afterHours: 0.0004, max: 1 },
      deadlines: {
        firstResponseHours: 24,
        lateAfterHours: 0.001,
        agentMinutes: 480,
        warehouseMinutes: 240,
        leadMinutes: 240,
        reorderDays: 60,
        returnDays: 30,
        atRiskMinutes: 120,
      },
      unanswered: { hoursBeforeClaims: 0, action: 'ask_lead' },
    },
  }))

  const tickUntil = (event: Parameters<typeof hasHappened>[2], about: Parameters<typeof hasHappened>[1]) =>
    eventually(async () => {
      await tick(setting().running.desk)
      return (await historyOf(setting(), about)).includes(event)
    })

  test('is nudged in their language, then a lead decides, the agent authorizes, and the offer still stands', async () => {
    const { world } = setting()
    const about = await requested(world, 'german')
    await offered(world, about)
    await tickUntil('nudge', about)
    const [, nudge] = await mailsTo(world, about.customer, 2)
    expect(nudge?.text).toMatch(/Bestellung|Guten Tag/)
    await tickUntil('stall', about)
    await cardSays(world, about.card, 'A lead decides')
    await eventually(() => textsOf(directMessagesTo(world, OTHER_LEAD)).includes('A customer is silent'))
    await clickAs(world, about, 'Authorize the return', LEAD)
    await cardSays(world, about.card, 'Waiting for an agent to authorize the return')
    await clickAs(world, about, 'Return authorized')
    await cardSays(world, about.card, 'Waiting for the customer to choose')
    await replies(world, about, 'Ich nehme Option 2.')
    await cardSays(world, about.card, 'Done in Seller Central')
    expect(mailsNow(world, about.customer).filter(({ text }) => text === nudge?.text)).toHaveLength(1)
  })

  test('is not nudged once they have answered', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'Can you tell me when the print is back?')
    await cardSays(world, about.card, 'Write back')
    await tickIn(setting(), 60 * 24 * 20)
    expect(await historyOf(setting(), about)).not.toContain('nudge')
    expect(mailsNow(world, about.customer)).toHaveLength(1)
  })

  test('is never a reason to close: when the offer has expired, its agent is asked', async () => {
    const { world } = setting()
    const about = await offered(world)
    await tickUntil('stall', about)
    await clickAs(world, about, 'Keep waiting', LEAD)
    await hasHappened(setting(), about, 'keep_waiting')
    await tickIn(setting(), 60 * 24 * 15)
    await cardSays(world, about.card, 'The customer never answered the offer')
    expect((await caseOf(setting(), about)).state).toBe('offered')
  })
})

const countOf = (kinds: readonly string[], kind: string) => kinds.filter(each => each === kind).length

describe('words that come while something else is waited for', () => {
  const setting = shareADesk(() => ({ codes: 10 }))

  test('bring the case back to its agent, and answering them returns it to the wait', async () => {
    const { world } = setting()
    const about = await codeSent(world)
    await replies(world, about, 'Which of the two prints should I order, 123 or 132?')
    await cardSays(world, about.card, 'The customer wrote')
    await fillIn(world, AGENT, about.card, 'Write back', {
      message: `Please order print 123. Your order ${about.order}.`,
    })
    await cardSays(world, about.card, 'Waiting for the customer to order again')
    await expect.poll(() => caseOf(setting(), about)).toMatchObject({ reply: null, owesAnswerSince: null })
  })

  const repliesTo = async (about: Parameters<typeof historyOf>[1]) =>
    countOf(await historyOf(setting(), about), 'reply_received')

  test('of thanks alone leave the wait as it is', async () => {
    const { world } = setting()
    const about = await codeSent(world)
    const { waitingSince } = await caseOf(setting(), about)
    await replies(world, about, 'Thank you very much!')
    await expect.poll(() => repliesTo(about)).toBe(2)
    expect(await caseOf(setting(), about)).toMatchObject({ reply: null, waitingSince, owesAnswerSince: null })
  })

  test('on a case that has ended reach a lead', async () => {
    const { world } = setting()
    const about = await atSecondLook(world)
    const check = await threadSays(world, about.card, 'Second look')
    await click(world, PICKER, check, 'Checked, ship it')
    await cardSays(world, about.card, 'Resolved')
    await replies(world, about, 'It is print 127 again!')
    await eventually(() => textsOf(directMessagesTo(world, LEAD)).includes('about a case that has ended'))
  })
})
