import { clickerOf, type Decide, factsFor, personOf, planDraft, post } from '../decision.ts'
import { REMEDIES } from '../remedies/catalogue.ts'
import { carryOut, promisedShipment } from './accepting.ts'

/** `Issue code` and `Carry out`: a person's word, or another try after the pool was filled. */
const personsWord: Decide<'issue_code' | 'carry_out'> = ({ current, actor, at }) => {
  const { acceptance } = current
  if (!acceptance) return { refused: 'not_now' }
  if (acceptance.carriedOutBy !== null && current.hold === null) return { refused: 'already_done' }
  return carryOut(current, clickerOf(actor), at)
}

const notWhatTheyMeant: Decide<'not_what_they_meant'> = ({ current, actor }) => {
  const { acceptance } = current
  if (acceptance?.carriedOutBy !== null && current.hold === null) return { refused: 'already_done' }
  return {
    changes: { state: 'replied', acceptance: null, hold: null },
    effects: [post({ kind: 'not_what_they_meant', by: clickerOf(actor) })],
  }
}

/** A code has left the pool for this case: its mail goes out now. A second one is never reserved. */
const codeReserved: Decide<'code_reserved'> = ({ current, event, at }) => {
  if (current.code) return { refused: 'code_already_out' }
  if (current.acceptance?.carriedOutBy == null) return { refused: 'not_now' }
  const { masked, percent, expires } = event
  const shipment = promisedShipment(current)
  const promised = { title: shipment.title, code: shipment.orderedCode }
  const facts = factsFor(current)
  const { mail, effects } = planDraft(current, { kind: 'claim_code', facts, percent, expires, promised }, null, at)
  return {
    changes: { state: 'fulfilling', code: { masked, percent, expires }, hold: null, shipment, mail },
    effects: [post({ kind: 'code_issued', masked, percent, expires }), ...effects],
  }
}

/** Changes nothing; the history keeps who looked at the whole code, and when. */
const reveal: Decide<'reveal'> = ({ current }) => (current.code ? { changes: {} } : { refused: 'not_now' })

const codeWithheld: Decide<'code_withheld'> = ({ current, event }) => {
  if (current.hold === event.why) return { refused: 'already_done' }
  const percent = current.acceptance?.option.remedy.percent ?? 0
  const said = post({ kind: 'code_withheld', why: event.why, percent })
  const told = { kind: 'tell_leads', notice: { kind: 'no_code_in_pool' } } as const
  return { changes: { hold: event.why }, effects: event.why === 'no_code_in_pool' ? [said, told] : [said] }
}

/** A person did in the marketplace's back office what no programme may: the customer is told, the case is resolved. */
const doneInSellerCentral: Decide<'done_in_seller_central'> = ({ current, actor, at }) => {
  const option = current.acceptance?.option
  if (!option || REMEDIES[option.remedy.kind].carriedOutBy === 'code') return { refused: 'not_now' }
  const by = clickerOf(actor)
  const done = post({ kind: 'done_in_seller_central', by })
  const resolved = { state: 'resolved', snooze: null } as const
  const unsettled = current.mail?.state === 'sending' || current.mail?.state === 'unknown'
  if (unsettled || current.customer.relay === null)
    return { changes: resolved, effects: [done, post({ kind: 'resolved' })] }
  const draft = {
    kind: 'refund_done',
    facts: factsFor(current),
    percent: option.remedy.percent,
    amount: option.amount,
  } as const
  const { mail, effects } = planDraft(current, draft, null, at)
  return { changes: { ...resolved, mail }, effects: [done, ...effects, post({ kind: 'resolved' })] }
}

const reorderPlaced: Decide<'reorder_placed'> = ({ current, event }) => {
  const shipment = { ...(current.shipment ?? promisedShipment(current)), reorderId: event.orderId }
  return {
    changes: { state: 'pre_dispatch_check', shipment, snooze: null },
    effects: [post({ kind: 'dispatch_check', shipment })],
  }
}

const checked: Decide<'checked'> = ({ actor }) => ({
  changes: { state: 'resolved', snooze: null },
  effects: [post({ kind: 'checked', by: clickerOf(actor) }), post({ kind: 'resolved' })],
})

const problem: Decide<'problem'> = ({ current, event, actor }) => {
  if (!current.shipment || current.shipment.problem === event.note) return { refused: 'already_done' }
  return {
    changes: { shipment: { ...current.shipment, problem: event.note } },
    effects: [post({ kind: 'problem', by: personOf(actor) ?? '', note: event.note })],
  }
}

/** Carrying out what was accepted, to the last look before the right item leaves the house. */
export const fulfilmentDecisions = {
  issue_code: personsWord,
  carry_out: personsWord,
  not_what_they_meant: notWhatTheyMeant,
  code_reserved: codeReserved,
  reveal,
  code_withheld: codeWithheld,
  done_in_seller_central: doneInSellerCentral,
  reorder_placed: reorderPlaced,
  checked,
  problem,
}
