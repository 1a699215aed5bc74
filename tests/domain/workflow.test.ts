import { describe, expect, test } from 'vitest'
import { ballOf } from '../../src/domain/ball.ts'
import type { ReturnCase } from '../../src/domain/case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { CaseEventKind } from '../../src/domain/events.ts'
import { RULES } from '../../src/domain/rules.ts'
import { CASE_STATES, type CaseState, isOpen } from '../../src/domain/workflow.ts'
import { aCase, anAcceptedCase, anOfferedCase, circumstances, NOW, OPTIONS } from '../helpers/a-case.ts'
import { actorFor, EVENTS } from './an-event.ts'

const FAULT = { rootCause: 'wrong_code_entered', orderedCode: '123', shippedCode: '127', note: null } as const
const GOING_OUT = { id: 'mail-1', kind: 'offer', state: 'scheduled', reason: null, notBefore: NOW, putOff: 0 } as const
const [CODE, REFUND, RETURN] = OPTIONS as [(typeof OPTIONS)[0], (typeof OPTIONS)[0], (typeof OPTIONS)[0]]

/** A typical case in each state, as the story or its neighbours would have brought it there. */
const IN_STATE: { readonly [S in CaseState]: ReturnCase } = {
  new: aCase(),
  checking: aCase({ state: 'checking' }),
  fault_confirmed: aCase({ state: 'fault_confirmed', fault: FAULT }),
  fault_rejected: aCase({ state: 'fault_rejected', fault: { ...FAULT, rootCause: 'buyer_error' } }),
  awaiting_approval: anOfferedCase({ state: 'awaiting_approval', mail: null }),
  offering: anOfferedCase({ state: 'offering', mail: GOING_OUT }),
  offered: anOfferedCase(),
  replied: anOfferedCase({ state: 'replied' }),
  accepted: anAcceptedCase(CODE),
  fulfilling: anAcceptedCase(REFUND, { state: 'fulfilling' }),
  awaiting_return: anAcceptedCase(RETURN, { state: 'awaiting_return' }),
  awaiting_reorder: anAcceptedCase(CODE, {
    state: 'awaiting_reorder',
    code: { masked: 'HTCB-••••••-••••TF', percent: 60, expires: null },
  }),
  pre_dispatch_check: anAcceptedCase(CODE, {
    state: 'pre_dispatch_check',
    shipment: { title: 'cups', orderedCode: '123', shippedCode: '127', reorderId: null, problem: null },
  }),
  resolved: anAcceptedCase(REFUND, { state: 'resolved' }),
  withdrawn: aCase({ state: 'withdrawn' }),
  closed: aCase({ state: 'closed', closedBecause: 'no_reply' }),
}

const KINDS = Object.keys(RULES) as CaseEventKind[]

const answerTo = (state: CaseState, kind: CaseEventKind): string => {
  const decision = decide(IN_STATE[state], EVENTS[kind], actorFor(kind), circumstances())
  if (decision.kind === 'refused') return `refused: ${decision.refusal.reason}`
  const effects = decision.effects.map(effect => (effect.kind === 'post' ? `say ${effect.post.kind}` : effect.kind))
  return [decision.next.state, ...effects].join(', ')
}

describe('every state meets every event', () => {
  for (const state of CASE_STATES) {
    test(`${state}: what each event does there`, async () => {
      const lines = KINDS.map(kind => `${kind.padEnd(24)}${answerTo(state, kind)}`)
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`workflow/${state}.txt`)
    })
  }

  test('an event outside its states is refused with who did the last thing', () => {
    for (const state of CASE_STATES)
      for (const kind of KINDS) {
        if ((RULES[kind].from as readonly CaseState[]).includes(state)) continue
        const last = { event: 'take', by: 'UWINNER', at: NOW }
        const decision = decide({ ...IN_STATE[state], lastAct: last }, EVENTS[kind], actorFor(kind), circumstances())
        expect(decision, `${state} × ${kind}`).toEqual({ kind: 'refused', refusal: { reason: 'not_now', last } })
      }
  })

  test('every open state names who has the ball and no ended state does', () => {
    for (const state of CASE_STATES) expect(ballOf(IN_STATE[state]) !== null, state).toBe(isOpen(state))
  })
})
