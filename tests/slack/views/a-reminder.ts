import type { ReturnCase } from '../../../src/domain/case.ts'
import type { TeamLanguage } from '../../../src/domain/language.ts'
import type { WaitingParty } from '../../../src/domain/policy.ts'
import { reminderMessage } from '../../../src/slack/views/reminder.ts'
import { AGENT, NOW } from '../../helpers/a-case.ts'
import { aDeadline, CASES } from './a-card.ts'

const COMMON = { permalink: null, deadline: aDeadline(), now: NOW } as const

/** A reminder of each wait, about a case that waits so. */
export const everyReminder = (
  about: (current: ReturnCase) => ReturnCase = current => current,
  language: TeamLanguage = 'en',
) => {
  const remind = (waitingFor: WaitingParty, current: ReturnCase, changes: object = {}) =>
    reminderMessage({
      ...COMMON,
      reminder: { about: 'wait', waitingFor, nth: 1, via: 'thread' },
      called: { group: null, owner: AGENT.id, standIn: null },
      case: about(current),
      language,
      ...changes,
    })
  return {
    agent: remind('agent', CASES.new, { called: { group: 'S0AGENTS', owner: null, standIn: null } }),
    warehouse: remind('warehouse', CASES.checking, { called: { group: 'S0HOUSE', owner: AGENT.id, standIn: null } }),
    dispatch: remind('warehouse', CASES.pre_dispatch_check),
    lead: remind('lead', CASES.awaiting_approval, { called: { group: 'S0LEADS', owner: AGENT.id, standIn: null } }),
    customer: remind('customer', CASES.offered),
    reorder: remind('reorder', CASES.awaiting_reorder, { permalink: 'https://shop.slack.example/archives/C1/p1' }),
    return: remind('return', CASES.awaiting_return, {
      reminder: { about: 'wait', waitingFor: 'return', nth: 2, via: 'direct' },
    }),
    'stood-in': remind('agent', CASES.fault_confirmed, { called: { group: null, owner: AGENT.id, standIn: 'UNEXT' } }),
    deadline: remind('agent', CASES.new, {
      reminder: { about: 'deadline', waitingFor: 'agent', nth: 1, via: 'thread' },
    }),
    missed: remind('agent', CASES.new, {
      reminder: { about: 'deadline', waitingFor: 'agent', nth: 1, via: 'thread' },
      deadline: aDeadline({ at: new Date(NOW.getTime() - 1) }),
    }),
  }
}
