import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policyChanges } from '../../../src/domain/policy/policy-changes.ts'
import { DEFAULT_POLICY, type Policy } from '../../../src/domain/policy.ts'
import { fill } from '../../../src/local/slack/find.ts'
import { filledIn } from '../../../src/local/slack/input-state.ts'
import type { StandInView } from '../../../src/local/stand-in.ts'
import {
  ALL_SECTIONS,
  pathsOf,
  SETTINGS,
  type SettingsSection,
  settingName,
} from '../../../src/slack/settings-table.ts'
import { parseSection, sectionView } from '../../../src/slack/views/modals/settings/section.ts'

type Answers = Parameters<typeof fill>[1]

/** Draws a section, types into it, and reads what Slack would submit. */
function submitted(
  section: SettingsSection,
  answers: Answers,
  policy: Policy = DEFAULT_POLICY,
  language: 'en' | 'zh' = 'en',
) {
  const asked = { section, inForce: { version: 3, policy }, language } as const
  const view = { id: 'V1', hash: '', openFor: 'U1', view: sectionView(asked) } as unknown as StandInView
  return parseSection(filledIn(view.view.blocks, fill(view, answers) as Parameters<typeof filledIn>[1]), asked)
}

const saved = (section: SettingsSection, answers: Answers, policy?: Policy): Policy => {
  const parsed = submitted(section, answers, policy)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}

const errorsOf = (section: SettingsSection, answers: Answers, language: 'en' | 'zh' = 'en') => {
  const parsed = submitted(section, answers, DEFAULT_POLICY, language)
  return parsed.ok ? {} : parsed.errors
}

const holidays = (count: number) =>
  Array.from({ length: count }, (_, nth) => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10))

const RICH: Policy = {
  ...DEFAULT_POLICY,
  remedies: [
    { id: 'a', kind: 'claim_code', percent: 60, enabled: true, marketplaces: ['amazon.de', 'amazon.fr'] },
    { id: 'b', kind: 'replacement', enabled: true, marketplaces: [] },
  ],
  approval: { limits: { JPY: '8000' }, dailyLimits: { USD: '500.00' }, unknownAmount: 'approve' },
  businessHours: { ...DEFAULT_POLICY.businessHours, holidays: 'DE-BY' },
  reminders: [{ waitingFor: 'warehouse', afterMinutes: 5, max: 1, via: 'channel', escalateTo: 'lead' }],
  sentences: { de: { signOff: 'Herzliche Grüße,' } },
}

test('every setting of the policy has a place: a section, or the policy’s file', () => {
  const named = new Set(ALL_SECTIONS.flatMap(section => pathsOf(section, RICH)).map(settingName))
  const inFile = Object.entries(SETTINGS)
    .filter(([, { as }]) => as === 'list')
    .map(([name]) => name)
  expect(new Set([...named, ...inFile])).toEqual(new Set(Object.keys(SETTINGS)))
  for (const { path } of policyChanges(DEFAULT_POLICY, { ...RICH, retentionDays: 5 }))
    expect(settingName(path)).not.toBeNull()
})

/** More holidays than a line holds, or than any input does. */
const restingOften = (count: number): Policy => ({
  ...DEFAULT_POLICY,
  businessHours: { ...DEFAULT_POLICY.businessHours, holidays: holidays(count) },
})

describe.each(ALL_SECTIONS)('the section %s', section => {
  test('changes nothing when it is saved as it opened', () => {
    for (const policy of [DEFAULT_POLICY, RICH, restingOften(60), restingOften(600)])
      expect(policyChanges(policy, saved(section, {}, policy))).toEqual([])
  })

  test('is read without harm, whatever is typed', () => {
    const asked = { section, inForce: { version: 0, policy: DEFAULT_POLICY }, language: 'en' } as const
    const names = pathsOf(section, DEFAULT_POLICY).map(path => path.join('.'))
    const input = fc.oneof(
      fc.record({ value: fc.string() }),
      fc.record({ selected_option: fc.record({ value: fc.string() }) }),
      fc.record({ selected_options: fc.array(fc.record({ value: fc.string() })) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), input), { maxLength: 8 }), typed => {
        const parsed = parseSection(Object.fromEntries(typed.map(([name, state]) => [name, { [name]: state }])), asked)
        if (!parsed.ok) for (const name of Object.keys(parsed.errors)) expect(names).toContain(name)
      }),
    )
  })
})

describe('a setting', () => {
  test('is saved as the policy holds it', () => {
    const hours = saved('hours', {
      'businessHours.timeZone': 'Asia/Shanghai',
      'businessHours.days': ['1', '7'],
      'businessHours.holidays': '2026-12-25, 2027-01-01',
    })
    expect(hours.businessHours).toEqual({
      timeZone: 'Asia/Shanghai',
      days: [1, 7],
      from: '09:00',
      to: '18:00',
      holidays: ['2026-12-25', '2027-01-01'],
    })
    expect(saved('hours', { 'businessHours.holidays': 'de-by' }).businessHours.holidays).toBe('DE-BY')
    expect(saved('sending', { 'nudges.afterHours': '1,5' }).nudges.afterHours).toBe(1.5)
    expect(saved('approval', { 'approval.limits.EUR': null }).approval.limits).toEqual({ USD: '50.00', GBP: '45.00' })
    expect(saved('digests', { 'digests.weekly.day': '5' }).digests.weekly.day).toBe(5)
    expect(saved('reminders', { 'reminders.0.escalateTo': 'none' }).reminders[0]).not.toHaveProperty('escalateTo')
    expect(saved('remedies', { 'remedies.0.enabled': [] }).remedies[0]).toMatchObject({ enabled: false, percent: 60 })
  })

  test.each([
    ['remedies', 'remedies.0.percent', '101', 'At most 100.'],
    ['remedies', 'remedies.0.percent', 'a lot', 'A number, please.'],
    ['remedies', 'remedies.0.percent', '60.5', 'A whole number, please.'],
    ['remedies', 'remedies.0.percent', null, 'Please fill this in.'],
    ['approval', 'approval.limits.USD', '50,00', 'An amount such as 50.00; empty: no limit.'],
    ['hours', 'businessHours.timeZone', 'Mars/Olympus', 'For example America/New_York or Asia/Shanghai.'],
    ['hours', 'businessHours.to', '08:00', 'A time such as 09:00; work must begin before it ends.'],
    [
      'hours',
      'businessHours.holidays',
      'Atlantis',
      'Dates, 2026-12-25 2027-01-01, or a country or a part of one: US, DE-BY.',
    ],
    ['digests', 'digests.morning.at', '9 o’clock', 'A time such as 09:00; work must begin before it ends.'],
    [
      'sentences:en',
      'sentences.en.signOff',
      'See www.shop.example.com',
      'Links are not allowed in messages to customers. Take the link out. (www.shop.example.com)',
    ],
  ] as const)('of %s is refused at its own input: %s as %j', (section, name, typed, sentence) => {
    expect(errorsOf(section, { [name]: typed })).toEqual({ [name]: sentence })
  })

  test('is refused in the reader’s language', () => {
    expect(errorsOf('remedies', { 'remedies.0.percent': '0' }, 'zh')).toEqual({ 'remedies.0.percent': '不得小于 1。' })
  })
})
