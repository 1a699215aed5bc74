import { describe, expect, test } from 'vitest'
import type { ReturnCase } from '../../src/domain/case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { Actor, CaseEvent } from '../../src/domain/events.ts'
import {
  AGENT,
  aCase,
  anAcceptedCase,
  anOfferedCase,
  CUSTOMER,
  circumstances,
  DESK,
  LEAD,
  NOW,
  OPTIONS,
  OTHER_AGENT,
  PICKER,
} from '../helpers/a-case.ts'
import { EVENTS } from './an-event.ts'

const CODE = OPTIONS[0]!
const REFUND = OPTIONS[1]!

function moved(current: ReturnCase, event: CaseEvent, actor: Actor, at = circumstances()) {
  const decision = decide(current, event, actor, at)
  if (decision.kind === 'refused') throw new Error(`refused: ${decision.refusal.reason}`)
  return decision
}

function refusal(current: ReturnCase, event: CaseEvent, actor: Actor, at = circumstances()) {
  const decision = decide(current, event, actor, at)
  return decision.kind === 'refused' ? decision.refusal.reason : 'allowed'
}

const faulty = (changes: Partial<ReturnCase> = {}) =>
  aCase({
    state: 'fault_confirmed',
    fault: { rootCause: 'mis_pick', orderedCode: '123', shippedCode: '127', note: null },
    ...changes,
  })

describe('who may act', () => {
  test('a case belongs to the first who takes it', () => {
    const { next } = moved(aCase(), { kind: 'take' }, AGENT)
    expect(next.owner).toBe(AGENT.id)
    expect(refusal(next, { kind: 'take' }, OTHER_AGENT)).toBe('already_done')
  })

  test('a picker may answer the question but not confirm the fault', () => {
    const asked = moved(aCase(), { kind: 'ask_warehouse' }, AGENT).next
    expect(moved(asked, EVENTS.verdict, PICKER).next.verdict).toEqual({ verdict: 'wrong_code', by: PICKER.id })
    expect(refusal(asked, EVENTS.confirm_fault, PICKER)).toBe('agents_only')
  })

  test('an unverified case lets nobody speak or pay until a lead vouches', () => {
    const doubtful = aCase({ trust: { level: 'unverified', why: ['no signature'] } })
    expect(refusal(doubtful, EVENTS.confirm_fault, LEAD)).toBe('unverified')
    expect(refusal(doubtful, { kind: 'vouch' }, AGENT)).toBe('leads_only')
    const vouched = moved(doubtful, { kind: 'vouch' }, LEAD).next
    expect(refusal(vouched, EVENTS.confirm_fault, AGENT)).toBe('allowed')
  })

  test('an open A-to-z claim freezes offers', () => {
    expect(refusal(faulty({ aToZ: true }), EVENTS.choose_remedies, AGENT)).toBe('a_to_z_open')
  })
})

