import { button, fill, labels, newest, press } from '../../src/local/slack/find.ts'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import { CHANNEL, type World } from './world.ts'

/** Answers to a form's inputs, by action id. */
export type Answers = Readonly<Record<string, string | readonly string[] | null>>

type Seen = Pick<StandInMessage, 'channel' | 'ts'>

export const cards = ({ slack }: Pick<World, 'slack'>): readonly StandInMessage[] =>
  slack.messages(CHANNEL).filter(message => message.metadata?.event_type === 'return_case')

/** The card of an order, as it stands now; waits until it is there. */
export const cardOf = (world: World, orderId: string): Promise<StandInMessage> =>
  eventually(() => cards(world).find(message => wordsOf(message).includes(orderId)))

/** All a person can read of a message. */
export const wordsOf = ({ text, blocks }: StandInMessage): string => `${text} ${JSON.stringify(blocks ?? [])}`

/** Waits until the card says something. */
export const cardSays = (world: World, card: Seen, words: string | RegExp): Promise<StandInMessage> =>
  eventually(() => {
    const now = newest(world.slack, card)
    if (!reads(now, words)) throw new Error(`the card says ${now.text}`)
    return now
  })

const reads = (message: StandInMessage, words: string | RegExp): boolean =>
  typeof words === 'string' ? wordsOf(message).includes(words) : words.test(wordsOf(message))

export const threadOf = ({ slack }: Pick<World, 'slack'>, card: Seen): readonly StandInMessage[] =>
  slack.messages(CHANNEL).filter(message => message.thread_ts === card.ts && message.ephemeralFor === undefined)

/** Waits for a message in the card's thread. */
export const threadSays = (world: World, card: Seen, words: string | RegExp): Promise<StandInMessage> =>
  eventually(() => {
    const thread = threadOf(world, card)
    const found = thread.findLast(message => reads(message, words))
    if (!found) throw new Error(`the thread says ${thread.map(({ text }) => text).join(' | ')}`)
    return found
  })

/** Presses a button once it is there. */
export async function click(world: World, user: string, message: Seen, label: string) {
  await eventually(() => button(newest(world.slack, message), label))
  return press(world.slack, user, message, label)
}

/** What can be pressed on a message now. */
export const buttonsOn = (world: World, message: Seen): readonly string[] => labels(newest(world.slack, message))

/** The person's newest open modal. */
export const modalOf = ({ slack }: World, user: string) => eventually(() => slack.views(user).at(-1))

/** Presses a button in the person's open modal. */
export async function clickInModal(world: World, user: string, label: string) {
  const modal = await modalOf(world, user)
  const { actionId, blockId, value } = button(modal, label)
  const where = { viewId: modal.id }
  return world.slack.act({ user, where, actionId, blockId, ...(value === undefined ? {} : { value }) })
}

/** Fills in and submits the person's open modal. */
export async function submit(world: World, user: string, answers: Answers) {
  const modal = await modalOf(world, user)
  return world.slack.submit({ user, viewId: modal.id, values: fill(modal, answers) })
}

/** Opens a modal from a message and submits it; throws when it does not close. */
export async function fillIn(world: World, user: string, message: Seen, label: string, answers: Answers) {
  await click(world, user, message, label)
  const { status, body } = await submit(world, user, answers)
  const { response_action: how } = (body ?? {}) as { readonly response_action?: string }
  if (status !== 200 || how !== 'clear') throw new Error(`${label} was answered ${status} ${JSON.stringify(body)}`)
}

/** Ticks remedies in the open modal, and waits until it is drawn anew. */
export async function tick(world: World, user: string, remedies: readonly string[]): Promise<void> {
  const { id, hash, ...modal } = await modalOf(world, user)
  const state = fill(modal, { remedies })
  await world.slack.act({ user, where: { viewId: id }, actionId: 'remedies', state })
  await eventually(() => world.slack.views(user).some(view => view.id === id && view.hash !== hash))
}

/** What only that person was told, oldest first. */
export const whispersTo = ({ slack }: Pick<World, 'slack'>, user: string): readonly StandInMessage[] =>
  slack.messages(CHANNEL).filter(message => message.ephemeralFor === user)

/** Waits until that person alone was told something. */
export const isTold = (world: World, user: string, words: string | RegExp): Promise<StandInMessage> =>
  eventually(() => {
    const whispers = whispersTo(world, user)
    const found = whispers.findLast(message => reads(message, words))
    if (!found) throw new Error(`${user} was told ${whispers.map(({ text }) => text).join(' | ') || 'nothing'}`)
    return found
  })

export const textsOf = (messages: readonly StandInMessage[]): string => messages.map(({ text }) => text).join('\n')

/** What the desk told that person by direct message. */
export const directMessagesTo = ({ slack }: Pick<World, 'slack'>, user: string): readonly StandInMessage[] =>
  slack
    .channels()
    .filter(({ isDirect, members }) => isDirect && members.includes(user))
    .flatMap(({ id }) => slack.messages(id))

/** What the shop wrote to a customer, newest last; waits for as many. */
export const mailsTo = (world: World, customer: string, count: number) =>
  eventually(() => {
    const mails = mailsNow(world, customer)
    if (mails.length < count) throw new Error(`${mails.length} of ${count} mails to ${customer}`)
    return mails
  })

export const mailsNow = (world: Pick<World, 'mailroom'>, customer: string) =>
  world.mailroom.inbox(customer).filter(mail => mail.kind === 'shop')
