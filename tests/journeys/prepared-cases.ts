import { randomInt, randomUUID } from 'node:crypto'
import type { Desk } from '../../src/desk/desk.ts'
import type { CaseMail, OfferOption, ReturnCase } from '../../src/domain/case.ts'
import type { Effect, ThreadPost } from '../../src/domain/effects.ts'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { aCase, anOfferedCase, OPTIONS, UNTIMED } from '../helpers/a-case.ts'
import { cardOf } from './team.ts'
import type { World } from './world.ts'

const digits = (count: number): string => String(randomInt(10 ** (count - 1), 10 ** count))

/** Order and address of nobody else's. */
const OWN = () => ({
  id: randomUUID(),
  orderId: `113-${digits(7)}-${digits(7)}`,
  customer: { name: 'Hannah', relay: `q${digits(9)}z@marketplace.amazon.com` },
  openedAt: new Date(),
  waitingSince: new Date(),
})

export type Prepared = {
  readonly id: string
  readonly orderId: string
  readonly address: string
  readonly card: StandInMessage
}

/** Saves a case as if it had come this far, with the mail it has and what its thread says, and waits for its card. */
export async function prepared(
  world: World,
  desk: Desk,
  made: Partial<ReturnCase>,
  posts: readonly ThreadPost[] = [],
): Promise<Prepared> {
  const opened: ReturnCase = { ...aCase(), ...made, ...OWN() }
  const effects: Effect[] = posts.map(post => ({ kind: 'post', post }))
  const saved = await desk.saveCase({
    before: null,
    after: opened,
    event: { kind: 'opened' },
    actor: { kind: 'marketplace' },
    at: new Date(),
    clocks: UNTIMED,
    effects: [...effects, ...(opened.mail ? [mailRow(opened, opened.mail)] : [])],
  })
  if (saved !== 'saved') throw new Error('the case was not saved')
  const { id, orderId, customer } = opened
  return { id, orderId, address: customer.relay ?? '', card: await cardOf(world, orderId) }
}

const mailRow = ({ offer }: ReturnCase, { id, kind, notBefore }: CaseMail): Effect => ({
  kind: 'send_mail',
  mail: { id, kind, subject: 'About your order', body: offer?.message ?? 'Dear Hannah, …', notBefore },
})

const FAULT = { rootCause: 'wrong_code_entered', orderedCode: '123', shippedCode: '127', note: null } as const

const mailIs = (state: CaseMail['state'], kind: CaseMail['kind'] = 'offer'): CaseMail => ({
  id: randomUUID(),
  kind,
  state,
  reason: null,
  // Far from now: a mail that is scheduled stays where it is while thirty people press.
  notBefore: new Date(Date.now() + 3_600_000),
  putOff: 0,
})

/** A case whose offer is out, or was; the offer has an id of its own. */
const offered = (changes: Partial<ReturnCase> = {}): Partial<ReturnCase> => {
  const made = anOfferedCase({ owner: null, mail: mailIs('sent'), ...changes })
  return { ...made, offer: made.offer && { ...made.offer, id: randomUUID() } }
}

const taken = (option: OfferOption | undefined, changes: Partial<ReturnCase>): Partial<ReturnCase> => {
  if (!option) throw new Error('no such option')
  return offered({ acceptance: { option, by: 'customer', carriedOutBy: null, answers: null }, ...changes })
}

const SHIPMENT = { title: 'Tea cups', orderedCode: '123', shippedCode: '127', reorderId: null, problem: null }

/** A case at every stop a button of the contract stands at. */
export const AT = {
  new: () => ({}),
  checking: () => ({ state: 'checking' }),
  faultConfirmed: () => ({ state: 'fault_confirmed', fault: FAULT }),
  awaitingApproval: () => offered({ state: 'awaiting_approval', mail: null }),
  undoWindow: () => offered({ state: 'offering', mail: mailIs('scheduled') }),
  mailUnknown: () => offered({ state: 'offering', mail: mailIs('unknown') }),
  offered: () => offered(),
  replied: () =>
    offered({
      state: 'replied',
      reply: { text: 'Hm.', reading: { kind: 'unclear', because: 'Hm.' }, actable: true, why: null },
    }),
  codeWanted: () => taken(OPTIONS[0], { state: 'accepted' }),
  refundWanted: () => taken(OPTIONS[1], { state: 'accepted' }),
  refundToDo: () => taken(OPTIONS[1], { state: 'fulfilling' }),
  awaitingReorder: () => taken(OPTIONS[0], { state: 'awaiting_reorder', shipment: SHIPMENT }),
  secondLook: () => taken(OPTIONS[0], { state: 'pre_dispatch_check', shipment: SHIPMENT }),
  unverified: () => ({ trust: { level: 'unverified', why: ['not signed'] } }),
  closed: () => ({ state: 'closed', closedBecause: 'handled_elsewhere' }),
} as const satisfies Record<string, () => Partial<ReturnCase>>