describe('an offer', () => {
  test('leaves after the undo window and is with the customer once it was sent', () => {
    const { next, effects } = moved(faulty(), EVENTS.choose_remedies, AGENT)
    expect(next.state).toBe('offering')
    const mail = effects.find(effect => effect.kind === 'send_mail')?.mail
    expect(mail?.notBefore).toEqual(new Date(NOW.getTime() + 60_000))
    const later = circumstances({ now: new Date(NOW.getTime() + 60_000) })
    const leaving = moved(next, { kind: 'mail_leaving', mailId: mail!.id }, DESK, later).next
    expect(moved(leaving, { kind: 'mail_sent', mailId: mail!.id }, DESK, later).next).toMatchObject({
      state: 'offered',
      owesAnswerSince: null,
    })
  })

  test('is not sent before its time, nor by two senders', () => {
    const { next } = moved(faulty(), EVENTS.choose_remedies, AGENT)
    const leaving = { kind: 'mail_leaving', mailId: next.mail!.id } as const
    expect(refusal(next, leaving, DESK)).toBe('not_now')
    const later = circumstances({ now: new Date(NOW.getTime() + 61_000) })
    expect(refusal(moved(next, leaving, DESK, later).next, leaving, DESK, later)).toBe('not_now')
  })

  test('can be called back until it leaves, not after', () => {
    const { next } = moved(faulty(), EVENTS.choose_remedies, AGENT)
    const undone = moved(next, { kind: 'undo' }, AGENT).next
    expect(undone).toMatchObject({ state: 'fault_confirmed', offer: null, mail: { state: 'cancelled' } })
    const sending = { ...next, mail: { ...next.mail!, state: 'sending' as const } }
    expect(refusal(sending, { kind: 'undo' }, AGENT)).toBe('too_late_to_undo')
  })

  test('above the limit needs a lead who did not ask for it', () => {
    const dear = faulty({ items: [{ ...aCase().items[0]!, price: { minor: 9900, currency: 'USD' } }] })
    const asked = moved(dear, EVENTS.choose_remedies, AGENT)
    expect(asked.next.state).toBe('awaiting_approval')
    expect(asked.effects.some(effect => effect.kind === 'send_mail')).toBe(false)
    expect(refusal(asked.next, { kind: 'approve' }, AGENT)).toBe('leads_only')
    expect(moved(asked.next, { kind: 'approve' }, LEAD).next.state).toBe('offering')
    const own = moved(dear, EVENTS.choose_remedies, LEAD).next
    expect(refusal(own, { kind: 'approve' }, LEAD)).toBe('own_request')
  })

  test('without a known price is allowed or needs approval as the policy says', () => {
    const unpriced = faulty({ items: [{ ...aCase().items[0]!, price: null }] })
    expect(moved(unpriced, EVENTS.choose_remedies, AGENT).next.state).toBe('offering')
    const strict = circumstances({ policy: { approval: { limits: {}, dailyLimits: {}, unknownAmount: 'approve' } } })
    expect(moved(unpriced, EVENTS.choose_remedies, AGENT, strict).next.state).toBe('awaiting_approval')
  })

  test('a declined offer goes back to where the agent chooses', () => {
    const waiting = anOfferedCase({ state: 'awaiting_approval', mail: null })
    expect(moved(waiting, { kind: 'decline', reason: 'too much' }, LEAD).next).toMatchObject({
      state: 'fault_confirmed',
      offer: null,
    })
  })

  test('undoing an amended offer leaves the customer the one they hold', () => {
    const amended = moved(anOfferedCase({ state: 'replied' }), EVENTS.amend_offer, AGENT).next
    expect(amended).toMatchObject({ state: 'offering', offer: { round: 2 } })
    expect(moved(amended, { kind: 'undo' }, AGENT).next).toMatchObject({ state: 'replied', offer: { round: 1 } })
  })

  test('is called back when the customer writes before it leaves', () => {
    const { next } = moved(faulty(), EVENTS.choose_remedies, AGENT)
    const after = moved(next, EVENTS.reply_received, CUSTOMER).next
    expect(after).toMatchObject({ state: 'fault_confirmed', mail: { state: 'cancelled' } })
    expect(after.reply?.text).toBe('The first solution, please.')
  })

  test('written on an older picture of the conversation is refused; chatter in the thread ages none', () => {
    const stale = { ...EVENTS.choose_remedies, seenVersion: 7 } as CaseEvent
    expect(refusal(faulty({ version: 9, conversationVersion: 8 }), stale, AGENT)).toBe('moved_on')
    expect(refusal(faulty({ version: 9, conversationVersion: 7 }), stale, AGENT)).toBe('allowed')
  })
})

describe('a reply', () => {
  const unlike = (changes: object) => ({ ...EVENTS.reply_received, ...changes }) as CaseEvent

  test('that is clear and trusted is accepted and reserves one code', () => {
    const { next, effects } = moved(anOfferedCase(), EVENTS.reply_received, CUSTOMER)
    expect(next).toMatchObject({ state: 'accepted', acceptance: { by: 'customer', carriedOutBy: 'desk' } })
    expect(effects.filter(effect => effect.kind === 'reserve_code')).toEqual([{ kind: 'reserve_code', percent: 60 }])
  })

  test.each([
    ['only likely', unlike({ reading: { kind: 'choice', option: 1, certainty: 'likely', because: '1?' } })],
    ['a counter-proposal', unlike({ reading: { kind: 'counter', because: '50% and we are done' } })],
    ['from an address not tied to the order', unlike({ actable: false, why: 'another address' })],
    [
      'for an option that was not offered',
      unlike({ reading: { kind: 'choice', option: 9, certainty: 'clear', because: '9' } }),
    ],
  ])('that is %s waits for a person', (_, event) => {
    const { next, effects } = moved(anOfferedCase(), event, CUSTOMER)
    expect(next.state).toBe('replied')
    expect(effects.some(effect => effect.kind === 'reserve_code' || effect.kind === 'send_mail')).toBe(false)
  })

  test('waits for a person under fulfilment: confirm', () => {
    const confirm = circumstances({ policy: { fulfilment: 'confirm' } })
    const { next, effects } = moved(anOfferedCase(), EVENTS.reply_received, CUSTOMER, confirm)
    expect(next).toMatchObject({ state: 'accepted', acceptance: { carriedOutBy: null, answers: null } })
    expect(effects.some(effect => effect.kind === 'reserve_code')).toBe(false)
    expect(moved(next, { kind: 'issue_code' }, AGENT, confirm).effects).toContainEqual({
      kind: 'reserve_code',
      percent: 60,
    })
    expect(moved(next, { kind: 'not_what_they_meant' }, AGENT, confirm).next.state).toBe('replied')
  })

  test('never acts while a claim is open', () => {
    expect(moved(anOfferedCase({ aToZ: true }), EVENTS.reply_received, CUSTOMER).next.state).toBe('replied')
  })

  test('wakes a case that was put to rest', () => {
    const asleep = anOfferedCase({ snooze: { until: new Date(NOW.getTime() + 1e9), reason: 'later' } })
    expect(moved(asleep, EVENTS.reply_received, CUSTOMER).next.snooze).toBeNull()
  })
})

