import { stalledOn } from '../ball.ts'
import type { Offer, ReturnCase, UserId } from '../case.ts'
import {
  type Circumstances,
  clickerOf,
  type Decide,
  type DecisionInput,
  factsFor,
  type Outcome,
  planDraft,
  planMail,
  post,
} from '../decision.ts'
import { composeMessage } from '../messages/compose.ts'
import { exposureOf, needsApproval, numberOptions } from '../offer.ts'

const HOUR = 60 * 60_000

/** The mail an agent starts from in the remedies modal, in the customer's language. */
export function draftOffer(
  current: ReturnCase,
  remedyIds: readonly string[],
  at: Pick<Circumstances, 'policy'>,
): string {
  const options = numberOptions(current, remedyIds, at.policy) ?? []
  const facts = factsFor(current)
  const draft =
    current.offer || !current.fault
      ? ({ kind: 'amended_offer', facts, options } as const)
      : ({ kind: 'offer', facts, options, rootCause: current.fault.rootCause } as const)
  return composeMessage(draft, current.language, at.policy.sentences[current.language]).body
}

/** Written on an older picture of the conversation than the one that stands. */
const outdated = ({ conversationVersion }: ReturnCase, seenVersion: number | null): boolean =>
  seenVersion !== null && seenVersion < conversationVersion

const makeOffer = ({ current, event, actor, at }: DecisionInput<'choose_remedies' | 'amend_offer'>): Outcome => {
  const by = clickerOf(actor)
  if (outdated(current, event.seenVersion)) return { refused: 'moved_on' }
  const options = numberOptions(current, event.remedyIds, at.policy)
  if (!options) return { refused: 'remedy_unavailable' }
  if (options.length === 0) return { refused: 'nothing_chosen' }
  if (event.message.trim() === '') return { refused: 'message_empty' }
  if (current.code && options.some(option => option.remedy.kind === 'claim_code'))
    return { refused: 'code_already_out' }
  const held = current.offer && { ...current.offer, replaces: null }
  const offer: Offer = {
    id: at.newId(),
    round: (held?.round ?? 0) + 1,
    options,
    message: event.message,
    by,
    approvedBy: null,
    replaces: held,
    answers: current.reply?.text ?? null,
  }
  if (!needsApproval(options, at.policy)) return sendOffer(current, offer, by, at)
  return {
    changes: { state: 'awaiting_approval', offer, owner: current.owner ?? by },
    effects: [
      post({ kind: 'approval_wanted', by, amount: exposureOf(options) }),
      { kind: 'tell_leads', notice: { kind: 'approval_wanted' } },
    ],
  }
}

/** The offer goes into the undo window: it leaves after the policy's delay unless it is called back. */
function sendOffer(current: ReturnCase, offer: Offer, by: UserId, at: Circumstances): Outcome {
  const kind = offer.round === 1 ? 'offer' : 'amended_offer'
  const notBefore = new Date(at.now.getTime() + at.policy.sendDelaySeconds * 1000)
  const rootCause = current.fault?.rootCause ?? 'other'
  const { subject } = composeMessage(
    { kind: 'offer', facts: factsFor(current), options: offer.options, rootCause },
    current.language,
  )
  const { mail, effects } = planMail({ kind, subject, body: offer.message, notBefore }, by, at)
  return { changes: { state: 'offering', offer, mail, owner: current.owner ?? by }, effects }
}

const approve: Decide<'approve'> = ({ current, actor, at }) => {
  const by = clickerOf(actor)
  if (!current.offer) return { refused: 'not_now' }
  if (current.offer.by === by) return { refused: 'own_request' }
  const sent = sendOffer(current, { ...current.offer, approvedBy: by }, by, at)
  return 'refused' in sent ? sent : { ...sent, effects: [post({ kind: 'approved', by }), ...(sent.effects ?? [])] }
}

/** Back to where the agent chooses; what the customer already holds stays open. */
const takeBack = (current: ReturnCase): Partial<ReturnCase> => {
  const held = current.offer?.replaces ?? null
  return { offer: held, state: held ? 'replied' : 'fault_confirmed' }
}

const decline: Decide<'decline'> = ({ current, event, actor }) => ({
  changes: takeBack(current),
  effects: [post({ kind: 'declined', by: clickerOf(actor), reason: event.reason })],
})

const undo: Decide<'undo'> = ({ current, actor }) => {
  const { mail } = current
  if (!mail || mail.state === 'sending' || mail.state === 'sent' || mail.state === 'unknown')
    return { refused: 'too_late_to_undo' }
  return {
    changes: { ...takeBack(current), mail: { ...mail, state: 'cancelled' } },
    effects: [post({ kind: 'undone', by: clickerOf(actor) })],
  }
}

const nudge: Decide<'nudge'> = ({ current, actor, at }) => {
  const { nudges, offer } = current
  if (!offer) return { refused: 'not_now' }
  if (nudges.sent >= at.policy.nudges.max) return { refused: 'nudges_used_up' }
  if (nudges.lastAt && at.now.getTime() - nudges.lastAt.getTime() < HOUR) return { refused: 'nudged_already' }
  const by = actor.kind === 'person' ? actor.id : null
  const { mail, effects } = planDraft(
    current,
    { kind: 'nudge', facts: factsFor(current), options: offer.options },
    by,
    at,
  )
  const stalled =
    stalledOn(current) === 'offer_expired' ? { why: 'offer_expired' as const, settled: true } : current.stalled
  return { changes: { mail, stalled, nudges: { sent: nudges.sent + 1, lastAt: at.now } }, effects }
}

const writeBack: Decide<'write_back'> = ({ current, event, actor, at }) => {
  const by = clickerOf(actor)
  if (outdated(current, event.seenVersion)) return { refused: 'moved_on' }
  if (event.message.trim() === '') return { refused: 'message_empty' }
  const { subject } = composeMessage(
    { kind: 'question_back', facts: factsFor(current), options: current.offer?.options ?? [] },
    current.language,
  )
  const { mail, effects } = planMail({ kind: 'free_text', subject, body: event.message, notBefore: at.now }, by, at)
  const holdsOffer = current.state === 'replied' && current.offer !== null
  return { changes: { mail, reply: null, ...(holdsOffer ? { state: 'offered' as const } : {}) }, effects }
}

/** What the customer is offered and written, and a lead's word on what exceeds an agent's limit. */
export const offerDecisions = {
  choose_remedies: makeOffer,
  amend_offer: makeOffer,
  approve,
  decline,
  undo,
  nudge,
  write_back: writeBack,
}
