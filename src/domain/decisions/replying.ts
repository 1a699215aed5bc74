import type { PendingReply, ReturnCase } from '../case.ts'
import { clickerOf, type Decide, type Outcome, post } from '../decision.ts'
import type { Effect } from '../effects.ts'
import { isOnlyThanks } from '../reply/only-thanks.ts'
import { beforeAcceptance } from '../rules.ts'
import { isOpen } from '../workflow.ts'
import { accept } from './accepting.ts'

/** A customer's mail: a clear and trusted choice acts by itself, everything else waits for a person. */
const replyReceived: Decide<'reply_received'> = ({ current, event, at }) => {
  const { text, reading, actable, why } = event
  const reply: PendingReply = { text, reading, actable, why }
  const said = post({ kind: 'customer_wrote', reply })
  const chosen = actsAlone(current, reply)
  if (chosen) {
    const outcome = accept({ current, option: chosen, by: 'customer', because: reading.because, at })
    if (!('refused' in outcome)) return { ...outcome, effects: [said, ...(outcome.effects ?? [])] }
  }
  const thanks = isOnlyThanks(text, current.customer.name)
  if (thanks && !awaitsChoice(current)) return { changes: {}, effects: [said] }
  const snooze = thanks ? current.snooze : null
  const owesAnswerSince = current.owesAnswerSince ?? at.now
  const waits = whereItWaits(current)
  const effects = [said, ...(waits.mail ? [post({ kind: 'called_back' })] : []), ...toldAfterEnd(current)]
  return { changes: { ...waits, reply, snooze, owesAnswerSince }, effects }
}

/** Where a reply goes to a person whatever it says: it may be a choice that nobody could read. */
const awaitsChoice = ({ state }: ReturnCase): boolean => state === 'offered' || state === 'replied'

/** Nobody has the ball on a case that has ended: a lead hears of it. */
const toldAfterEnd = ({ state }: ReturnCase): readonly Effect[] =>
  isOpen(state) ? [] : [{ kind: 'tell_leads', notice: { kind: 'wrote_after_end' } }]

/** The option a reply may act on without a person: clear, from the order's own address, on an offer that is out. */
function actsAlone(current: ReturnCase, { reading, actable }: PendingReply) {
  const open = current.state === 'offered' || current.state === 'replied'
  const clear = reading.kind === 'choice' && reading.certainty === 'clear'
  if (!open || !clear || !actable || current.aToZ || current.trust.level === 'unverified') return null
  return current.offer?.options.find(option => option.number === reading.option) ?? null
}

/** An offer in its undo window is called back: the agent reads the customer's words first. */
function whereItWaits(current: ReturnCase): Partial<ReturnCase> {
  if (current.state === 'offered') return { state: 'replied' }
  if (current.state !== 'offering' || current.mail?.state !== 'scheduled') return {}
  const held = current.offer?.replaces ?? null
  return {
    state: held ? 'replied' : 'fault_confirmed',
    offer: held,
    mail: { ...current.mail, state: 'cancelled' },
  }
}

const recordReply: Decide<'record_reply'> = ({ current, event, actor, at }) => {
  const by = clickerOf(actor)
  const said = post({ kind: 'reply_recorded', by, text: event.text })
  if (event.option !== null) return withFirst(said, choose(current, event.option, by, at))
  const reply: PendingReply = {
    text: event.text,
    reading: { kind: 'unclear', because: 'written down by a person' },
    actable: false,
    why: null,
  }
  if (isSameReply(current.reply, reply)) return { refused: 'already_done' }
  return { changes: { state: 'replied', reply }, effects: [said] }
}

const isSameReply = (known: PendingReply | null, { text, reading }: PendingReply): boolean =>
  known?.text === text && known.reading.because === reading.because

/** A press on a card that still shows an earlier offer chooses nothing. */
const chooseOption: Decide<'choose_option'> = ({ current, event, actor, at }) =>
  event.offerId !== null && event.offerId !== current.offer?.id
    ? { refused: 'option_not_offered' }
    : choose(current, event.option, clickerOf(actor), at)

function choose(current: ReturnCase, number: number, by: string, at: Parameters<typeof accept>[0]['at']): Outcome {
  const option = current.offer?.options.find(candidate => candidate.number === number)
  return option ? accept({ current, option, by, because: null, at }) : { refused: 'option_not_offered' }
}

function withFirst(first: ReturnType<typeof post>, outcome: Outcome): Outcome {
  return 'refused' in outcome ? outcome : { ...outcome, effects: [first, ...(outcome.effects ?? [])] }
}

/** The customer took the request back; once something is carried out, the news changes nothing by itself. */
const cancelled: Decide<'cancelled_by_customer'> = ({ current }) => {
  const said = post({ kind: 'cancelled_by_customer' })
  if (!beforeAcceptance(current.state)) return { changes: {}, effects: [said] }
  const mail = current.mail?.state === 'scheduled' ? { ...current.mail, state: 'cancelled' as const } : current.mail
  return { changes: { state: 'withdrawn', mail, snooze: null }, effects: [said] }
}

/** What customers answer, and what people make of it. */
export const replyDecisions = {
  reply_received: replyReceived,
  record_reply: recordReply,
  choose_option: chooseOption,
  cancelled_by_customer: cancelled,
}
