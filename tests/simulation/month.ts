import { act } from '../../src/desk/act.ts'
import { tick } from '../../src/desk/tick.ts'
import type { CaseEvent } from '../../src/domain/events.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import type { CaseState } from '../../src/domain/workflow.ts'
import { actorFor, EVENTS } from '../domain/an-event.ts'
import { aCase } from '../helpers/a-case.ts'
import { sharedMemory } from './shared-memory.ts'

export const MINUTE = 60_000

/** New York sets its clocks back on 1 November, and works on every day of the week but one. */
export const HOURS = {
  timeZone: 'America/New_York',
  days: [1, 2, 3, 4, 5, 6, 7],
  from: '09:00',
  to: '18:00',
  holidays: ['2026-11-11'],
}

export const POLICY: Policy = { ...DEFAULT_POLICY, businessHours: HOURS }

export const START = new Date('2026-10-25T12:00:00Z')

/** What happens next to a case, by state: the events that hand it on. */
const LIFE: Readonly<Partial<Record<CaseState, readonly (keyof typeof EVENTS)[]>>> = {
  new: ['take', 'ask_warehouse', 'confirm_fault'],
  checking: ['verdict', 'confirm_fault'],
  fault_confirmed: ['choose_remedies'],
  offered: ['reply_received', 'nudge', 'keep_waiting', 'authorize_return', 'return_authorized'],
  replied: ['choose_option'],
  accepted: ['code_reserved'],
  awaiting_reorder: ['reorder_placed', 'keep_waiting'],
  awaiting_return: ['done_in_seller_central', 'keep_waiting'],
  pre_dispatch_check: ['checked', 'problem'],
}

/** The same numbers every time: a failing run can be run again. */
function dice(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A month of a desk with two replicas that tick, fall down in the middle of things and come back, and people who act. */
export async function liveAMonth({ cases, days, seed }: { cases: number; days: number; seed: number }) {
  const roll = dice(seed)
  const memory = sharedMemory(POLICY)
  const ticks: Date[] = []
  let count = 0
  const newId = () => `id-${++count}`
  let real = START

  const replica = (name: string, skew: number) => {
    let downUntil = 0
    const save = memory.saveAs(name)
    const desk = {
      dueCases: memory.dueCases,
      retime: memory.retime,
      findForDecision: memory.findForDecision,
      now: () => new Date(real.getTime() + skew),
      newId,
      /** Dies before the database has it, or after, before it hears so. */
      saveCase: async (change: Parameters<typeof save>[0]) => {
        const fate = roll(400)
        if (fate === 0) throw new Error('died before the commit')
        const saved = await save(change)
        if (fate === 1) throw new Error('died after the commit')
        return saved
      },
    }
    return {
      desk,
      tick: async () => {
        if (real.getTime() < downUntil) return
        ticks.push(desk.now())
        if (!memory.isAnythingDue(desk.now())) return
        await tick(desk).catch((error: unknown) => {
          if (!(error instanceof AggregateError)) throw error
          downUntil = real.getTime() + roll(60) * MINUTE
        })
      },
    }
  }
  const replicas = [replica('a', 0), replica('b', 20_000)] as const
  const people = { ...replicas[0].desk, now: () => real, saveCase: memory.saveAs('people') }

  for (let number = 0; number < cases; number++) {
    const id = `case-${String(number).padStart(6, '0')}`
    const openedAt = new Date(START.getTime() + roll(3 * 1440) * MINUTE)
    memory.put({ ...aCase(), id, openedAt, owesAnswerSince: openedAt, waitingSince: openedAt }, openedAt)
  }
  const deeds = Math.ceil((cases * 6) / (days * 1440))
  for (let minute = 0; minute < days * 1440; minute++) {
    real = new Date(START.getTime() + minute * MINUTE)
    for (let deed = 0; deed < deeds; deed++) await live(`case-${String(roll(cases)).padStart(6, '0')}`)
    await Promise.all(replicas.map(each => each.tick()))
  }
  return { history: memory.history, caseOf: memory.caseOf, ticks, end: real }

  async function live(id: string): Promise<void> {
    const current = memory.caseOf(id)
    if (!current || current.openedAt > real) return
    const leaving = current.mail?.state === 'scheduled' ? ('mail_leaving' as const) : null
    const kinds = current.mail?.state === 'sending' ? ['mail_sent' as const] : (LIFE[current.state] ?? [])
    const kind = leaving ?? kinds[roll(Math.max(1, kinds.length))]
    if (!kind) return
    const event = 'mailId' in EVENTS[kind] ? { ...EVENTS[kind], mailId: current.mail?.id ?? '' } : EVENTS[kind]
    await act(people, id, event as CaseEvent, actorFor(kind))
  }
}
