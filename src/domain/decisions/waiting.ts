import { stalledOn, wordsWait } from '../ball.ts'
import type { ReturnCase } from '../case.ts'
import { type Circumstances, clickerOf, type Decide, post } from '../decision.ts'
import { dueTimers } from '../timers.ts'

/** Nobody outside answered in time: a person of the desk decides what becomes of the case. Nothing closes by itself. */
const stall: Decide<'stall'> = ({ current, event, at }) => {
  if (!isDue(current, event, at)) return { refused: 'already_done' }
  const { why } = event
  const told = { kind: 'tell_leads', notice: { kind: 'customer_silent' } } as const
  return {
    changes: { stalled: { why, settled: false }, snooze: null },
    effects: [post({ kind: 'stalled', why }), ...(why === 'ask_lead' ? [told] : [])],
  }
}

const isDue = (current: ReturnCase, event: { readonly kind: 'stall' }, { policy, now }: Circumstances): boolean =>
  dueTimers(current, policy, now).some(({ kind }) => kind === event.kind)

/** What stalled waits on; words of the customer that need no answer count as answered. */
const keepWaiting: Decide<'keep_waiting'> = ({ current, actor }) => {
  const by = clickerOf(actor)
  const said = post({ kind: 'waiting_on', by })
  const why = stalledOn(current)
  if (why === null && wordsWait(current)) return { changes: { reply: null, owesAnswerSince: null }, effects: [said] }
  if (why === null) return { refused: 'already_done' }
  if (why === 'ask_lead' && !(actor.kind === 'person' && actor.roles.includes('lead'))) return { refused: 'leads_only' }
  return { changes: { stalled: { why, settled: true } }, effects: [said] }
}

/** A lead's answer to a customer's silence: the agent authorizes the return, and the offer stays open. */
const authorizeReturn: Decide<'authorize_return'> = ({ current, actor }) =>
  stalledOn(current) === 'ask_lead'
    ? {
        changes: { stalled: { why: 'authorize_return', settled: false } },
        effects: [post({ kind: 'authorize_return', by: clickerOf(actor) })],
      }
    : { refused: 'already_done' }

const returnAuthorized: Decide<'return_authorized'> = ({ current, actor }) =>
  stalledOn(current) === 'authorize_return'
    ? {
        changes: { stalled: { why: 'authorize_return', settled: true } },
        effects: [post({ kind: 'return_authorized', by: clickerOf(actor) })],
      }
    : { refused: 'already_done' }

/** What becomes of a case when nobody outside answers. */
export const waitingDecisions = {
  stall,
  keep_waiting: keepWaiting,
  authorize_return: authorizeReturn,
  return_authorized: returnAuthorized,
}
