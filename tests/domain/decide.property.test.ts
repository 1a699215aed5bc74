import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballOf } from '../../src/domain/ball.ts'
import type { ReturnCase } from '../../src/domain/case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { Effect } from '../../src/domain/effects.ts'
import type { CaseEvent, CaseEventKind } from '../../src/domain/events.ts'
import { RULES } from '../../src/domain/rules.ts'
import { isOpen } from '../../src/domain/workflow.ts'
import { aCase, circumstances, LEAD, NOW } from '../helpers/a-case.ts'
import { actorFor, EVENTS } from './an-event.ts'

const KINDS = Object.keys(RULES) as CaseEventKind[]

/** Any event, aimed at the case's newest mail so that deliveries can succeed. */
function aimed(current: ReturnCase, kind: CaseEventKind, option: number): CaseEvent {
  const event = EVENTS[kind]
  if ('mailId' in event) return { ...event, mailId: current.mail?.id ?? 'none' }
  if (event.kind === 'choose_option') return { ...event, option }
  if (event.kind === 'reply_received') return { ...event, reading: { ...event.reading, option } }
  return event
}

function live(steps: readonly (readonly [CaseEventKind, number])[]) {
  let current = aCase()
  let clock = NOW.getTime()
  const history: { before: ReturnCase; after: ReturnCase; effects: readonly Effect[] }[] = []
  const shared = circumstances()
  for (const [kind, option] of steps) {
    clock += 120_000
    const actor = RULES[kind].who === 'desk' ? actorFor(kind) : LEAD
    const decision = decide(current, aimed(current, kind, option), actor, { ...shared, now: new Date(clock) })
    if (decision.kind === 'refused') continue
    history.push({ before: current, after: decision.next, effects: decision.effects })
    current = decision.next
  }
  return history
}

const steps = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 3 })), { minLength: 10, maxLength: 120 })

describe('no sequence of events', () => {
  test('issues two codes', () => {
    fc.assert(
      fc.property(steps, sequence => {
        const issued = live(sequence).filter(({ before, after }) => after.code !== before.code)
        expect(issued.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2_000 },
    )
  })

  test('writes two code mails', () => {
    fc.assert(
      fc.property(steps, sequence => {
        const mails = live(sequence).flatMap(({ effects }) =>
          effects.filter(effect => effect.kind === 'send_mail' && effect.mail.kind === 'claim_code'),
        )
        expect(mails.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2_000 },
    )
  })

  test('leaves an open case without somebody who has the ball, or loses a version', () => {
    fc.assert(
      fc.property(steps, sequence => {
        for (const { before, after } of live(sequence)) {
          expect(after.version).toBe(before.version + 1)
          expect(ballOf(after) !== null).toBe(isOpen(after.state))
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('starts a mail while another may still reach the customer', () => {
    fc.assert(
      fc.property(steps, sequence => {
        for (const { before, effects } of live(sequence)) {
          const starts = effects.some(effect => effect.kind === 'send_mail')
          if (starts) expect(['sending', 'unknown']).not.toContain(before.mail?.state)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