describe('a claim code', () => {
  const accepted = anAcceptedCase(CODE)

  test('is written to the customer once and never a second time', () => {
    const { next, effects } = moved(accepted, EVENTS.code_reserved, DESK)
    expect(next).toMatchObject({ state: 'fulfilling', code: { masked: 'HTCB-••••••-••••TF' } })
    expect(effects.filter(effect => effect.kind === 'send_mail')).toHaveLength(1)
    expect(refusal({ ...next, state: 'accepted' }, EVENTS.code_reserved, DESK)).not.toBe('allowed')
  })

  test('is promised to nobody while the pool is empty, and the lead is told', () => {
    const { next, effects } = moved(accepted, EVENTS.code_withheld, DESK)
    expect(next).toMatchObject({ state: 'accepted', hold: 'no_code_in_pool' })
    expect(effects.map(effect => effect.kind)).toContain('tell_leads')
    expect(effects.some(effect => effect.kind === 'send_mail')).toBe(false)
    expect(moved(next, { kind: 'issue_code' }, AGENT).effects).toContainEqual({ kind: 'reserve_code', percent: 60 })
  })

  test('stays out when a case is opened again, and no second one can be offered', () => {
    const out = anAcceptedCase(CODE, {
      state: 'resolved',
      code: { masked: 'HTCB-••••••-••••TF', percent: 60, expires: null },
    })
    const again = moved(out, { kind: 'reopen' }, AGENT).next
    expect(again.code).not.toBeNull()
    expect(refusal(again, EVENTS.choose_remedies, AGENT)).toBe('code_already_out')
  })
})

describe('a mail whose outcome nobody knows', () => {
  const unknown = anOfferedCase({
    state: 'offering',
    mail: { id: 'mail-1', kind: 'offer', state: 'unknown', reason: 'cut', notBefore: NOW, putOff: 0 },
  })

  test('is settled by a person as sent', () => {
    expect(moved(unknown, { kind: 'it_was_sent' }, AGENT).next.state).toBe('offered')
  })

  test('is sent again by a person only once', () => {
    const again = moved(unknown, { kind: 'send_again' }, AGENT)
    expect(again.effects).toContainEqual({ kind: 'reschedule_mail', mailId: 'mail-1', notBefore: NOW })
    expect(refusal(again.next, { kind: 'send_again' }, AGENT)).toBe('already_done')
  })

  test("is settled by the marketplace's own copy", () => {
    expect(moved(unknown, { kind: 'mail_copy_seen' }, DESK).next.state).toBe('offered')
  })

  test('bars every other mail to the customer', () => {
    const doubtful = { ...unknown, state: 'offered' as const }
    expect(refusal(doubtful, { kind: 'nudge' }, AGENT)).toBe('mail_unsettled')
  })
})

describe('a bounce', () => {
  test('takes the case back to the step that waits for the mail', () => {
    const bounced = moved(anOfferedCase(), { kind: 'mail_failed', mailId: 'mail-1', reason: '5.1.1' }, DESK).next
    expect(bounced).toMatchObject({ state: 'offering', mail: { state: 'failed' } })
  })

  test('of a code mail never frees the code', () => {
    const waiting = anAcceptedCase(CODE, {
      state: 'awaiting_reorder',
      code: { masked: 'HTCB-••••••-••••TF', percent: 60, expires: null },
      mail: { id: 'mail-2', kind: 'claim_code', state: 'sent', reason: null, notBefore: NOW, putOff: 0 },
    })
    const bounced = moved(waiting, { kind: 'mail_failed', mailId: 'mail-2', reason: '5.1.1' }, DESK).next
    expect(bounced).toMatchObject({ state: 'fulfilling', code: { percent: 60 } })
  })
})

