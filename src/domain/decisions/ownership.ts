import type { CaseItem } from '../case.ts'
import { waitsSince } from '../deadlines.ts'
import { clickerOf, type Decide, type Outcome, post } from '../decision.ts'
import type { Actor } from '../events.ts'

const DAY = 24 * 60 * 60_000

const take: Decide<'take'> = ({ current, actor }) =>
  current.owner === null ? takeBy(actor) : { refused: 'already_done' }

const takeOver: Decide<'take_over'> = ({ current, event, actor }) => {
  const changedHands = event.from !== undefined && event.from !== current.owner
  return changedHands || current.owner === clickerOf(actor) ? { refused: 'already_done' } : takeBy(actor)
}

function takeBy(actor: Actor): Outcome {
  const by = clickerOf(actor)
  return { changes: { owner: by }, effects: [post({ kind: 'taken', by })] }
}

const handOver: Decide<'hand_over'> = ({ current, event, actor }) => {
  const by = clickerOf(actor)
  const changedHands = event.from !== undefined && event.from !== current.owner
  if (changedHands || current.owner === event.to) return { refused: 'already_done' }
  const { to, note = null } = event
  if (to === by) return takeBy(actor)
  const said = current.owner === null ? 'given' : 'handed_over'
  return {
    changes: { owner: to },
    effects: [post({ kind: said, by, to, note }), ...(event.among ? [] : [{ kind: 'tell_owner', owner: to } as const])],
  }
}

const snooze: Decide<'snooze'> = ({ current, event, actor, at }) => {
  const { until, reason } = event
  if (until <= at.now || until.getTime() > at.now.getTime() + 60 * DAY) return { refused: 'bad_date' }
  if (current.snooze?.until.getTime() === until.getTime()) return { refused: 'already_done' }
  return {
    changes: { snooze: { until, reason } },
    effects: [post({ kind: 'snoozed', by: clickerOf(actor), until: until.toISOString(), reason })],
  }
}

/** The wait begins anew: what came due meanwhile is not asked for all at once. */
const wake: Decide<'wake'> = ({ current, at }) => {
  const { snooze } = current
  if (!snooze || snooze.until > at.now) return { refused: 'already_done' }
  return {
    changes: { snooze: null, waitingSince: waitsSince(current), reminded: [] },
    effects: [post({ kind: 'woken' })],
  }
}

const vouch: Decide<'vouch'> = ({ current, actor }) => {
  if (current.trust.level === 'trusted') return { refused: 'already_done' }
  const by = clickerOf(actor)
  return {
    changes: { trust: { level: 'trusted', why: [...current.trust.why, `vouched for by ${by}`] } },
    effects: [post({ kind: 'vouched', by })],
  }
}

const dismiss: Decide<'dismiss'> = ({ current, actor }) => {
  if (current.trust.level === 'trusted') return { refused: 'not_now' }
  return {
    changes: { state: 'closed', closedBecause: 'dismissed' },
    effects: [post({ kind: 'dismissed', by: clickerOf(actor) })],
  }
}

const addAddress: Decide<'add_address'> = ({ current, event, actor }) => {
  if (current.customer.relay === event.address) return { refused: 'already_done' }
  return {
    changes: { customer: { ...current.customer, relay: event.address } },
    effects: [post({ kind: 'address_added', by: clickerOf(actor) })],
  }
}

const editDetails: Decide<'edit_details'> = ({ current, event, actor }) => {
  const [first, ...rest] = current.items
  if (!first) return { refused: 'not_now' }
  const item = { ...first, title: event.title ?? first.title, price: event.price ?? first.price }
  const name = event.customerName ?? current.customer.name
  if (isSame(item, first) && name === current.customer.name) return { refused: 'already_done' }
  return {
    changes: { items: [item, ...rest], customer: { ...current.customer, name } },
    effects: [post({ kind: 'details_edited', by: clickerOf(actor) })],
  }
}

const isSame = (item: CaseItem, known: CaseItem): boolean =>
  item.title === known.title &&
  item.price?.minor === known.price?.minor &&
  item.price?.currency === known.price?.currency

const close: Decide<'close'> = ({ current, event, actor }) => {
  if (current.mail?.state === 'sending') return { refused: 'mail_unsettled' }
  const { because, note } = event
  const mail = current.mail?.state === 'scheduled' ? { ...current.mail, state: 'cancelled' as const } : current.mail
  return {
    changes: { state: 'closed', closedBecause: because, mail, hold: null, snooze: null },
    effects: [post({ kind: 'closed', by: clickerOf(actor), because, note })],
  }
}

/** A case that ended goes back to where its facts put it; a code that is out stays out. */
const reopen: Decide<'reopen'> = ({ current, actor }) => ({
  changes: {
    state: current.fault ? 'fault_confirmed' : 'new',
    closedBecause: null,
    offer: null,
    acceptance: null,
    hold: null,
    reply: null,
  },
  effects: [post({ kind: 'reopened', by: clickerOf(actor) })],
})

/** Who looks after a case, whether it is believed, and when it ends or rests. */
export const ownershipDecisions = {
  take,
  take_over: takeOver,
  hand_over: handOver,
  snooze,
  wake,
  vouch,
  dismiss,
  add_address: addAddress,
  edit_details: editDetails,
  close,
  reopen,
}
