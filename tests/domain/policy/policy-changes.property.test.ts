import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policyChanges, settingAt, undoChanges, withSetting } from '../../../src/domain/policy/policy-changes.ts'
import { DEFAULT_POLICY, type Policy, policySchema } from '../../../src/domain/policy.ts'

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    percent: fc.integer({ min: 1, max: 100 }),
    enabled: fc.boolean(),
    marketplaces: fc.option(fc.subarray(['amazon.com', 'amazon.de'] as const), { nil: undefined }),
    remedies: fc.integer({ min: 1, max: 5 }),
    usd: fc.option(fc.constantFrom('5.00', '50.00', '500.00'), { nil: undefined }),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.constantFrom('US', 'DE-BY', [], ['2026-12-25']),
    reminders: fc.integer({ min: 0, max: 6 }),
    after: fc.integer({ min: 1, max: 9999 }),
    seconds: fc.integer({ min: 0, max: 3600 }),
    signOff: fc.option(fc.constantFrom('Yours,', 'Best wishes,'), { nil: undefined }),
  })
  .map(drawn => ({
    ...DEFAULT_POLICY,
    remedies: DEFAULT_POLICY.remedies.slice(0, drawn.remedies).map((row, nth) => ({
      ...row,
      ...(nth === 0 ? { percent: drawn.percent, enabled: drawn.enabled } : {}),
      ...(nth === 0 && drawn.marketplaces ? { marketplaces: drawn.marketplaces } : {}),
    })),
    approval: { ...DEFAULT_POLICY.approval, limits: drawn.usd === undefined ? {} : { USD: drawn.usd } },
    businessHours: { ...DEFAULT_POLICY.businessHours, days: drawn.days, holidays: drawn.holidays },
    reminders: DEFAULT_POLICY.reminders
      .slice(0, drawn.reminders)
      .map((row, nth) => (nth === 0 ? { ...row, afterMinutes: drawn.after } : row)),
    sendDelaySeconds: drawn.seconds,
    sentences: drawn.signOff === undefined ? {} : { en: { signOff: drawn.signOff } },
  }))

describe('what differs between two policies', () => {
  test('is nothing between a policy and itself, whatever the order of its keys', () => {
    fc.assert(
      fc.property(anyPolicy, policy => {
        const turned = Object.fromEntries(Object.entries(policy).reverse()) as Policy
        expect(policyChanges(policy, turned)).toEqual([])
      }),
    )
  })

  test('makes the one of the other, setting by setting', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (before, after) => {
        const changes = policyChanges(before, after)
        for (const { path, from, to } of changes) {
          expect(settingAt(before, path)).toEqual(from)
          expect(settingAt(after, path)).toEqual(to)
        }
        const made = changes.reduce<unknown>((policy, { path, to }) => withSetting(policy, path, to), before)
        expect(policyChanges(policySchema.parse(made), after)).toEqual([])
      }),
    )
  })

  test('is named by its row while the rows are the same, and is the whole list else', () => {
    const [first, ...others] = DEFAULT_POLICY.remedies
    if (!first) throw new Error('the policy that ships offers something')
    const dearer = { ...DEFAULT_POLICY, remedies: [{ ...first, percent: 55 }, ...others] }
    expect(policyChanges(DEFAULT_POLICY, dearer)).toEqual([{ path: ['remedies', '0', 'percent'], from: 60, to: 55 }])
    const turned = { ...DEFAULT_POLICY, remedies: [...others, first] }
    expect(policyChanges(DEFAULT_POLICY, turned).map(({ path }) => path)).toEqual([['remedies']])
  })
})

test('a policy that was written to a file is read back as it was', () => {
  fc.assert(
    fc.property(anyPolicy, policy => {
      expect(policySchema.parse(JSON.parse(JSON.stringify(policy, null, 2)))).toEqual(policy)
    }),
  )
})

describe('taking a change back', () => {
  test('leaves what was before it', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (before, after) => {
        const undone = undoChanges(after, policyChanges(before, after))
        if (!('policy' in undone)) throw new Error('nothing was changed since')
        expect(policyChanges(policySchema.parse(undone.policy), before)).toEqual([])
      }),
    )
  })

  test('keeps what others changed since, and is refused for a setting they changed once more', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, fc.integer({ min: 0, max: 3600 }), (before, after, seconds) => {
        const changes = policyChanges(before, after)
        const now = { ...after, sendDelaySeconds: seconds, retentionDays: 99 }
        const undone = undoChanges(now, changes)
        const touched = changes.some(({ path }) => path[0] === 'sendDelaySeconds')
        if (touched && seconds !== after.sendDelaySeconds) {
          expect(undone).toEqual({ changedSince: [['sendDelaySeconds']] })
          return
        }
        if (!('policy' in undone)) throw new Error('nothing of it was changed since')
        expect(undone.policy).toMatchObject({ retentionDays: 99 })
      }),
    )
  })
})
