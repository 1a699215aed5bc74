import { mailInTrouble } from '../ball.ts'
import type { CaseMail, ReturnCase, UserId } from '../case.ts'
import { clickerOf, type Decide, type Outcome, post } from '../decision.ts'
import type { Effect } from '../effects.ts'

const MINUTE = 60_000

/** After this many attempts that certainly failed, a mail is given up and a person decides. */
const MOST_ATTEMPTS = 8

/** Claims the mail for one sender: whoever saves this first may speak to the mail server. */
const leaving: Decide<'mail_leaving'> = ({ current, event, at }) => {
  const mail = named(current, event.mailId)
  if (mail?.state !== 'scheduled' || mail.notBefore > at.now) return { refused: 'not_now' }
  return { changes: { mail: { ...mail, state: 'sending' } } }
}

const sent: Decide<'mail_sent'> = ({ current, event }) => {
  const mail = named(current, event.mailId)
  return mail?.state === 'sending' ? delivered(current, mail, null) : { refused: 'not_now' }
}

/** The server certainly does not have it: it goes back into the queue, later each time, and at last to a person. */
const putOff: Decide<'mail_put_off'> = ({ current, event, at }) => {
  const mail = named(current, event.mailId)
  if (mail?.state !== 'sending') return { refused: 'not_now' }
  const tries = mail.putOff + 1
  if (tries >= MOST_ATTEMPTS) return notDelivered(mail, 'failed', event.reason)
  const notBefore = new Date(at.now.getTime() + 2 ** tries * MINUTE)
  return {
    changes: { mail: { ...mail, state: 'scheduled', reason: event.reason, notBefore, putOff: tries } },
    effects: [{ kind: 'reschedule_mail', mailId: mail.id, notBefore }],
  }
}

const unsent: Decide<'mail_unsent'> = ({ current, event }) => {
  const mail = named(current, event.mailId)
  return mail?.state === 'scheduled' || mail?.state === 'sending'
    ? notDelivered(mail, 'unsent', null)
    : { refused: 'not_now' }
}

/** Also a bounce, hours after the server took the mail: the case goes back to the step that waits for it. */
const failed: Decide<'mail_failed'> = ({ current, event }) => {
  const mail = named(current, event.mailId)
  if (!mail || mail.state === 'failed' || mail.state === 'cancelled') return { refused: 'not_now' }
  const outcome = notDelivered(mail, 'failed', event.reason)
  const back = mail.state === 'sent' ? stepWaitingFor(current, mail) : {}
  return 'refused' in outcome ? outcome : { ...outcome, changes: { ...outcome.changes, ...back } }
}

const unknown: Decide<'mail_unknown'> = ({ current, event }) => {
  const mail = named(current, event.mailId)
  return mail?.state === 'sending' ? notDelivered(mail, 'unknown', event.reason) : { refused: 'not_now' }
}

/** The marketplace's authenticated copy of our message proves that it arrived. */
const copySeen: Decide<'mail_copy_seen'> = ({ current }) => {
  const { mail } = current
  const open = mail?.state === 'sending' || (mail !== null && mailInTrouble(current))
  return mail && open ? delivered(current, mail, 'marketplace') : { refused: 'already_done' }
}

const itWasSent: Decide<'it_was_sent'> = ({ current, actor }) =>
  current.mail && mailInTrouble(current)
    ? delivered(current, current.mail, clickerOf(actor))
    : { refused: 'already_done' }

const sendAgain: Decide<'send_again'> = ({ current, at }) => {
  const { mail } = current
  if (!mail || !mailInTrouble(current)) return { refused: 'already_done' }
  if (current.customer.relay === null) return { refused: 'no_address' }
  return {
    changes: { mail: { ...mail, state: 'scheduled', reason: null, notBefore: at.now, putOff: 0 } },
    effects: [{ kind: 'reschedule_mail', mailId: mail.id, notBefore: at.now }],
  }
}

const named = ({ mail }: ReturnCase, id: string): CaseMail | null => (mail?.id === id ? mail : null)

const notDelivered = (mail: CaseMail, how: 'failed' | 'unknown' | 'unsent', reason: string | null): Outcome => ({
  changes: { mail: { ...mail, state: how, reason } },
  effects: [post({ kind: 'mail_not_sent', mailKind: mail.kind, how, reason, mailId: mail.id })],
})

/** What a mail that arrived makes of its case. */
function delivered(current: ReturnCase, mail: CaseMail, settledBy: UserId | 'marketplace' | null): Outcome {
  const effects: Effect[] = [post({ kind: 'mail_sent', mailKind: mail.kind, settledBy })]
  const reply = carriesOut(mail) && current.reply?.text === current.acceptance?.answers ? null : current.reply
  const settled = {
    mail: { ...mail, state: 'sent', reason: null },
    reply,
    owesAnswerSince: reply ? current.owesAnswerSince : null,
  } as const
  return { changes: { ...settled, ...stepAfter(current, mail) }, effects }
}

/** What is written once the customer has chosen answers the words they chose with. */
const carriesOut = ({ kind }: CaseMail): boolean =>
  kind === 'claim_code' || kind === 'return_instructions' || kind === 'replacement_coming' || kind === 'refund_done'

function stepAfter(current: ReturnCase, mail: CaseMail): Partial<ReturnCase> {
  const carriesOffer = mail.kind === 'offer' || mail.kind === 'amended_offer'
  if (carriesOffer && current.state === 'offering') {
    const offer = current.offer && { ...current.offer, replaces: null }
    const reply = stillWaiting(current)
    const owesAnswerSince = reply ? current.owesAnswerSince : null
    return { state: reply ? 'replied' : 'offered', offer, reply, owesAnswerSince, nudges: { sent: 0, lastAt: null } }
  }
  if (mail.kind === 'claim_code' && current.state === 'fulfilling') return { state: 'awaiting_reorder' }
  return {}
}

/** Words of the customer that the offer just sent does not answer yet. */
const stillWaiting = ({ reply, offer }: ReturnCase): ReturnCase['reply'] =>
  reply && reply.text === offer?.answers ? null : reply

function stepWaitingFor(current: ReturnCase, mail: CaseMail): Partial<ReturnCase> {
  const carriesOffer = mail.kind === 'offer' || mail.kind === 'amended_offer'
  if (carriesOffer && current.state === 'offered') return { state: 'offering' }
  if (mail.kind === 'claim_code' && current.state === 'awaiting_reorder') return { state: 'fulfilling' }
  return {}
}

/** What became of the newest mail: sent, put off, failed, or unknown until somebody settles it. */
export const mailDecisions = {
  mail_leaving: leaving,
  mail_sent: sent,
  mail_put_off: putOff,
  mail_unsent: unsent,
  mail_failed: failed,
  mail_unknown: unknown,
  mail_copy_seen: copySeen,
  it_was_sent: itWasSent,
  send_again: sendAgain,
}
