import type { types } from '@slack/bolt'
import { ballOf, mailInTrouble, stalledOn, wordsWait } from '../../../domain/ball.ts'
import type { ReturnCase, Stall } from '../../../domain/case.ts'
import type { CaseEventKind } from '../../../domain/events.ts'
import { manualStepOpen, unverified, waitsForWord } from '../../../domain/next-step.ts'
import { REMEDIES } from '../../../domain/remedies/catalogue.ts'
import { RULES, ruleOf } from '../../../domain/rules.ts'
import type { CaseState } from '../../../domain/workflow.ts'
import { type CaseAction, caseValue, optionAction, optionNumberOf } from '../../ids.ts'
import type { TeamText } from '../../text/en.ts'
import { actions, button, caseButton, overflow, plain } from '../blocks.ts'

type Row = { readonly buttons: readonly CaseAction[]; readonly menu: readonly CaseAction[] }

const CARE = ['snooze', 'hand_over', 'close', 'more'] as const satisfies readonly CaseAction[]

/** The words on a card, state by state, as the contract lists them; what a case does not allow is dropped below. */
const ROWS: Readonly<Record<CaseState, Row>> = {
  new: { buttons: ['take', 'ask_warehouse', 'confirm_fault'], menu: ['reject_fault', ...CARE] },
  checking: { buttons: ['confirm_fault', 'reject_fault'], menu: CARE },
  fault_confirmed: { buttons: ['choose_remedies'], menu: ['reject_fault', ...CARE] },
  fault_rejected: { buttons: ['write_to_customer', 'confirm_fault'], menu: CARE },
  awaiting_approval: { buttons: ['approve', 'decline'], menu: CARE },
  offering: { buttons: ['undo'], menu: [] },
  offered: { buttons: ['nudge', 'record_reply'], menu: ['amend_offer', ...CARE] },
  replied: { buttons: ['amend_offer', 'write_back'], menu: CARE },
  accepted: { buttons: ['issue_code', 'carry_out', 'not_what_they_meant'], menu: CARE },
  fulfilling: { buttons: ['done_in_seller_central'], menu: CARE },
  awaiting_return: { buttons: ['done_in_seller_central'], menu: CARE },
  awaiting_reorder: { buttons: ['reorder_placed'], menu: CARE },
  pre_dispatch_check: { buttons: [], menu: CARE },
  resolved: { buttons: [], menu: ['reopen'] },
  withdrawn: { buttons: [], menu: ['reopen'] },
  closed: { buttons: [], menu: ['reopen'] },
}

/** What a person can make of a wait that took too long, before the state's own buttons. */
const STALLED: Readonly<Record<Stall, readonly CaseAction[]>> = {
  ask_lead: ['authorize_return', 'keep_waiting'],
  authorize_return: ['return_authorized', 'keep_waiting'],
  offer_expired: ['keep_waiting'],
  no_reorder: ['keep_waiting'],
  no_parcel: ['keep_waiting'],
}

const SETTLE = ['it_was_sent', 'send_again'] as const satisfies readonly CaseAction[]

/** Which buttons and menu lines a case shows now, in their order. */
export function cardActions(current: ReturnCase): Row {
  if (unverified(current)) return { buttons: ['vouch', 'dismiss'], menu: [] }
  const trouble = mailInTrouble(current)
  if (trouble && current.mail?.kind === 'claim_code' && current.mail.state === 'unknown')
    return { buttons: SETTLE, menu: [] }
  const { buttons, menu } = ROWS[current.state]
  const offered = current.state === 'replied' ? optionActions(current) : waitedFor(current)
  const allowed = (action: CaseAction) => ruleAllows(action, current) && factsAllow(action, current)
  return {
    buttons: [...(trouble ? SETTLE : []), ...[...offered, ...buttons].filter(allowed)],
    // Two answers to one question; while the desk carries it out by itself, people keep what they always have.
    menu: waitsForWord(current) ? [] : menu.filter(allowed),
  }
}

