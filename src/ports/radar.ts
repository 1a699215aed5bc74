import type { UserId } from '../domain/case.ts'
import type { RootCause } from '../domain/fault.ts'
import type { Period } from '../domain/period.ts'
import type { FaultAlarm, RepeatedCase } from '../domain/repeat-fault.ts'

/** An article and what went wrong with it. */
export type Repeated = { readonly article: string; readonly rootCause: RootCause }

type LastAlarm = Pick<FaultAlarm, 'raisedAt' | 'cases'> | null

export type RadarStore = {
  /** Cases whose fault was confirmed in that time, newest first. */
  readonly repeatedCases: (fault: Repeated, confirmed: Period) => Promise<readonly RepeatedCase[]>
  /** How many cases that came in that time turned out to have the fault. */
  readonly countFaults: (fault: Repeated, opened: Period) => Promise<number>
  /** Asks about the last alarm of the same fault, and raises a new one with the job that warns; one at a time. */
  readonly raiseAlarm: (alarm: Omit<FaultAlarm, 'fix'>, isDue: (last: LastAlarm) => boolean) => Promise<boolean>
  readonly findAlarm: (id: string) => Promise<FaultAlarm | null>
  /** Once: false when a fix was noted already. The jobs that show and follow it up are left in the same transaction. */
  readonly noteFix: (
    id: string,
    fix: { readonly by: UserId; readonly at: Date; readonly note: string },
    followUpAt: Date,
  ) => Promise<boolean>
}
