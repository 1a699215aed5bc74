import type { ReturnCase } from '../../src/domain/case.ts'
import type { CaseEventKind } from '../../src/domain/events.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { clocksOf } from '../../src/domain/timers.ts'
import type { CaseChange, CaseClocks } from '../../src/ports/cases.ts'

const minuteOf = (at: Date | null): number | null => (at === null ? null : Math.floor(at.getTime() / 60_000))

type Row = { current: ReturnCase; clocks: CaseClocks }

/** One saved change, as the history keeps it. */
export type Saved = {
  readonly caseId: string
  readonly kind: CaseEventKind | 'opened'
  readonly at: Date
  readonly by: string
  readonly before: ReturnCase
  readonly after: ReturnCase
  readonly change: CaseChange
}

/** What a database does for the clocks, in memory: a version is the lock, and whoever asks waits a turn. */
export function sharedMemory(policy: Policy) {
  const rows = new Map<string, Row>()
  const history: Saved[] = []
  /** Ids by the minute of their timer: what an index does. Entries that no longer hold are weeded out when read. */
  const byMinute = new Map<number, Set<string>>()
  let read = Number.POSITIVE_INFINITY

  function keep(id: string, row: Row): void {
    rows.set(id, row)
    const minute = minuteOf(row.clocks.timerAt)
    if (minute === null) return
    const ids = byMinute.get(minute) ?? new Set()
    byMinute.set(minute, ids.add(id))
    read = Math.min(read, minute)
  }

  function dueBy(now: Date): string[] {
    const due: string[] = []
    const last = Math.floor(now.getTime() / 60_000)
    for (let minute = read; minute <= last; minute++) {
      const ids = stillIn(minute)
      due.push(...ids.filter(id => timerOf(id) <= now.getTime()))
      if (minute === read && ids.length === 0 && minute < last) read = minute + 1
    }
    return due
  }

  const timerOf = (id: string): number => rows.get(id)?.clocks.timerAt?.getTime() ?? Number.POSITIVE_INFINITY

  function stillIn(minute: number): readonly string[] {
    const ids = [...(byMinute.get(minute) ?? [])].filter(id => Math.floor(timerOf(id) / 60_000) === minute)
    if (ids.length > 0) byMinute.set(minute, new Set(ids))
    else byMinute.delete(minute)
    return ids
  }

  const turn = () => new Promise<void>(resolve => queueMicrotask(resolve))

  const saveAs =
    (by: string) =>
    async (change: CaseChange): Promise<'saved' | 'conflict'> => {
      await turn()
      const { before, after, event, at, clocks } = change
      const row = rows.get(after.id)
      if (!before || row?.current.version !== before.version) return 'conflict'
      history.push({ caseId: after.id, kind: event.kind, at, by, before, after, change })
      keep(after.id, { current: after, clocks })
      return 'saved'
    }

  return {
    history,
    put: (current: ReturnCase, now: Date) => keep(current.id, { current, clocks: clocksOf(current, policy, now) }),
    caseOf: (id: string): ReturnCase | null => rows.get(id)?.current ?? null,
    saveAs,
    findForDecision: async (id: string) => {
      await turn()
      const row = rows.get(id)
      return row ? { current: row.current, policy } : null
    },
    dueCases: async ({ now, after, limit }: { now: Date; after: string; limit: number }) => {
      await turn()
      return dueBy(now)
        .filter(id => id > after)
        .sort()
        .slice(0, limit)
    },
    retime: async ({ id, version, clocks }: { id: string; version: number; clocks: CaseClocks }) => {
      await turn()
      const row = rows.get(id)
      if (row?.current.version === version) keep(id, { ...row, clocks })
    },
    isAnythingDue: (now: Date): boolean => dueBy(now).length > 0,
  }
}
