import { ballOf } from '../../../src/domain/ball.ts'
import type { ReturnCase } from '../../../src/domain/case.ts'
import type { Deadline } from '../../../src/domain/deadlines.ts'
import type { CaseState } from '../../../src/domain/workflow.ts'
import type { CardFacts } from '../../../src/slack/views/card/facts.ts'
import { AGENT, aCase, anAcceptedCase, anOfferedCase, NOW, OPTIONS } from '../../helpers/a-case.ts'

const [CODE, REFUND, RETURN] = OPTIONS as [(typeof OPTIONS)[0], (typeof OPTIONS)[0], (typeof OPTIONS)[0]]

export const aDeadline = (changes: Partial<Deadline> = {}): Deadline => ({
  clock: 'answer',
  at: new Date('2026-11-24T10:00:00Z'),
  atRiskFrom: new Date('2026-11-24T08:00:00Z'),
  ...changes,
})

export function aCard(current: ReturnCase, changes: Partial<CardFacts> = {}): CardFacts {
  return {
    case: current,
    history: [{ event: 'take', by: AGENT.id, at: NOW }],
    ball: ballOf(current),
    deadlines: [aDeadline()],
    fulfilment: 'auto',
    language: 'en',
    now: NOW,
    ...changes,
  }
}

const shipment = {
  title: 'Tea cup set, print 123',
  orderedCode: '123',
  shippedCode: '127',
  reorderId: null,
  problem: null,
}
const code = { masked: 'HTCB-••••••-••••TF', percent: 60, expires: '2027-03-31' }
const fault = { rootCause: 'wrong_code_entered', orderedCode: '123', shippedCode: '127', note: null } as const
const carriedOut = anAcceptedCase(CODE, { state: 'awaiting_reorder', code, shipment })

/** A typical case for each state. */
export const CASES: Readonly<Record<CaseState, ReturnCase>> = {
  new: aCase(),
  checking: aCase({ state: 'checking', owner: AGENT.id }),
  fault_confirmed: aCase({ state: 'fault_confirmed', owner: AGENT.id, fault }),
  fault_rejected: aCase({
    state: 'fault_rejected',
    owner: AGENT.id,
    fault: { rootCause: 'buyer_error', orderedCode: null, shippedCode: null, note: 'Ordered 127 themselves.' },
  }),
  awaiting_approval: anOfferedCase({ state: 'awaiting_approval', mail: null }),
  offering: anOfferedCase({
    state: 'offering',
    mail: { id: 'mail-1', kind: 'offer', state: 'scheduled', reason: null, notBefore: NOW, putOff: 0 },
  }),
  offered: anOfferedCase(),
  replied: anOfferedCase({
    state: 'replied',
    reply: {
      text: 'Could you send me the right cups and I keep these?',
      reading: { kind: 'counter', because: 'send me the right cups' },
      actable: true,
      why: null,
    },
  }),
  accepted: anAcceptedCase(CODE, { acceptance: { option: CODE, by: 'customer', carriedOutBy: null, answers: null } }),
  fulfilling: anAcceptedCase(REFUND, { state: 'fulfilling' }),
  awaiting_return: anAcceptedCase(RETURN, { state: 'awaiting_return' }),
  awaiting_reorder: carriedOut,
  pre_dispatch_check: { ...carriedOut, state: 'pre_dispatch_check' },
  resolved: { ...carriedOut, state: 'resolved' },
  withdrawn: aCase({ state: 'withdrawn' }),
  closed: anOfferedCase({ state: 'closed', closedBecause: 'no_reply' }),
}

export { CODE, REFUND }
