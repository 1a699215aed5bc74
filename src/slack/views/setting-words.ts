import type { CustomerLanguage, TeamLanguage } from '../../domain/language.ts'
import { CUSTOMER_LANGUAGES } from '../../domain/language.ts'
import { CURRENCIES } from '../../domain/money.ts'
import { type PolicyChange, type SettingPath, settingAt } from '../../domain/policy/policy-changes.ts'
import type { Policy } from '../../domain/policy.ts'
import { plainLine } from '../mrkdwn.ts'
import { settingName } from '../settings-table.ts'
import { localeOf, teamText } from '../text/team-text.ts'
import { remedyText } from './card/words.ts'

/** Plain text: whoever shows it in mrkdwn escapes it. */

const LONGEST_VALUE = 60

export const languageText = (language: CustomerLanguage, team: TeamLanguage): string =>
  new Intl.DisplayNames([localeOf(team)], { type: 'language' }).of(language) ?? language

/** "Percent", and what it is about where there are several: "Keep the item + 60 % claim code · Percent". */
export function settingText(path: SettingPath, policy: Policy, language: TeamLanguage): string {
  const { settingNames } = teamText(language)
  const known = settingName(path)
  const name = known === null ? path.join('.') : settingNames[known]
  const about = rowText(path, policy, language) ?? placeText(path, language)
  return about === null ? name : `${about} · ${name}`
}

/** The remedy or wait a setting belongs to; null for settings of no row. */
export function rowText([key, nth, ...field]: SettingPath, policy: Policy, language: TeamLanguage): string | null {
  const text = teamText(language)
  if (field.length === 0) return null
  const remedy = key === 'remedies' ? policy.remedies[Number(nth)] : undefined
  if (remedy) return remedyText({ remedy: { kind: remedy.kind, percent: remedy.percent ?? null } }, text)
  const reminder = key === 'reminders' ? policy.reminders[Number(nth)] : undefined
  return reminder ? text.settings.waitingFor[reminder.waitingFor] : null
}

function placeText(path: SettingPath, language: TeamLanguage): string | null {
  const customers = CUSTOMER_LANGUAGES.find(each => path[0] === 'sentences' && path[1] === each)
  if (customers) return languageText(customers, language)
  return CURRENCIES.find(currency => path.includes(currency)) ?? null
}

/** A setting's value in words. */
export function valueText(value: unknown, path: SettingPath, language: TeamLanguage): string {
  const { settings } = teamText(language)
  if (value === undefined || value === '') return settings.unset[settingName(path) ?? ''] ?? settings.notSet
  if (typeof value === 'boolean') return value ? settings.on : settings.off
  if (path.at(-1) === 'day' && typeof value === 'number') return weekdayText(value, language)
  if (Array.isArray(value)) return listText(value, path, language)
  if (typeof value === 'object') return settings.entries(Object.keys(value ?? {}).length)
  return plainLine(wordFor(String(value), settings.choices) ?? String(value), LONGEST_VALUE)
}

/** Leads may type what an object has by birth, `toString` for one. */
const wordFor = (value: string, words: Readonly<Record<string, string>>): string | undefined =>
  Object.hasOwn(words, value) ? words[value] : undefined

function listText(values: readonly unknown[], path: SettingPath, language: TeamLanguage): string {
  const { settings } = teamText(language)
  if (path.at(-1) === 'days') return values.map(day => weekdayText(Number(day), language)).join(', ')
  if (values.length === 0) return settings.notSet
  return values.every(value => typeof value === 'string')
    ? plainLine(values.join(', '), LONGEST_VALUE)
    : settings.entries(values.length)
}

/** 1 is Monday. */
export const weekdayText = (day: number, language: TeamLanguage): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

export const changeText = ({ path, from, to }: PolicyChange, policy: Policy, language: TeamLanguage): string =>
  teamText(language).settings.changed(
    settingText(path, policy, language),
    valueText(from, path, language),
    valueText(to, path, language),
  )

/** What stands in an input for a setting, as text. */
export function inputText(policy: Policy, path: SettingPath): string {
  const value = settingAt(policy, path)
  return Array.isArray(value) ? value.join(' ') : value === undefined ? '' : String(value)
}
