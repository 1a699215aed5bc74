import { stalledOn } from './ball.ts'
import type { ReturnCase } from './case.ts'
import type { LeadNotice } from './effects.ts'
import { unverified } from './next-step.ts'
import { waitingFor } from './reminders.ts'
import { isOpen } from './workflow.ts'

/** `since`: when the wait began that a notice is about. */
type Stands = (current: ReturnCase, since: Date) => boolean

const STANDS: Readonly<Record<LeadNotice['kind'], Stands>> = {
  approval_wanted: ({ state }) => state === 'awaiting_approval',
  no_code_in_pool: ({ hold }) => hold === 'no_code_in_pool',
  unverified_case: unverified,
  a_to_z_opened: ({ aToZ }) => aToZ,
  waiting_too_long: (current, since) =>
    waitingFor(current) !== null && current.waitingSince.getTime() === since.getTime(),
  deadline_missed: ({ state }) => isOpen(state),
  customer_silent: current => stalledOn(current) === 'ask_lead',
  wrote_after_end: ({ state }) => !isOpen(state),
}

/** Whether there is still a reason to tell leads at the moment when the message is about to leave. */
export const noticeStands = ({ kind }: LeadNotice, current: ReturnCase, since: Date): boolean =>
  STANDS[kind](current, since)
