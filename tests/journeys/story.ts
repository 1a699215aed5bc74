import { expect } from 'vitest'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import { AGENT, cardOf, cardSays, click, mailsTo, modalOf, PICKER, submit, threadSays, type World } from './world.ts'

export const CODE = 'HTCB-AD73TB-L2M1TF'

export const REPLY =
  'I would like to choose the first solution, since I am still thinking of the print that I like most. After receiving the code, I will buy a set of cups with the print.\n\nNow, I am looking forward to getting the code. Thank you.\n\nHannah'

/** What is known while the story is told. */
export type Telling = { order: string; card: StandInMessage; customer: string }

export type Step = { readonly name: string; readonly tell: (world: World, told: Telling) => Promise<void> }

/** The story that must always work, one step a person's act; between any two steps the desk may die. */
export const STORY: readonly Step[] = [
  {
    name: 'the notice arrives and its card appears',
    tell: async (world, told) => {
      const sent = await world.mailroom.sendSample({ id: 'story' })
      if (!sent.ok) throw new Error(sent.refused)
      told.order = sent.orderId
      told.card = await cardOf(world, sent.orderId)
      told.customer = (await eventually(() => world.mailroom.customers()[0])).address
    },
  },
  {
    name: 'an agent takes it',
    tell: async (world, { card }) => {
      await click(world, AGENT, card, 'Take')
      await cardSays(world, card, `<@${AGENT}>`)
    },
  },
  {
    name: 'and asks the warehouse',
    tell: async (world, { card }) => {
      await click(world, AGENT, card, 'Ask warehouse')
      await threadSays(world, card, 'Wrong code on order')
    },
  },
  {
    name: 'a picker answers in the thread',
    tell: async (world, { card }) => {
      const question = await threadSays(world, card, 'Wrong code on order')
      await world.slack.say({
        user: PICKER,
        channel: card.channel,
        threadTs: card.ts,
        text: 'Right shelf, but the order carried the wrong print number.',
      })
      await click(world, PICKER, question, 'Wrong code on order')
      await cardSays(world, card, 'Confirm fault')
    },
  },
  {
    name: 'the fault is confirmed',
    tell: async (world, { card }) => {
      await click(world, AGENT, card, 'Confirm fault')
      await submit(world, AGENT, { root_cause: 'wrong_code_entered', ordered_code: '123', shipped_code: '127' })
      await cardSays(world, card, 'Choose remedies')
    },
  },
  {
    name: 'three remedies are offered',
    tell: async (world, { card, customer }) => {
      await click(world, AGENT, card, 'Choose remedies')
      const modal = await modalOf(world, AGENT)
      expect(JSON.stringify(modal.view)).toContain('1. ')
      await submit(world, AGENT, {})
      await cardSays(world, card, 'Nudge customer')
      const [offer] = await mailsTo(world, customer, 1)
      expect(offer?.text).toMatch(/^1\. .*60 ?%/m)
      expect(offer?.text).toMatch(/^2\. .*40 ?%/m)
      expect(offer?.text).toMatch(/^3\. /m)
    },
  },
  {
    name: 'the customer chooses the first and gets the code',
    tell: async (world, { customer, card }) => {
      const replied = await world.mailroom.reply({ customer, text: REPLY, quoteOriginal: true })
      expect(replied.ok).toBe(true)
      const mails = await mailsTo(world, customer, 2)
      expect(mails[1]?.text.split(/\r?\n/)).toContain(CODE)
      await cardSays(world, card, 'Re-order placed')
    },
  },
  {
    name: 'the re-order is noted and the second look opens',
    tell: async (world, { card }) => {
      await click(world, AGENT, card, 'Re-order placed')
      await submit(world, AGENT, { order_id: '113-0000001-0000002' })
      const check = await threadSays(world, card, 'Checked, ship it')
      expect(JSON.stringify(check.blocks)).toMatch(/127.*123/)
    },
  },
  {
    name: 'the warehouse checks it and the case is resolved',
    tell: async (world, { card }) => {
      await click(world, PICKER, await threadSays(world, card, 'Checked, ship it'), 'Checked, ship it')
      await cardSays(world, card, 'Resolved')
    },
  },
]

/** What must hold at the end, however often the desk died: one card, one offer, one code mail. */
export function expectOneOfEach(world: World, told: Telling, count: (world: World) => number): void {
  expect(count(world)).toBe(1)
  const mails = world.mailroom.inbox(told.customer).filter(mail => mail.kind === 'shop')
  expect(mails.filter(mail => /^1\. /m.test(mail.text))).toHaveLength(1)
  expect(mails.filter(mail => mail.text.includes(CODE))).toHaveLength(1)
}
