import type { ReturnCase, UserId } from './case.ts'
import type { Effect, PlannedMail, ThreadPost } from './effects.ts'
import type { Actor, CaseEventKind, EventOf } from './events.ts'
import { MARKETPLACES } from './marketplace.ts'
import { composeMessage } from './messages/compose.ts'
import type { MessageDraft, MessageFacts } from './messages/draft.ts'
import type { Policy } from './policy.ts'
import type { Refusal, RefusalReason } from './refusals.ts'

/** What a decision may look at beside the case: nothing else exists for it. */
export type Circumstances = {
  readonly now: Date
  readonly policy: Policy
  readonly newId: () => string
}

export type Decision =
  | { readonly kind: 'moved'; readonly next: ReturnCase; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What one event changes and causes; the gate in `decide` has already let it through. */
export type Outcome =
  | { readonly changes: Partial<ReturnCase>; readonly effects?: readonly Effect[] }
  | { readonly refused: RefusalReason }

export type DecisionInput<K extends CaseEventKind> = {
  readonly current: ReturnCase
  readonly event: EventOf<K>
  readonly actor: Actor
  readonly at: Circumstances
}

export type Decide<K extends CaseEventKind> = (input: DecisionInput<K>) => Outcome

/** The person behind an event; null for the desk, the customer and the marketplace. */
export const personOf = (actor: Actor): UserId | null => (actor.kind === 'person' ? actor.id : null)

/** For events the rules let only people do. */
export function clickerOf(actor: Actor): UserId {
  if (actor.kind !== 'person') throw new Error(`a person was expected, not ${actor.kind}`)
  return actor.id
}

export const post = (said: ThreadPost): Effect => ({ kind: 'post', post: said })

/** What mails about this case are written from. */
export const factsFor = ({ store, customer, orderId, items, marketplace }: ReturnCase): MessageFacts => ({
  shop: store,
  customerName: customer.name,
  orderId,
  itemTitle: items[0]?.title ?? '',
  locale: MARKETPLACES[marketplace].locale,
})

/** Puts a mail on its way: the case's newest mail, the row to send, and the line in the thread. */
export function planMail(
  mail: Omit<PlannedMail, 'id'>,
  by: UserId | null,
  at: Circumstances,
): { readonly mail: ReturnCase['mail']; readonly effects: readonly Effect[] } {
  const planned = { ...mail, id: at.newId() }
  const { id, kind, body, notBefore } = planned
  return {
    mail: { id, kind, state: 'scheduled', reason: null, notBefore, putOff: 0 },
    effects: [
      { kind: 'send_mail', mail: planned },
      post({ kind: 'mail_planned', mailKind: kind, by, body, leavesAt: notBefore.toISOString() }),
    ],
  }
}

/** As `planMail`, for a mail the desk words itself, in the customer's language, leaving now. */
export function planDraft(current: ReturnCase, draft: MessageDraft, by: UserId | null, at: Circumstances) {
  const { subject, body } = composeMessage(draft, current.language, at.policy.sentences[current.language])
  return planMail({ kind: draft.kind, subject, body, notBefore: at.now }, by, at)
}
