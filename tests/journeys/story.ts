import { expect } from 'vitest'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import { cardOf, cardSays, cards, click, mailsNow, mailsTo, modalOf, submit, threadOf, threadSays } from './team.ts'
import { AGENT, PICKER, type World } from './world.ts'

export const CODE = 'HTCB-AD73TB-L2M1TF'

export const REPLY =
  'I would like to choose the first solution, since I am still thinking of the print that I like most. After receiving the code, I will buy a set of cups with the print.\n\nNow, I am looking forward to getting the code. Thank you.\n\nHannah'

/** What is known while the story is told. */
export type Telling = { order: string; card: StandInMessage; customer: string }

/** `act` ends with the answer to what a person did; `shows` waits for everything that follows from it. */
export type Step = {
  readonly name: string
  readonly act: (world: World, told: Telling) => Promise<void>
  readonly shows: (world: World, told: Telling) => Promise<void>
}

/** The story that must always work, one step a person's act; between any two steps the desk may die. */
const STORY: readonly Step[] = [
  {
    name: 'the notice arrives and its card appears',
    act: async (world, told) => {
      const sent = await world.mailroom.sendSample({ id: 'story' })
      if (!sent.ok || sent.orderId === null) throw new Error('the notice was not sent')
      told.order = sent.orderId
    },
    shows: async (world, told) => {
      told.card = await cardOf(world, told.order)
      told.customer = (await eventually(() => world.mailroom.customers()[0])).address
    },
  },
  {
    name: 'an agent takes it',
    act: async (world, { card }) => {
      expect(await click(world, AGENT, card, 'Take')).toMatchObject({ status: 200 })
    },
    shows: async (world, { card }) => {
      await cardSays(world, card, `<@${AGENT}>`)
    },
  },
  {
    name: 'and asks the warehouse',
    act: async (world, { card }) => {
      expect(await click(world, AGENT, card, 'Ask warehouse')).toMatchObject({ status: 200 })
    },
    shows: async (world, { card }) => {
      await threadSays(world, card, 'Wrong code on order')
    },
  },
  {
    name: 'a picker answers in the thread',
    act: async (world, { card }) => {
      const question = await threadSays(world, card, 'Wrong code on order')
      const text = 'Right shelf, but the order carried the wrong print number.'
      await world.slack.say({ user: PICKER, channel: card.channel, threadTs: card.ts, text })
      expect(await click(world, PICKER, question, 'Wrong code on order')).toMatchObject({ status: 200 })
    },
    shows: async (world, { card }) => {
      await cardSays(world, card, 'wrong code on the order')
      await cardSays(world, card, 'Confirm fault')
    },
  },
  {
    name: 'the fault is confirmed',
    act: async (world, { card }) => {
      await click(world, AGENT, card, 'Confirm fault')
      await submit(world, AGENT, { root_cause: 'wrong_code_entered', ordered_code: '123', shipped_code: '127' })
    },
    shows: async (world, { card }) => {
      await cardSays(world, card, 'Choose remedies')
    },
  },
  {
    name: 'three remedies are offered',
    act: async (world, { card }) => {
      await click(world, AGENT, card, 'Choose remedies')
      const modal = await modalOf(world, AGENT)
      expect(JSON.stringify(modal.view)).toContain('1. ')
      await submit(world, AGENT, {})
    },
    shows: async (world, { card, customer }) => {
      await cardSays(world, card, 'Nudge customer')
      const [offer] = await mailsTo(world, customer, 1)
      expect(offer?.text).toMatch(/^1\. .*60 ?%/m)
      expect(offer?.text).toMatch(/^2\. .*40 ?%/m)
      expect(offer?.text).toMatch(/^3\. /m)
    },
  },
  {
    name: 'the customer chooses the first and gets the code',
    act: async (world, { customer }) => {
      const replied = await world.mailroom.reply({ customer, text: REPLY, quoteOriginal: true })
      expect(replied.ok).toBe(true)
    },
    shows: async (world, { customer, card }) => {
      const mails = await mailsTo(world, customer, 2)
      expect(mails[1]?.text.split(/\r?\n/)).toContain(CODE)
      await cardSays(world, card, 'Re-order placed')
    },
  },
  {
    name: 'the re-order is noted and the second look opens',
    act: async (world, { card }) => {
      await click(world, AGENT, card, 'Re-order placed')
      await submit(world, AGENT, { order_id: '113-0000001-0000002' })
    },
    shows: async (world, { card }) => {
      const check = await threadSays(world, card, 'Checked, ship it')
      expect(JSON.stringify(check.blocks)).toMatch(/127.*123/)
    },
  },
  {
    name: 'the warehouse checks it and the case is resolved',
    act: async (world, { card }) => {
      const check = await threadSays(world, card, 'Checked, ship it')
      expect(await click(world, PICKER, check, 'Checked, ship it')).toMatchObject({ status: 200 })
    },
    shows: async (world, { card }) => {
      await cardSays(world, card, 'Resolved')
    },
  },
]

/**
 * Tells the whole story. `between` is called after each act's answer and again after what follows from it; `before`,
 * before the act.
 */
export async function tellStory(
  world: World,
  between: (step: Step, when: 'acted' | 'shown', told: Telling) => Promise<void> = async () => undefined,
  before: (step: Step) => Promise<void> = async () => undefined,
): Promise<Telling> {
  const told = {} as Telling
  for (const step of STORY) {
    try {
      await before(step)
      await step.act(world, told)
      await between(step, 'acted', told)
      await step.shows(world, told)
      await between(step, 'shown', told)
    } catch (error) {
      throw new Error(`step "${step.name}" failed`, { cause: error })
    }
  }
  return told
}

/** What must hold at the end, however often the desk died: one card, one offer, one code mail, each post once. */
export function expectOneOfEach(world: World, { card, customer }: Telling): void {
  expect(cards(world)).toHaveLength(1)
  const mails = mailsNow(world, customer)
  expect(mails.filter(mail => /^1\. /m.test(mail.text))).toHaveLength(1)
  expect(mails.filter(mail => mail.text.includes(CODE))).toHaveLength(1)
  expect(mails).toHaveLength(2)
  const names = threadOf(world, card).flatMap(({ metadata }) => String(metadata?.event_payload.key ?? ''))
  expect(names.filter((name, index) => name !== '' && names.indexOf(name) !== index)).toEqual([])
}
