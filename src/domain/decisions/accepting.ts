import type { Acceptance, OfferOption, PromisedShipment, ReturnCase, UserId } from '../case.ts'
import { type Circumstances, factsFor, type Outcome, planDraft, post } from '../decision.ts'
import type { Effect } from '../effects.ts'
import { REMEDIES } from '../remedies/catalogue.ts'

/** An option is taken. Under `fulfilment: auto`, and whenever a person chose it, it is carried out at once. */
export function accept(input: {
  readonly current: ReturnCase
  readonly option: OfferOption
  readonly by: 'customer' | UserId
  readonly because: string | null
  readonly at: Circumstances
}): Outcome {
  const { current, option, by, because, at } = input
  if (option.remedy.kind === 'claim_code' && current.code) return { refused: 'code_already_out' }
  if (current.mail?.state === 'sending' || current.mail?.state === 'unknown') return { refused: 'mail_unsettled' }
  const waits = by === 'customer' && at.policy.fulfilment === 'confirm'
  const acceptance: Acceptance = { option, by, carriedOutBy: null, answers: current.reply?.text ?? null }
  const mail = current.mail?.state === 'scheduled' ? { ...current.mail, state: 'cancelled' as const } : current.mail
  const accepted: ReturnCase = {
    ...current,
    state: 'accepted',
    acceptance,
    hold: null,
    snooze: null,
    mail,
    reply: current.reply,
  }
  const said = post({ kind: 'accepted', by, option: option.number, because })
  const { state, snooze } = accepted
  const changes = { state, acceptance, hold: null, snooze, mail, ...(by === 'customer' ? { reply: null } : {}) }
  if (waits) return { changes, effects: [said] }
  const started = carryOut(accepted, by === 'customer' ? 'desk' : by, at)
  return { changes: { ...changes, ...started.changes }, effects: [said, ...started.effects] }
}

type Started = { readonly changes: Partial<ReturnCase>; readonly effects: readonly Effect[] }

/** The first step of carrying out what was accepted: reserve a code, ask a person, or ask the warehouse. */
export function carryOut(current: ReturnCase, by: 'desk' | UserId, at: Circumstances): Started {
  const { acceptance } = current
  if (!acceptance) throw new Error(`case ${current.id} has nothing accepted to carry out`)
  const { remedy, amount } = acceptance.option
  const acting = { acceptance: { ...acceptance, carriedOutBy: by }, hold: null }
  switch (REMEDIES[remedy.kind].carriedOutBy) {
    case 'code':
      return { changes: acting, effects: [{ kind: 'reserve_code', percent: remedy.percent ?? 0 }] }
    case 'refund': {
      const step = post({ kind: 'manual_step', step: 'refund', amount, percent: remedy.percent })
      return { changes: { ...acting, state: 'fulfilling' }, effects: [step] }
    }
    case 'return_and_refund': {
      const { mail, effects } = planDraft(
        current,
        { kind: 'return_instructions', facts: factsFor(current), amount },
        null,
        at,
      )
      const step = post({ kind: 'manual_step', step: 'return_and_refund', amount, percent: null })
      return { changes: { ...acting, state: 'awaiting_return', mail }, effects: [step, ...effects] }
    }
    case 'shipment':
      return ship(current, acting, at)
  }
}

function ship(current: ReturnCase, acting: Partial<ReturnCase>, at: Circumstances): Started {
  const shipment = promisedShipment(current)
  const promised = { title: shipment.title, code: shipment.orderedCode }
  const { mail, effects } = planDraft(
    current,
    { kind: 'replacement_coming', facts: factsFor(current), promised },
    null,
    at,
  )
  return {
    changes: { ...acting, state: 'pre_dispatch_check', shipment, mail },
    effects: [post({ kind: 'dispatch_check', shipment }), ...effects],
  }
}

/** What must leave the house this time, and what went out instead last time. */
export const promisedShipment = ({ items, fault }: ReturnCase): PromisedShipment => ({
  title: items[0]?.title ?? '',
  orderedCode: fault?.orderedCode ?? null,
  shippedCode: fault?.shippedCode ?? null,
  reorderId: null,
  problem: null,
})