function waitedFor(current: ReturnCase): readonly CaseAction[] {
  const stall = stalledOn(current)
  if (stall) return STALLED[stall]
  return wordsWait(current) ? ['write_back', 'keep_waiting'] : []
}

const optionActions = ({ offer }: ReturnCase): readonly CaseAction[] =>
  (offer?.options ?? []).map(option => optionAction(option.number)).filter(action => action !== null)

/** Asks the same table that decides: no button for what it would refuse in this state. */
function ruleAllows(action: CaseAction, { state, aToZ }: ReturnCase): boolean {
  const event = eventOf(action)
  if (event === null) return true
  const { from, commits } = ruleOf(event)
  return from.includes(state) && !(commits && aToZ)
}

/** The event behind a button; null where none is decided on. */
export function eventOf(action: CaseAction): CaseEventKind | null {
  if (optionNumberOf(action) !== null) return 'choose_option'
  if (action === 'write_to_customer') return 'write_back'
  return Object.hasOwn(RULES, action) ? (action as CaseEventKind) : null
}

function factsAllow(action: CaseAction, current: ReturnCase): boolean {
  switch (action) {
    case 'take':
      return current.owner === null
    case 'undo':
      return current.mail?.state === 'scheduled' || current.mail?.state === 'failed' || current.mail?.state === 'unsent'
    case 'issue_code':
      return waitsForWord(current) && carriedOutByCode(current)
    case 'carry_out':
      return waitsForWord(current) && !carriedOutByCode(current)
    case 'not_what_they_meant':
      return waitsForWord(current)
    case 'done_in_seller_central':
      return manualStepOpen(current)
    default:
      return true
  }
}

const carriedOutByCode = ({ acceptance }: ReturnCase): boolean =>
  acceptance !== null && REMEDIES[acceptance.option.remedy.kind].carriedOutBy === 'code'

/** Buttons of a case, wherever they stand; the likeliest next one stands out. */
export function caseButtonsFor(buttons: readonly CaseAction[], current: ReturnCase, text: TeamText): types.Button[] {
  const primary = primaryOf(buttons, current)
  return buttons.map(action =>
    optionNumberOf(action) === null
      ? caseButton(action, current.id, text, action === primary ? 'primary' : undefined)
      : optionButton(action, current, text, action === primary),
  )
}

/** To another owner, or to a first one. */
export function handOverButton({ id, owner }: ReturnCase, text: TeamText): types.Button {
  const handOver = caseButton('hand_over', id, text)
  return owner === null ? { ...handOver, text: plain(text.home.give) } : handOver
}

/** The card's one block of buttons; none when nothing can be pressed. */
export function cardButtons(current: ReturnCase, text: TeamText, blockId: string): types.KnownBlock[] {
  const { buttons, menu } = cardActions(current)
  const pressed = caseButtonsFor(buttons, current, text)
  return actions([...pressed, ...(menu.length > 0 ? [overflow(menu, current.id, text)] : [])], blockId)
}

const optionButton = (action: CaseAction, { id, offer }: ReturnCase, text: TeamText, isPrimary: boolean) =>
  button(action, {
    value: caseValue(offer ? { caseId: id, offerId: offer.id } : { caseId: id }),
    label: text.buttons[action],
    style: isPrimary ? 'primary' : undefined,
  })

/** The next step stands out where the desk's people have the ball and need not find out first what is true. */
function primaryOf(buttons: readonly CaseAction[], current: ReturnCase): CaseAction | null {
  const { reply, state } = current
  const ball = ballOf(current)
  const first = buttons[0]
  if (first === undefined || first === 'it_was_sent' || first === 'undo') return null
  if (ball !== 'agent' && ball !== 'lead') return null
  if (state !== 'replied') return first
  return reply?.reading.option === undefined ? null : optionAction(reply.reading.option)
}
