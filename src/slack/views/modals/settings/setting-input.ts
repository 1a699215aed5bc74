import type { types } from '@slack/bolt'
import { CUSTOMER_LANGUAGES, type TeamLanguage } from '../../../../domain/language.ts'
import { CUSTOMER_SENTENCES } from '../../../../domain/messages/customer-languages.ts'
import { shippedWords } from '../../../../domain/messages/own-words.ts'
import { CURRENCIES } from '../../../../domain/money.ts'
import { OWN_SENTENCES } from '../../../../domain/policy/own-sentences.ts'
import { type SettingPath, settingAt } from '../../../../domain/policy/policy-changes.ts'
import type { Policy } from '../../../../domain/policy.ts'
import { askedAs, type SettingName, settingName } from '../../../settings-table.ts'
import { teamText } from '../../../text/team-text.ts'
import { inputText, valueText, weekdayText } from '../../setting-words.ts'
import { checkboxes, LONGEST_INPUT, multiSelect, select, textInput } from '../inputs.ts'
import type { Values } from '../values.ts'

/** `undefined`: left empty. */
export type Entered = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string }

/** The name of a setting's input, and of its block. */
export const inputName = (path: SettingPath): string => path.join('.')

const ON = 'on'
/** Slack lets nobody clear a select: that nothing is set is a choice of its own. */
const NONE = 'none'
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const LONGEST_LINE = 400

type Drawing = { readonly policy: Policy; readonly language: TeamLanguage; readonly label: string }

/** The input that asks for a setting, filled with what is in force; none for what only the policy's file holds. */
export function settingInput(path: SettingPath, drawing: Drawing): types.InputBlock[] {
  const name = settingName(path)
  return name !== null && isAskedFor(path, drawing.policy) ? [inputFor(name, path, drawing)] : []
}

/** Lists of rows, and what is too long for an input, are the file's alone: nothing of them is cut off by saving. */
export function isAskedFor(path: SettingPath, policy: Policy): boolean {
  const name = settingName(path)
  return name !== null && askedAs(name).as !== 'list' && inputText(policy, path).length <= longestFor(name)
}

const longestFor = (name: SettingName): number => (askedAs(name).as === 'holidays' ? LONGEST_INPUT : LONGEST_LINE)

function inputFor(name: SettingName, path: SettingPath, { policy, language, label }: Drawing): types.InputBlock {
  const { settings } = teamText(language)
  const asked = askedAs(name)
  const id = inputName(path)
  const hint = isAmount(path) ? undefined : (shippedFor(path) ?? settings.hints[name])
  const common = { label, hint, ...(asked.optional ? { optional: true } : {}) }
  const value = settingAt(policy, path)
  const choices = 'choices' in asked ? asked.choices.map(each => choiceOf(each, path, language)) : []
  const none = { value: NONE, label: valueText(undefined, path, language) }
  switch (asked.as) {
    case 'tick': {
      const ticked = value === true ? [ON] : []
      return checkboxes(id, {
        ...common,
        optional: true,
        choices: [{ value: ON, label: settings.on }],
        ticked,
        dispatch: false,
      })
    }
    case 'days': {
      const days = WEEKDAYS.map(day => ({ value: String(day), label: weekdayText(day, language) }))
      return checkboxes(id, { ...common, choices: days, ticked: wordsOf(value), dispatch: false })
    }
    case 'choice':
      return select(id, {
        label,
        choices: asked.optional ? [none, ...choices] : choices,
        initial: value === undefined ? NONE : String(value),
      })
    case 'many':
      return multiSelect(id, { ...common, choices, chosen: wordsOf(value) })
    default:
      return textInput(id, { ...common, initial: inputText(policy, path), max: longestFor(name) })
  }
}

/** Amounts stand below one another, a currency a line: one hint above them all says how they are written. */
export const isAmount = (path: SettingPath): boolean => CURRENCIES.some(currency => currency === path.at(-1))

/** The words that stand in mails as long as a shop has none of its own. */
function shippedFor([key, customers, sentence]: SettingPath): string | undefined {
  const language = CUSTOMER_LANGUAGES.find(each => key === 'sentences' && each === customers)
  const shipped = language && shippedWords(CUSTOMER_SENTENCES[language].sentences)
  return OWN_SENTENCES.flatMap(name => (shipped && name === sentence ? [shipped[name]] : []))[0]
}

const choiceOf = (value: string, path: SettingPath, language: TeamLanguage) => ({
  value,
  label: valueText(path.at(-1) === 'day' ? Number(value) : value, path, language),
})

const wordsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** What was entered for a setting, as the policy holds it. Whether it fits there is the policy's to say. */
export function enteredFor(path: SettingPath, values: Values, { policy, language }: Omit<Drawing, 'label'>): Entered {
  const name = settingName(path)
  const id = inputName(path)
  const entered = (value: unknown): Entered => ({ ok: true, value })
  switch (name === null ? 'list' : askedAs(name).as) {
    case 'tick':
      return entered(values.choices(id).includes(ON))
    case 'days':
      return entered(values.choices(id).map(Number))
    case 'many':
      return entered(values.choices(id).length === 0 ? emptyAs(settingAt(policy, path)) : values.choices(id))
    case 'choice':
      return entered(numberLike(values.choice(id)))
    case 'number':
      return numberIn(values.text(id), language)
    case 'holidays':
      return entered(holidaysIn(values.text(id) ?? ''))
    default:
      return entered(values.text(id) ?? undefined)
  }
}

/** Nothing chosen: as nothing was put before, an empty list or no list at all, which may mean the opposite. */
const emptyAs = (before: unknown): unknown => (Array.isArray(before) && before.length === 0 ? before : undefined)

const numberLike = (value: string | null): unknown =>
  value === null || value === NONE ? undefined : /^\d+$/.test(value) ? Number(value) : value

function numberIn(text: string | null, language: TeamLanguage): Entered {
  if (text === null) return { ok: true, value: undefined }
  const number = Number(text.normalize('NFKC').replace(',', '.'))
  return Number.isFinite(number)
    ? { ok: true, value: number }
    : { ok: false, problem: teamText(language).settings.number }
}

/** Dates, in whatever way they are separated; else one region's name. */
function holidaysIn(text: string): unknown {
  const words = text.split(/[\s,;，、]+/).filter(Boolean)
  return words.length === 1 && words[0] !== undefined && !/^\d/.test(words[0]) ? words[0].toUpperCase() : words
}

/** How a setting is written, where that is not plain; '' else. */
export const hintFor = (path: SettingPath, language: TeamLanguage): string =>
  teamText(language).settings.hints[settingName(path) ?? ''] ?? ''

/** For the label of a setting that stands under its row's heading. */
export const shortLabel = (path: SettingPath, language: TeamLanguage): string => {
  const name = settingName(path)
  return name === null ? path.join('.') : teamText(language).settingNames[name]
}
