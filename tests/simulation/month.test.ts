import { beforeAll, describe, expect, test } from 'vitest'
import { ballOf } from '../../src/domain/ball.ts'
import type { ReturnCase } from '../../src/domain/case.ts'
import { waitingFor } from '../../src/domain/reminders.ts'
import { isOpen } from '../../src/domain/workflow.ts'
import { HOURS, liveAMonth, MINUTE, POLICY, START } from './month.ts'
import type { Saved } from './shared-memory.ts'
import { wallClock } from './working-minutes.ts'

const DAYS = 30
const CASES = 10_000
const clock = wallClock(HOURS, START, DAYS + 3)

let month: Awaited<ReturnType<typeof liveAMonth>>
let byCase: Map<string, Saved[]>

beforeAll(async () => {
  month = await liveAMonth({ cases: CASES, days: DAYS, seed: 20_261_025 })
  byCase = Map.groupBy(month.history, ({ caseId }) => caseId)
}, 240_000)

/** A stretch in which the same party is waited for. */
type Wait = { readonly standing: ReturnCase; readonly from: Date; readonly to: Date; readonly reminders: Saved[] }

function waitsOf(history: readonly Saved[]): readonly Wait[] {
  const [first] = history
  if (!first) return []
  const begin = (standing: ReturnCase): Wait => ({
    standing,
    from: standing.waitingSince,
    to: month.end,
    reminders: [],
  })
  const waits = [begin(first.before)]
  for (const saved of history) {
    const running = waits.at(-1) as Wait
    if (saved.kind === 'remind') running.reminders.push(saved)
    if (isSameWait(running.standing, saved.after)) continue
    waits[waits.length - 1] = { ...running, to: saved.at }
    waits.push(begin(saved.after))
  }
  return waits
}

/** Two waits can begin within the same minute: then they differ in what is waited for. */
const isSameWait = (before: ReturnCase, after: ReturnCase): boolean =>
  before.waitingSince.getTime() === after.waitingSince.getTime() &&
  before.state === after.state &&
  waitingFor(before) === waitingFor(after)

const rowsFor = (standing: ReturnCase) =>
  isOpen(standing.state) ? POLICY.reminders.filter(row => row.waitingFor === waitingFor(standing)) : []

describe('a month of two replicas that die and come back, and ten thousand cases', () => {
  test('is lively enough to mean something', () => {
    const kinds = Map.groupBy(month.history, ({ kind }) => kind)
    for (const kind of ['remind', 'nudge', 'stall', 'deadline_near', 'deadline_missed', 'keep_waiting'] as const)
      expect(kinds.get(kind)?.length ?? 0, kind).toBeGreaterThan(200)
    const savers = new Set((kinds.get('remind') ?? []).map(({ by }) => by))
    expect(savers).toEqual(new Set(['a', 'b']))
  })

  test('sends no reminder twice', () => {
    const keys = month.history.flatMap(({ caseId, change }) =>
      change.event.kind === 'remind' ? [`${caseId} ${change.event.key}`] : [],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('sends each reminder that the rows of the policy call for, and no other', () => {
    const wrong: string[] = []
    for (const [caseId, history] of byCase)
      for (const { standing, from, to, reminders } of waitsOf(history)) {
        const sent = reminders.map(({ change }) =>
          Number(/:(\d+)$/.exec('key' in change.event ? change.event.key : '')?.[1]),
        )
        const { certain, possible } = calledFor(standing, from, to)
        const missing = certain.filter(nth => !sent.includes(nth))
        const extra = sent.filter(nth => !possible.includes(nth))
        if (missing.length + extra.length > 0)
          wrong.push(
            `${caseId} ${standing.state} ${from.toISOString()}–${to.toISOString()}: missing ${missing}, extra ${extra}`,
          )
      }
    expect(wrong).toEqual([])
  })

  test('reminds in working hours only', () => {
    const quiet = month.history.filter(({ kind, at }) => kind === 'remind' && !isSpokenAt(at))
    expect(quiet.map(({ caseId, at }) => `${caseId} ${at.toISOString()}`)).toEqual([])
  })

  test('nudges no customer more often than the policy allows, and none who has answered', () => {
    const nudges = month.history.filter(({ kind }) => kind === 'nudge')
    expect(nudges.filter(({ before }) => before.state !== 'offered')).toEqual([])
    expect(nudges.filter(({ after }) => after.nudges.sent > POLICY.nudges.max)).toEqual([])
  })

  test('closes no case by itself, and leaves none without somebody who has the ball', () => {
    for (const { kind, after } of month.history) {
      if (['stall', 'remind', 'nudge', 'deadline_missed'].includes(kind)) expect(isOpen(after.state)).toBe(true)
      expect(ballOf(after) !== null).toBe(isOpen(after.state))
    }
  })
})

/** Numbers of the reminders a wait must have brought, and of those it may have: at its very end it is a close run. */
function calledFor(standing: ReturnCase, from: Date, to: Date) {
  const certain: number[] = []
  const possible: number[] = []
  for (const { afterMinutes, repeatMinutes, max } of rowsFor(standing))
    for (let nth = 1; nth <= (repeatMinutes ? max : 1); nth++) {
      const due = clock.after(from, afterMinutes + (nth - 1) * (repeatMinutes ?? 0))
      if (!due || due >= to) break
      possible.push(nth)
      const said = firstChance(due)
      if (said && said.getTime() + 2 * MINUTE < to.getTime()) certain.push(nth)
    }
  return { certain, possible }
}

/** In working hours, or within the minute that a tick may come late. */
const isSpokenAt = (at: Date): boolean => clock.isOpen(at) || clock.isOpen(new Date(at.getTime() - MINUTE))

/** The first tick in working hours at which something due at that moment can be said. */
function firstChance(due: Date): Date | null {
  let low = 0
  let high = month.ticks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((month.ticks[middle]?.getTime() ?? 0) >= due.getTime() + MINUTE) high = middle
    else low = middle + 1
  }
  for (let index = low; index < month.ticks.length; index++) {
    const at = month.ticks[index]
    if (at && isSpokenAt(at)) return at
  }
  return null
}
