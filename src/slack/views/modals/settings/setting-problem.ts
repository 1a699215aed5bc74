import type { z } from 'zod'
import type { TeamLanguage } from '../../../../domain/language.ts'
import { findForbidden, lintSentence } from '../../../../domain/lint-message.ts'
import type { SettingPath } from '../../../../domain/policy/policy-changes.ts'
import { askedAs, type SettingName, settingName } from '../../../settings-table.ts'
import { teamText } from '../../../text/team-text.ts'
import type { Values } from '../values.ts'
import { inputName } from './setting-input.ts'

type Issue = z.core.$ZodIssue

/** Why the policy does not take what was entered, and how to mend it, in the reader's language. */
export function problemWith(path: SettingPath, issue: Issue, values: Values, language: TeamLanguage): string {
  const { settings, modals } = teamText(language)
  const name = settingName(path)
  const text = values.text(inputName(path))
  const as = name === null ? 'list' : askedAs(name).as
  if (as === 'sentence') return sentenceProblem(text ?? '', language)
  if (as === 'number') return text === null ? modals.required : numberProblem(issue, language)
  if (as === 'days' || (text === null && as === 'words')) return modals.required
  return hintOf(name, language) ?? (isTime(path) ? settings.wrong.time : settings.wrong.words)
}

function numberProblem(issue: Issue, language: TeamLanguage): string {
  const { settings } = teamText(language)
  if (issue.code === 'too_small') return settings.atLeast(Number(issue.minimum))
  if (issue.code === 'too_big') return settings.atMost(Number(issue.maximum))
  return settings.wholeNumber
}

const hintOf = (name: SettingName | null, language: TeamLanguage): string | undefined =>
  name === null ? undefined : teamText(language).settings.hints[name]

const isTime = (path: SettingPath): boolean => ['at', 'from', 'to'].includes(path.at(-1) ?? '')

function sentenceProblem(text: string, language: TeamLanguage): string {
  const [finding] = findForbidden(text)
  return finding ? lintSentence(finding, language) : teamText(language).settings.wrong.sentence
}
