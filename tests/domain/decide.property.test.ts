import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballOf } from '../../src/domain/ball.ts'
import type { ReturnCase } from '../../src/domain/case.ts'
import { deadlineOf } from '../../src/domain/deadlines.ts'
import { decide } from '../../src/domain/decide.ts'
import type { Effect } from '../../src/domain/effects.ts'
import type { CaseEvent, CaseEventKind } from '../../src/domain/events.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { waitingFor } from '../../src/domain/reminders.ts'
import { RULES } from '../../src/domain/rules.ts'
import { dueTimers, nextTimerAt } from '../../src/domain/timers.ts'
import { CASE_STATES, type CaseState, isOpen } from '../../src/domain/workflow.ts'
import { teamText } from '../../src/slack/text/team-text.ts'
import { aCase, circumstances, LEAD, NOW } from '../helpers/a-case.ts'
import { actorFor, EVENTS } from './an-event.ts'

const SECOND_LEAD = { ...LEAD, id: 'ULEAD2' }
const KINDS = Object.keys(RULES) as CaseEventKind[]

/** They end or freeze a case; at full weight no sequence would get far. */
const SPOILERS: readonly CaseEventKind[] = [
  'close',
  'dismiss',
  'cancelled_by_customer',
  'a_to_z_opened',
  'reject_fault',
  'undo',
]

/** What can happen in a state, most of it several times so that cases go on. */
const LIKELY: Readonly<Record<CaseState, readonly CaseEventKind[]>> = Object.fromEntries(
  CASE_STATES.map(state => {
    const possible = KINDS.filter(kind => (RULES[kind].from as readonly CaseState[]).includes(state))
    const special = possible.filter(kind => RULES[kind].from.length < 5 || kind.startsWith('mail_'))
    return [
      state,
      possible.flatMap(kind =>
        SPOILERS.includes(kind) ? [kind] : special.includes(kind) ? Array(8).fill(kind) : [kind, kind],
      ),
    ]
  }),
) as Record<CaseState, CaseEventKind[]>

/** Any event, aimed at the case's newest mail so that deliveries can succeed. */
const dueOf = (current: ReturnCase, kind: CaseEventKind, now: Date): CaseEvent | undefined =>
  dueTimers(current, DEFAULT_POLICY, now).find(event => event.kind === kind)

function aimed(current: ReturnCase, kind: CaseEventKind, option: number, now: Date): CaseEvent {
  const event = EVENTS[kind]
  if ('mailId' in event) return { ...event, mailId: current.mail?.id ?? 'none' }
  if (event.kind === 'choose_option') return { ...event, option }
  // Time's own events happen when they are due, whatever their name says.
  if (event.kind === 'remind' || event.kind === 'stall') return dueOf(current, kind, now) ?? event
  if (event.kind === 'reply_received') return { ...event, reading: { ...event.reading, option } }
  return event
}

const NEW_YORK_WITHOUT_WEEKENDS = { ...DEFAULT_POLICY.businessHours, timeZone: 'America/New_York', holidays: 'US' }

type Step = readonly [pick: number, option: number]

function live(steps: readonly Step[], changes: Parameters<typeof circumstances>[0] = {}) {
  let current = aCase()
  let clock = NOW.getTime()
  const history: { before: ReturnCase; after: ReturnCase; effects: readonly Effect[]; at: Date }[] = []
  const shared = circumstances(changes)
  for (const [pick, option] of steps) {
    clock += 4_000_000
    const likely = LIKELY[current.state]
    const kind = likely[pick % likely.length]!
    const person = pick % 2 === 0 ? LEAD : SECOND_LEAD
    const actor = RULES[kind].who === 'desk' ? actorFor(kind) : person
    const decision = decide(current, aimed(current, kind, option, new Date(clock)), actor, {
      ...shared,
      now: new Date(clock),
    })
    if (decision.kind === 'refused') continue
    history.push({ before: current, after: decision.next, effects: decision.effects, at: new Date(clock) })
    current = decision.next
  }
  return history
}

const steps = fc.array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 3 })), {
  minLength: 20,
  maxLength: 150,
  size: 'max',
})

/** Everybody was told all there is to tell: it stands in the lists as late. */
const isSaidLate = ({ announced }: ReturnCase): boolean => announced.some(({ as }) => as === 'late')

const issues = (sequence: readonly Step[]) => live(sequence).filter(({ before, after }) => after.code !== before.code)

describe('some sequence of events', () => {
  const cheap = { policy: { approval: { limits: { USD: '1.00' }, dailyLimits: {}, unknownAmount: 'allow' as const } } }
  const samples = fc.sample(steps, { numRuns: 1_000, seed: 7 })

  test('reaches every state', () => {
    const seen = new Set<string>(['new'])
    for (const policy of [{}, cheap])
      for (const sequence of samples) for (const { after } of live(sequence, policy)) seen.add(after.state)
    expect(CASE_STATES.filter(state => !seen.has(state))).toEqual([])
  })

  test('issues a code, often enough for the properties below to mean something', () => {
    expect(samples.filter(sequence => issues(sequence).length === 1).length).toBeGreaterThan(50)
  })
})

describe('no sequence of events', () => {
  test('issues two codes', () => {
    fc.assert(
      fc.property(steps, sequence => {
        expect(issues(sequence).length).toBeLessThanOrEqual(1)
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

  test('leaves an open case without a person, a next step and a time, at whatever moment one looks', () => {
    const moments = fc.integer({ min: 0, max: 90 * 24 })
    fc.assert(
      fc.property(steps, moments, (sequence, hours) => {
        for (const { after, at } of live(sequence)) {
          const now = new Date(at.getTime() + hours * 3_600_000)
          const outlook = [ballOf(after), waitingFor(after), deadlineOf(after, DEFAULT_POLICY)]
          if (!isOpen(after.state)) expect(outlook).toEqual([null, null, null])
          else {
            expect(outlook).not.toContain(null)
            expect(teamText('en').card.next[nextStep(after)]).toBeTruthy()
            const said = dueTimers(after, DEFAULT_POLICY, now).length > 0
            expect(said || nextTimerAt(after, DEFAULT_POLICY, now) !== null || isSaidLate(after)).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('has time act before the moment that is kept for it, or leaves that moment empty', () => {
    const policies = fc.constantFrom(DEFAULT_POLICY, { ...DEFAULT_POLICY, businessHours: NEW_YORK_WITHOUT_WEEKENDS })
    fc.assert(
      fc.property(steps, policies, fc.double({ min: 0, max: 1, noNaN: true }), (sequence, policy, share) => {
        for (const { after, at } of live(sequence)) {
          const next = nextTimerAt(after, policy, at)
          const until = next ?? new Date(at.getTime() + 90 * 86_400_000)
          const between = new Date(at.getTime() + share * (until.getTime() - at.getTime() - 1))
          if (until > at && dueTimers(after, policy, at).length === 0)
            expect(dueTimers(after, policy, between), `${after.state} ${between.toISOString()}`).toEqual([])
          if (next && next > at)
            expect(dueTimers(after, policy, next), `${after.state} ${next.toISOString()}`).not.toEqual([])
        }
      }),
      { numRuns: 500 },
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
