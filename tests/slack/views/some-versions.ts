import { policyChanges } from '../../../src/domain/policy/policy-changes.ts'
import type { PolicyVersion } from '../../../src/domain/policy/policy-version.ts'
import { DEFAULT_POLICY, type Policy } from '../../../src/domain/policy.ts'
import { NOW } from '../../helpers/a-case.ts'

/** A policy in which much is otherwise; `words` wherever a lead may type what they like. */
const changedPolicy = (words: string): Policy => ({
  ...DEFAULT_POLICY,
  remedies: DEFAULT_POLICY.remedies.map(row =>
    row.kind === 'claim_code'
      ? { ...row, percent: 55, enabled: false, marketplaces: ['amazon.com', 'amazon.de'] }
      : row,
  ),
  approval: { ...DEFAULT_POLICY.approval, limits: { USD: words }, unknownAmount: 'approve' },
  businessHours: { ...DEFAULT_POLICY.businessHours, timeZone: words, days: [1, 6, 7], holidays: [words, words] },
  reminders: DEFAULT_POLICY.reminders.slice(1),
  digests: { ...DEFAULT_POLICY.digests, weekly: { enabled: false, at: '10:00', day: 5 } },
  sentences: { de: { signOff: words } },
  retentionDays: 365,
})

export const savedChange = (words: string) => {
  const policy = changedPolicy(words)
  return { policy, changes: policyChanges(DEFAULT_POLICY, policy) }
}

/** As many as a page of the history holds. */
export const someVersions = (words: string): readonly PolicyVersion[] =>
  Array.from({ length: 10 }, (_, nth) => ({
    version: 20 - nth,
    policy: nth % 2 === 0 ? changedPolicy(words) : DEFAULT_POLICY,
    before: nth % 2 === 0 ? DEFAULT_POLICY : changedPolicy(words),
    by: nth % 3 === 0 ? 'ULEAD' : words,
    at: NOW,
  }))
