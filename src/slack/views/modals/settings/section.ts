import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../../domain/language.ts'
import { type SettingPath, withSetting } from '../../../../domain/policy/policy-changes.ts'
import type { PolicyInForce } from '../../../../domain/policy/policy-version.ts'
import { type Policy, policySchema } from '../../../../domain/policy.ts'
import { encodeEdited } from '../../../settings-press.ts'
import { languageOfSection, pathsOf, type SettingsSection } from '../../../settings-table.ts'
import { teamText } from '../../../text/team-text.ts'
import { context, header, section as line } from '../../blocks.ts'
import { languageText, rowText } from '../../setting-words.ts'
import { modal } from '../modal.ts'
import { accepted, type Parsed, readValues } from '../values.ts'
import { enteredFor, hintFor, inputName, isAmount, isAskedFor, settingInput, shortLabel } from './setting-input.ts'
import { problemWith } from './setting-problem.ts'

type Asked = { readonly section: SettingsSection; readonly inForce: PolicyInForce; readonly language: TeamLanguage }

/** One section of the settings, as it is in force. */
export function sectionView({ section, inForce, language }: Asked): types.ModalView {
  const { settings, modals } = teamText(language)
  const customers = languageOfSection(section)
  const { version: basis, policy } = inForce
  const view = modal({
    action: 'settings_section',
    title: customers
      ? settings.sentencesTitle(languageText(customers, language))
      : settings.sectionTitle[section as keyof typeof settings.sectionTitle],
    language,
    submit: modals.save,
    blocks: [...(customers ? [context(settings.sentencesHint)] : []), ...inputs(section, policy, language)],
  })
  return { ...view, private_metadata: encodeEdited({ section, basis }) }
}

/** Inputs about the same thing stand under its name: a remedy, a reminder, the amounts of one limit. */
function inputs(section: SettingsSection, policy: Policy, language: TeamLanguage): types.KnownBlock[] {
  let above: string | null = null
  return pathsOf(section, policy).flatMap(path => {
    const { heading, label } = namesOf(path, policy, language)
    const group = heading === null ? null : path.slice(0, 2).join('.')
    const begins = heading !== null && group !== above
    above = group
    return [...(begins ? [heading] : []), ...settingInput(path, { policy, language, label })]
  })
}

/** `heading` null: the input stands by itself. */
function namesOf(path: SettingPath, policy: Policy, language: TeamLanguage) {
  const label = shortLabel(path, language)
  if (isAmount(path)) return { heading: line(`*${label}*\n${hintFor(path, language)}`), label: path.at(-1) ?? '' }
  const row = rowText(path, policy, language)
  return { heading: row === null ? null : header(row), label }
}

/** The policy with what was entered, or what is wrong at which input. */
export function parseSection(state: unknown, { section, inForce, language }: Asked): Parsed<Policy> {
  const values = readValues(state)
  const paths = pathsOf(section, inForce.policy).filter(path => isAskedFor(path, inForce.policy))
  const errors: Record<string, string> = {}
  const edited = paths.reduce<unknown>((policy, path) => {
    const entered = enteredFor(path, values, { policy: inForce.policy, language })
    if (!entered.ok) errors[inputName(path)] = entered.problem
    return entered.ok ? withSetting(policy, path, entered.value) : policy
  }, inForce.policy)
  const parsed = policySchema.safeParse(edited)
  for (const issue of parsed.error?.issues ?? []) {
    const path = paths.find(each => isWithin(issue.path, each)) ?? paths[0]
    if (path) errors[inputName(path)] ??= problemWith(path, issue, values, language)
  }
  return parsed.success && Object.keys(errors).length === 0 ? accepted(parsed.data) : { ok: false, errors }
}

const isWithin = (place: readonly PropertyKey[], path: SettingPath): boolean =>
  path.every((key, nth) => String(place[nth]) === key)
