import type { TeamLanguage } from '../../../src/domain/language.ts'
import { eveningHandover, morningPlan, weeklySummary } from '../../../src/slack/views/digest.ts'
import { AGENT, NOW } from '../../helpers/a-case.ts'
import { aRow } from './a-list.ts'

/** Every digest; `words` wherever a customer has words, `many` rows in each list. */
export function everyDigest(words: string, language: TeamLanguage = 'en', many = 2) {
  const rows = Array.from({ length: many }, (_, index) =>
    index % 2 === 0
      ? aRow(words, { owner: AGENT.id, orderId: many > 2 ? words : '113-5592037-4418629' })
      : aRow(words, { owner: null, state: 'new' }),
  )
  const section = { rows, total: many + 3 }
  const none = { rows: [], total: 0 }
  const common = { day: '2026-11-23', language, now: NOW, waiting: { agent: 3, warehouse: 2, lead: 0, customer: 5 } }
  const week = { requests: 12, resolved: 9, onTime: { met: 11, missed: 1 }, promises: { kept: 3, broken: 0 } }
  const quiet = { ...common, waiting: { agent: 0, warehouse: 0, lead: 0, customer: 1 } }
  return {
    morning: morningPlan({ ...common, late: section, atRisk: section, dueToday: section, unclaimed: section }),
    'morning-calm': morningPlan({ ...quiet, late: none, atRisk: none, dueToday: none, unclaimed: none }),
    evening: eveningHandover({ ...common, late: section, dueBeforeWork: section, opened: 4, resolved: 6 }),
    weekly: weeklySummary({ ...common, last: week, before: { ...week, requests: 10 }, oldest: rows[0] ?? null }),
    'weekly-quiet': weeklySummary({ ...quiet, last: week, before: week, oldest: null }),
  }
}
