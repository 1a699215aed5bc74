import { afterAll, beforeAll } from 'vitest'
import type { CaseEventKind } from '../../src/domain/events.ts'
import { eventually } from '../helpers/eventually.ts'
import { aDesk, type DeskInHand, type DeskOptions } from './running-desk.ts'
import { REPLY, type Telling } from './story.ts'
import { cardOf, cardSays, click, fillIn, mailsTo } from './team.ts'
import { AGENT, aWorld, type World, type WorldOptions } from './world.ts'

export type Setting = { readonly world: World; readonly running: DeskInHand }

/** One world and one desk for all tests of a file; each test opens cases of its own. */
export function shareADesk(how: (world: World) => DeskOptions = () => ({}), options: WorldOptions = {}): () => Setting {
  let setting: Setting | undefined
  beforeAll(async () => {
    const world = await aWorld(options)
    const { policy, ...rest } = how(world)
    setting = { world, running: await aDesk(world, { policy: { sendDelaySeconds: 0, ...policy }, ...rest }) }
  })
  afterAll(async () => {
    await setting?.running.stop()
    await setting?.world.stop()
  })
  return () => {
    if (!setting) throw new Error('the desk is not there yet')
    return setting
  }
}

/** A return request by mail, and its card. */
export async function requested(world: World, sample = 'story'): Promise<Telling> {
  const sent = await world.mailroom.sendSample({ id: sample })
  if (!sent.ok || sent.orderId === null) throw new Error(`the sample ${sample} was not sent`)
  const order = sent.orderId
  const card = await cardOf(world, order)
  const customer = world.mailroom.customers().find(({ orderId }) => orderId === order)?.address ?? ''
  return { order, card, customer }
}

export async function confirmed(world: World, about?: Telling): Promise<Telling> {
  const told = about ?? (await requested(world))
  await fillIn(world, AGENT, told.card, 'Confirm fault', {
    root_cause: 'wrong_code_entered',
    ordered_code: '123',
    shipped_code: '127',
  })
  await cardSays(world, told.card, 'Choose remedies')
  return told
}

/** An offer of everything that is switched on, in the customer's hands. */
export async function offered(world: World, about?: Telling): Promise<Telling> {
  const told = await confirmed(world, about)
  await fillIn(world, AGENT, told.card, 'Choose remedies', {})
  await mailsTo(world, told.customer, 1)
  await cardSays(world, told.card, 'Nudge customer')
  return told
}

export async function replies(world: World, { customer }: Telling, text: string): Promise<void> {
  const sent = await world.mailroom.reply({ customer, text, quoteOriginal: true })
  if (!sent.ok) throw new Error(sent.refused)
}

/** The customer took the code, got it, and is about to order again. */
export async function codeSent(world: World): Promise<Telling> {
  const told = await offered(world)
  await replies(world, told, REPLY)
  await cardSays(world, told.card, 'Re-order placed')
  return told
}

export async function atSecondLook(world: World): Promise<Telling> {
  const told = await codeSent(world)
  await fillIn(world, AGENT, told.card, 'Re-order placed', { order_id: '113-0000001-0000002' })
  await cardSays(world, told.card, 'Pre-dispatch check')
  return told
}

/** The case of an order, as it is stored. */
export async function caseOf({ running }: Setting, { order }: Pick<Telling, 'order'>) {
  const { desk } = running
  const found = await desk.findCaseByOrder(desk.store, order)
  if (!found) throw new Error(`no case of order ${order}`)
  return found
}

export async function historyOf(setting: Setting, told: Pick<Telling, 'order'>): Promise<readonly string[]> {
  const { id } = await caseOf(setting, told)
  return (await setting.running.desk.history(id, 200)).map(({ kind }) => kind)
}

/** Waits until a case's history has such an event. */
export const hasHappened = (setting: Setting, told: Pick<Telling, 'order'>, event: CaseEventKind | 'opened') =>
  eventually(async () => (await historyOf(setting, told)).includes(event))

export const clickAs = (world: World, { card }: Telling, label: string, user = AGENT) => click(world, user, card, label)