describe('a mail that certainly did not leave', () => {
  test('is put off a little longer each time and at last left to a person', () => {
    let current = anOfferedCase({
      state: 'offering',
      mail: { id: 'mail-1', kind: 'offer', state: 'scheduled', reason: null, notBefore: NOW, putOff: 0 },
    })
    const waits: number[] = []
    let now = NOW
    while (current.mail?.state === 'scheduled') {
      const at = circumstances({ now })
      current = moved(current, { kind: 'mail_leaving', mailId: 'mail-1' }, DESK, at).next
      current = moved(current, { kind: 'mail_put_off', mailId: 'mail-1', reason: 'refused' }, DESK, at).next
      waits.push(((current.mail?.notBefore.getTime() ?? 0) - now.getTime()) / 60_000)
      now = current.mail?.notBefore ?? now
    }
    expect(waits.slice(0, -1)).toEqual([2, 4, 8, 16, 32, 64, 128])
    expect(current.mail?.state).toBe('failed')
  })
})

describe('a manual step', () => {
  test('done in Seller Central tells the customer and resolves the case', () => {
    const { next, effects } = moved(
      anAcceptedCase(REFUND, { state: 'fulfilling' }),
      { kind: 'done_in_seller_central' },
      AGENT,
    )
    expect(next.state).toBe('resolved')
    expect(effects.find(effect => effect.kind === 'send_mail')?.mail.body).toContain('$9.96')
  })
})

describe('a cancellation by the customer', () => {
  test('withdraws a case nothing was promised on, and calls back an offer', () => {
    const going = moved(faulty(), EVENTS.choose_remedies, AGENT).next
    expect(moved(going, { kind: 'cancelled_by_customer' }, DESK).next).toMatchObject({
      state: 'withdrawn',
      mail: { state: 'cancelled' },
    })
  })

  test('after a code was issued changes nothing', () => {
    const waiting = anAcceptedCase(CODE, { state: 'awaiting_reorder' })
    expect(moved(waiting, { kind: 'cancelled_by_customer' }, DESK).next.state).toBe('awaiting_reorder')
  })
})

describe('a nudge', () => {
  test('goes out once an hour at most and as often as the policy allows', () => {
    const first = moved(anOfferedCase(), { kind: 'nudge' }, AGENT).next
    const sent = { ...first, mail: { ...first.mail!, state: 'sent' as const } }
    expect(refusal(sent, { kind: 'nudge' }, OTHER_AGENT)).toBe('nudged_already')
    const used = anOfferedCase({ nudges: { sent: 2, lastAt: new Date(0) } })
    expect(refusal(used, { kind: 'nudge' }, AGENT)).toBe('nudges_used_up')
  })
})

describe('an amended offer', () => {
  const pending = {
    text: '50% and we are done',
    reading: { kind: 'counter', because: '50%' },
    actable: true,
    why: null,
  } as const
  const replied = anOfferedCase({ state: 'replied', reply: pending, owesAnswerSince: NOW })
  const later = circumstances({ now: new Date(NOW.getTime() + 61_000) })

  const sent = (current: ReturnCase) => {
    const mailId = current.mail?.id ?? ''
    const leaving = moved(current, { kind: 'mail_leaving', mailId }, DESK, later).next
    return { leaving, done: (from: ReturnCase) => moved(from, { kind: 'mail_sent', mailId }, DESK, later).next }
  }

  test('settles the words it answers once it was sent', () => {
    const { leaving, done } = sent(moved(replied, EVENTS.amend_offer, AGENT).next)
    expect(done(leaving)).toMatchObject({ state: 'offered', reply: null, owesAnswerSince: null })
  })

  test('gives the words back when it is called back', () => {
    const going = moved(replied, EVENTS.amend_offer, AGENT).next
    expect(moved(going, { kind: 'undo' }, AGENT).next).toMatchObject({ state: 'replied', reply: pending })
  })

  test('does not settle words that came while it was leaving', () => {
    const { leaving, done } = sent(moved(replied, EVENTS.amend_offer, AGENT).next)
    const { next } = moved(
      leaving,
      { ...EVENTS.reply_received, text: 'Hello?', actable: false } as CaseEvent,
      CUSTOMER,
      later,
    )
    expect(done(next)).toMatchObject({ state: 'replied', reply: { text: 'Hello?' }, owesAnswerSince: NOW })
  })
})
