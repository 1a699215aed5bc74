import type { types } from '@slack/bolt'
import { plainLine, shorten } from '../../mrkdwn.ts'
import { plain } from '../blocks.ts'

/** Inputs whose `block_id` is their `action_id`, so that an error finds its place by the input's name. */

type Common = { readonly label: string; readonly hint?: string | undefined; readonly optional?: boolean }

const block = (
  id: string,
  { label, hint, optional }: Common,
  element: types.InputBlock['element'],
): types.InputBlock => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element,
  ...(hint === undefined ? {} : { hint: plain(hint) }),
  ...(optional ? { optional } : {}),
})

/** The most a text input takes, and a mail or note with it. */
export const LONGEST_INPUT = 3000

type TextOptions = Common & {
  readonly initial?: string | null
  readonly multiline?: boolean
  readonly max?: number
  /** When the block's id must differ from the input's: Slack keeps what was typed under an id it knows. */
  readonly blockId?: string
}

export function textInput(id: string, options: TextOptions): types.InputBlock {
  const max = options.max ?? LONGEST_INPUT
  const initial = options.initial ? shorten(options.initial.toWellFormed(), max) : ''
  return block(options.blockId ?? id, options, {
    type: 'plain_text_input',
    action_id: id,
    max_length: max,
    ...(options.multiline ? { multiline: true } : {}),
    ...(initial === '' ? {} : { initial_value: initial }),
  })
}

export type Choice = { readonly value: string; readonly label: string; readonly description?: string }

const choice = ({ value, label, description }: Choice): types.PlainTextOption => ({
  text: plain(plainLine(label, 75)),
  value,
  ...(description === undefined ? {} : { description: plain(plainLine(description, 75)) }),
})

type ChoiceOptions = Common & { readonly choices: readonly Choice[]; readonly initial?: string | null }

export function select(id: string, options: ChoiceOptions): types.InputBlock {
  const chosen = options.choices.find(({ value }) => value === options.initial)
  return block(id, options, {
    type: 'static_select',
    action_id: id,
    options: options.choices.map(choice),
    ...(chosen ? { initial_option: choice(chosen) } : {}),
  })
}

export function multiSelect(
  id: string,
  options: Common & { readonly choices: readonly Choice[]; readonly chosen: readonly string[] },
): types.InputBlock {
  const chosen = options.choices.filter(({ value }) => options.chosen.includes(value))
  return block(id, options, {
    type: 'multi_static_select',
    action_id: id,
    options: options.choices.map(choice),
    ...(chosen.length > 0 ? { initial_options: chosen.map(choice) } : {}),
  })
}

export function radio(id: string, options: ChoiceOptions): types.InputBlock {
  const chosen = options.choices.find(({ value }) => value === options.initial)
  return block(id, options, {
    type: 'radio_buttons',
    action_id: id,
    options: options.choices.map(choice),
    ...(chosen ? { initial_option: choice(chosen) } : {}),
  })
}

/** `dispatch`: every tick is told at once, not only at submission. */
export function checkboxes(
  id: string,
  options: Common & {
    readonly choices: readonly Choice[]
    readonly ticked: readonly string[]
    readonly dispatch: boolean
  },
): types.InputBlock {
  const ticked = options.choices.filter(({ value }) => options.ticked.includes(value))
  return {
    ...block(id, options, {
      type: 'checkboxes',
      action_id: id,
      options: options.choices.map(choice),
      ...(ticked.length > 0 ? { initial_options: ticked.map(choice) } : {}),
    }),
    ...(options.dispatch ? { dispatch_action: true } : {}),
  }
}

export const personInput = (id: string, options: Common & { readonly initial?: string | null }): types.InputBlock =>
  block(id, options, {
    type: 'users_select',
    action_id: id,
    ...(options.initial ? { initial_user: options.initial } : {}),
  })

/** One file of these types. */
export const fileInput = (id: string, options: Common & { readonly filetypes: readonly string[] }): types.InputBlock =>
  block(id, options, { type: 'file_input', action_id: id, filetypes: [...options.filetypes], max_files: 1 })

/** `initial`: YYYY-MM-DD. */
export const dayInput = (id: string, options: Common & { readonly initial?: string | null }): types.InputBlock =>
  block(id, options, {
    type: 'datepicker',
    action_id: id,
    ...(options.initial ? { initial_date: options.initial } : {}),
  })
