import { ballOf } from './ball.ts'
import type { ReturnCase } from './case.ts'
import type { Circumstances, Decide, Decision } from './decision.ts'
import { personOf } from './decision.ts'
import { checkingDecisions } from './decisions/checking.ts'
import { fulfilmentDecisions } from './decisions/fulfilment.ts'
import { mailDecisions } from './decisions/mail-outcome.ts'
import { marketplaceDecisions } from './decisions/marketplace.ts'
import { offerDecisions } from './decisions/offering.ts'
import { ownershipDecisions } from './decisions/ownership.ts'
import { reminderDecisions } from './decisions/reminding.ts'
import { replyDecisions } from './decisions/replying.ts'
import { waitingDecisions } from './decisions/waiting.ts'
import type { Actor, CaseEvent, CaseEventKind, EventOf } from './events.ts'
import type { RefusalReason } from './refusals.ts'
import { waitingFor } from './reminders.ts'
import { ruleOf } from './rules.ts'

const DECISIONS: { readonly [K in CaseEventKind]: Decide<K> } = {
  ...ownershipDecisions,
  ...checkingDecisions,
  ...offerDecisions,
  ...mailDecisions,
  ...replyDecisions,
  ...fulfilmentDecisions,
  ...marketplaceDecisions,
  ...reminderDecisions,
  ...waitingDecisions,
}

/** What an event does to a case: the case as it will stand and what follows, or why it may not happen. Pure. */
export function decide(current: ReturnCase, event: CaseEvent, actor: Actor, at: Circumstances): Decision {
  const barred = barredFrom(current, event.kind, actor)
  if (barred) return refuse(current, barred)
  const outcome = outcomeOf(current, event, actor, at)
  if ('refused' in outcome) return refuse(current, outcome.refused)
  const moved = { ...current, ...outcome.changes, lastAct: lastActAfter(current, event, actor, at) }
  const handedOn = moved.state !== current.state || waitsForAnother(current, moved)
  return {
    kind: 'moved',
    next: {
      ...moved,
      version: current.version + 1,
      ...(talkChanged(current, moved) ? { conversationVersion: current.version + 1 } : {}),
      ...(handedOn ? { waitingSince: at.now, reminded: [] } : {}),
      ...(moved.state !== current.state ? { stalled: null } : {}),
    },
    effects: outcome.effects ?? [],
  }
}

/** Another party has the ball, or the same one has another thing to do. */
const waitsForAnother = (before: ReturnCase, after: ReturnCase): boolean =>
  ballOf(before) !== ballOf(after) || waitingFor(before) !== waitingFor(after)

/** Other words, another mail, offer or price: what somebody is just writing may not fit any more. Chatter does not count. */
const talkChanged = (before: ReturnCase, after: ReturnCase): boolean =>
  after.reply !== before.reply ||
  after.offer !== before.offer ||
  after.mail?.id !== before.mail?.id ||
  after.fault !== before.fault ||
  after.items !== before.items

const lastActAfter = (current: ReturnCase, { kind }: CaseEvent, actor: Actor, { now }: Circumstances) =>
  ruleOf(kind).aside ? current.lastAct : { event: kind, by: personOf(actor), at: now }

/**
 * The reason an event is out of the question before its own decision is asked; null: it may go ahead. Asked again before
 * a modal opens, so that nobody fills in what would be refused.
 */
export function barredFrom(current: ReturnCase, kind: CaseEventKind, actor: Actor): RefusalReason | null {
  const { from, who, commits, writes } = ruleOf(kind)
  const notAllowed = actor.kind === 'person' ? roleMissing(who, actor.roles) : null
  if (notAllowed) return notAllowed
  if (!from.includes(current.state)) return 'not_now'
  if (commits && current.trust.level === 'unverified') return 'unverified'
  if (commits && current.aToZ) return 'a_to_z_open'
  if (writes && current.customer.relay === null) return 'no_address'
  if (writes && mailOnItsWay(current)) return 'mail_unsettled'
  return null
}

function roleMissing(who: string, roles: readonly string[]): RefusalReason | null {
  if (who === 'desk') throw new Error('no person may do what is left to the desk')
  if (who === 'leads') return roles.includes('lead') ? null : 'leads_only'
  if (who === 'agents') return roles.includes('agent') || roles.includes('lead') ? null : 'agents_only'
  return roles.length > 0 ? null : 'warehouse_only'
}

/** A mail that may reach the customer or has an outcome nobody knows: no second one beside it. */
const mailOnItsWay = ({ mail }: ReturnCase): boolean =>
  mail?.state === 'scheduled' || mail?.state === 'sending' || mail?.state === 'unknown'

function outcomeOf<K extends CaseEventKind>(current: ReturnCase, event: EventOf<K>, actor: Actor, at: Circumstances) {
  const decision = DECISIONS[event.kind as K]
  return decision({ current, event, actor, at })
}

const refuse = (current: ReturnCase, reason: RefusalReason): Decision => ({
  kind: 'refused',
  refusal: { reason, last: current.lastAct },
})
