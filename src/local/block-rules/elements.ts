import {
  choiceOption,
  confirmation,
  conversationFilter,
  dispatchConfig,
  exactlyOne,
  hasImageSource,
  id,
  imageSource,
  menuOption,
  optionGroup,
  overflowOption,
  plainText,
  url,
} from './composition.ts'
import { startsAmongOptions } from './initial-options.ts'
import { richText } from './rich-text.ts'
import { anything, flag, integer, list, matching, number, object, oneOf, type Shape, text } from './shape.ts'

/** Block elements: what stands inside actions, sections, inputs and contexts, by type. */

type Fields = Readonly<Record<string, Shape>>

const element = (required: Fields, optional: Fields = {}, ...whole: readonly Shape[]): Shape =>
  object({ type: anything, ...required }, { action_id: id, ...optional }, ...whole)

const focus = { focus_on_load: flag }
const confirm = { confirm: confirmation }
const placeholder = { placeholder: plainText(150) }
const picker = { ...focus, ...confirm, ...placeholder }
const manyOf = { ...picker, max_selected_items: integer(1) }
const typing = { ...focus, ...placeholder, dispatch_action_config: dispatchConfig }
const style = oneOf('primary', 'danger')
const label = text(75)

const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'invalid date')
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid time')
const decimal = matching(/^-?\d+(\.\d+)?$/, 'must be a number')
const ids = list(text(255))

const menu = { options: list(menuOption, { min: 1, max: 100 }), option_groups: list(optionGroup, { min: 1, max: 100 }) }
const hasOptions = exactlyOne('options', 'option_groups')
const choices = { options: list(choiceOption, { min: 1, max: 10 }) }

const workflowTrigger = object(
  { url: url() },
  { customizable_input_parameters: list(object({ name: text(255), value: text(3000, 0) })) },
)

const feedbackButton = object({ text: plainText(75), value: text(2000) }, { accessibility_label: label })

const lengthsInOrder: Shape = (value, pointer, report) => {
  const { min_length: min, max_length: max } = value as { min_length?: number; max_length?: number }
  if (min !== undefined && max !== undefined && min > max)
    report(pointer, '`min_length` cannot be greater than `max_length`')
}

export const ELEMENTS: Fields = {
  button: element(
    { text: plainText(75) },
    { value: text(2000, 0), url: url(), style, accessibility_label: label, ...confirm },
  ),
  workflow_button: element(
    { text: plainText(75), workflow: object({ trigger: workflowTrigger }) },
    { style, accessibility_label: label },
  ),
  icon_button: element(
    { icon: oneOf('trash'), text: plainText(75) },
    { value: text(2000), accessibility_label: label, visible_to_user_ids: ids, ...confirm },
  ),
  feedback_buttons: element({ positive_button: feedbackButton, negative_button: feedbackButton }),
  overflow: element({ options: list(overflowOption, { min: 1, max: 5 }) }, confirm),
  checkboxes: element(
    choices,
    { initial_options: list(choiceOption, { min: 1, max: 10 }), ...focus, ...confirm },
    startsAmongOptions,
  ),
  radio_buttons: element(choices, { initial_option: choiceOption, ...focus, ...confirm }, startsAmongOptions),
  static_select: element({}, { ...menu, initial_option: menuOption, ...picker }, hasOptions, startsAmongOptions),
  multi_static_select: element(
    {},
    { ...menu, initial_options: list(menuOption, { min: 1, max: 100 }), ...manyOf },
    hasOptions,
    startsAmongOptions,
  ),
  external_select: element({}, { initial_option: menuOption, min_query_length: integer(0), ...picker }),
  multi_external_select: element(
    {},
    { initial_options: list(menuOption, { min: 1, max: 100 }), min_query_length: integer(0), ...manyOf },
  ),
  users_select: element({}, { initial_user: text(255), ...picker }),
  multi_users_select: element({}, { initial_users: ids, ...manyOf }),
  conversations_select: element(
    {},
    {
      initial_conversation: text(255),
      default_to_current_conversation: flag,
      response_url_enabled: flag,
      filter: conversationFilter,
      ...picker,
    },
  ),
  multi_conversations_select: element(
    {},
    { initial_conversations: ids, default_to_current_conversation: flag, filter: conversationFilter, ...manyOf },
  ),
  channels_select: element({}, { initial_channel: text(255), response_url_enabled: flag, ...picker }),
  multi_channels_select: element({}, { initial_channels: ids, ...manyOf }),
  datepicker: element({}, { initial_date: date, ...picker }),
  timepicker: element({}, { initial_time: time, timezone: text(255), ...picker }),
  datetimepicker: element({}, { initial_date_time: number(1_000_000_000, 9_999_999_999), ...focus, ...confirm }),
  plain_text_input: element(
    {},
    {
      initial_value: text(3000, 0),
      multiline: flag,
      min_length: integer(0, 3000),
      max_length: integer(1, 3000),
      ...typing,
    },
    lengthsInOrder,
  ),
  email_text_input: element({}, { initial_value: text(3000), ...typing }),
  url_text_input: element({}, { initial_value: text(3000), ...typing }),
  number_input: element(
    { is_decimal_allowed: flag },
    { initial_value: decimal, min_value: decimal, max_value: decimal, ...typing },
  ),
  rich_text_input: element(
    {},
    { initial_value: richText, min_lines: integer(1, 100), max_lines: integer(1, 100), ...typing },
  ),
  file_input: element({}, { filetypes: list(text(255), { min: 1 }), max_files: integer(1, 10) }),
  image: object({ type: anything, alt_text: text(2000, 0) }, imageSource, hasImageSource),
}

const MENUS = [
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
]

const CHOOSERS = [...MENUS, 'checkboxes', 'radio_buttons', 'datepicker', 'timepicker']

/** Which elements each kind of block takes. */
export const ELEMENTS_OF = {
  actions: [...CHOOSERS, 'button', 'workflow_button', 'overflow', 'datetimepicker', 'rich_text_input'],
  accessory: [...CHOOSERS, 'button', 'workflow_button', 'overflow', 'image'],
  input: [
    ...CHOOSERS,
    'datetimepicker',
    'plain_text_input',
    'email_text_input',
    'url_text_input',
    'number_input',
    'rich_text_input',
    'file_input',
  ],
  context_actions: ['feedback_buttons', 'icon_button'],
} as const

/** Elements that only a modal can show. */
export const MODAL_ONLY_ELEMENTS: readonly string[] = ['file_input']
