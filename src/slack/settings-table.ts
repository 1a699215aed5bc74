import type { CustomerLanguage } from '../domain/language.ts'
import { CUSTOMER_LANGUAGES } from '../domain/language.ts'
import { MARKETPLACE_IDS } from '../domain/marketplace.ts'
import { CURRENCIES } from '../domain/money.ts'
import { OWN_SENTENCES } from '../domain/policy/own-sentences.ts'
import type { SettingPath } from '../domain/policy/policy-changes.ts'
import type { Policy } from '../domain/policy.ts'

/** How a setting is asked for. `list`: only as a whole, in the policy's file. */
type Asked =
  | { readonly as: 'number' | 'words' | 'tick' | 'days' | 'holidays' | 'sentence' | 'list'; readonly optional?: true }
  | { readonly as: 'choice' | 'many'; readonly choices: readonly string[]; readonly optional?: true }

const number = { as: 'number' } as const
const words = { as: 'words' } as const
const tick = { as: 'tick' } as const
const sentence = { as: 'sentence', optional: true } as const

/** Every setting of the policy by its name: its keys, without row numbers, currencies and languages. */
export const SETTINGS = {
  remedies: { as: 'list' },
  'remedies.percent': number,
  'remedies.enabled': tick,
  'remedies.marketplaces': { as: 'many', choices: MARKETPLACE_IDS, optional: true },
  'approval.limits': { as: 'words', optional: true },
  'approval.dailyLimits': { as: 'words', optional: true },
  'approval.unknownAmount': { as: 'choice', choices: ['allow', 'approve'] },
  fulfilment: { as: 'choice', choices: ['auto', 'confirm'] },
  sendDelaySeconds: number,
  offerExpiresDays: number,
  'nudges.afterHours': number,
  'nudges.max': number,
  'unanswered.hoursBeforeClaims': number,
  'unanswered.action': { as: 'choice', choices: ['ask_lead', 'authorize_return'] },
  'deadlines.firstResponseHours': number,
  'deadlines.lateAfterHours': number,
  'deadlines.agentMinutes': number,
  'deadlines.warehouseMinutes': number,
  'deadlines.leadMinutes': number,
  'deadlines.reorderDays': number,
  'deadlines.returnDays': number,
  'deadlines.atRiskMinutes': number,
  'businessHours.timeZone': words,
  'businessHours.days': { as: 'days' },
  'businessHours.from': words,
  'businessHours.to': words,
  'businessHours.holidays': { as: 'holidays', optional: true },
  reminders: { as: 'list' },
  'reminders.afterMinutes': number,
  'reminders.repeatMinutes': { as: 'number', optional: true },
  'reminders.max': number,
  'reminders.escalateTo': { as: 'choice', choices: ['lead'], optional: true },
  'reminders.via': { as: 'choice', choices: ['thread', 'direct', 'channel'], optional: true },
  'digests.morning.enabled': tick,
  'digests.morning.at': words,
  'digests.evening.enabled': tick,
  'digests.evening.at': words,
  'digests.weekly.enabled': tick,
  'digests.weekly.at': words,
  'digests.weekly.day': { as: 'choice', choices: ['1', '2', '3', '4', '5', '6', '7'] },
  'costs.goodsPercent': number,
  'costs.feePercent': number,
  'costs.redemptionPercent': number,
  'costs.resalePercent': number,
  'costs.returnShipping': { as: 'words', optional: true },
  retentionDays: number,
  'repeatFault.count': number,
  'repeatFault.days': number,
  'sentences.choose': sentence,
  'sentences.ownSuggestion': sentence,
  'sentences.amended': sentence,
  'sentences.questionBack': sentence,
  'sentences.claimCodeIntro': sentence,
  'sentences.claimCodeClose': sentence,
  'sentences.returnLabel': sentence,
  'sentences.refundWhen': sentence,
  'sentences.rejectionClose': sentence,
  'sentences.closeKindly': sentence,
  'sentences.signOff': sentence,
} as const satisfies Record<string, Asked>

export type SettingName = keyof typeof SETTINGS

const NAMES = Object.keys(SETTINGS) as readonly SettingName[]

export const askedAs = (name: SettingName): Asked => SETTINGS[name]

/** A setting's name; null for what this desk does not know (any more). */
export function settingName(path: SettingPath): SettingName | null {
  const name = path.filter(key => !isPlace(key)).join('.')
  return NAMES.find(known => known === name) ?? null
}

const isPlace = (key: string): boolean =>
  /^\d+$/.test(key) || CURRENCIES.some(each => each === key) || CUSTOMER_LANGUAGES.some(each => each === key)

/** Each is one modal. */
export const SETTINGS_SECTIONS = [
  'remedies',
  'approval',
  'costs',
  'sending',
  'deadlines',
  'hours',
  'reminders',
  'digests',
  'records',
] as const

type PlainSection = (typeof SETTINGS_SECTIONS)[number]

/** Customers' sentences have a section a language. */
export type SettingsSection = PlainSection | `sentences:${CustomerLanguage}`

export const sentencesSection = (language: CustomerLanguage): SettingsSection => `sentences:${language}`

export const ALL_SECTIONS: readonly SettingsSection[] = [
  ...SETTINGS_SECTIONS,
  ...CUSTOMER_LANGUAGES.map(sentencesSection),
]

export const languageOfSection = (section: SettingsSection): CustomerLanguage | null =>
  CUSTOMER_LANGUAGES.find(language => section === sentencesSection(language)) ?? null

const under = (...beginnings: readonly string[]): readonly SettingPath[] =>
  NAMES.filter(name => beginnings.some(beginning => name === beginning || name.startsWith(`${beginning}.`))).map(name =>
    name.split('.'),
  )

const rowsOf = (key: 'remedies' | 'reminders', rows: readonly object[]): readonly SettingPath[] =>
  rows.flatMap((row, nth) =>
    under(key).flatMap(([, field]) =>
      field === undefined || (field === 'percent' && !('percent' in row)) ? [] : [[key, String(nth), field]],
    ),
  )

/** The settings a section asks for, in order. */
const PATHS: Readonly<Record<PlainSection, (policy: Policy) => readonly SettingPath[]>> = {
  remedies: ({ remedies }) => rowsOf('remedies', remedies),
  approval: () => [
    ...CURRENCIES.map(currency => ['approval', 'limits', currency]),
    ...CURRENCIES.map(currency => ['approval', 'dailyLimits', currency]),
    ['approval', 'unknownAmount'],
  ],
  costs: () => [
    ...under('costs').filter(([, key]) => key !== 'returnShipping'),
    ...CURRENCIES.map(currency => ['costs', 'returnShipping', currency]),
  ],
  sending: () => under('fulfilment', 'sendDelaySeconds', 'offerExpiresDays', 'nudges', 'unanswered'),
  deadlines: () => under('deadlines'),
  hours: () => under('businessHours'),
  reminders: ({ reminders }) => rowsOf('reminders', reminders).slice(0, MOST_REMINDER_SETTINGS),
  digests: () => under('digests'),
  records: () => under('retentionDays', 'repeatFault'),
}

/** Sixteen rows with a heading each: a modal has room for a hundred blocks. */
const MOST_REMINDER_SETTINGS = 16 * 5

export function pathsOf(section: SettingsSection, policy: Policy): readonly SettingPath[] {
  const language = languageOfSection(section)
  if (language) return OWN_SENTENCES.map(name => ['sentences', language, name])
  return PATHS[section as PlainSection](policy)
}
