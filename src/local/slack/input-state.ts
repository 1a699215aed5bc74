import { optionsOf } from '../block-rules/initial-options.ts'
import { elementsOf, type Placed } from '../block-rules/interactive.ts'
import { isRecord } from '../block-rules/shape.ts'

type Json = Readonly<Record<string, unknown>>

/** Slack's `state.values`: block id → action id → what stands in the element. */
export type Values = Readonly<Record<string, Readonly<Record<string, Json>>>>

/** By element type: the field of the state, the field it starts from, and what an untouched element holds. */
const STATE: Readonly<Record<string, { readonly field: string; readonly start: string; readonly empty: unknown }>> = {
  plain_text_input: { field: 'value', start: 'initial_value', empty: null },
  email_text_input: { field: 'value', start: 'initial_value', empty: null },
  url_text_input: { field: 'value', start: 'initial_value', empty: null },
  number_input: { field: 'value', start: 'initial_value', empty: null },
  static_select: { field: 'selected_option', start: 'initial_option', empty: null },
  external_select: { field: 'selected_option', start: 'initial_option', empty: null },
  radio_buttons: { field: 'selected_option', start: 'initial_option', empty: null },
  checkboxes: { field: 'selected_options', start: 'initial_options', empty: [] },
  multi_static_select: { field: 'selected_options', start: 'initial_options', empty: [] },
  multi_external_select: { field: 'selected_options', start: 'initial_options', empty: [] },
  users_select: { field: 'selected_user', start: 'initial_user', empty: null },
  multi_users_select: { field: 'selected_users', start: 'initial_users', empty: [] },
  conversations_select: { field: 'selected_conversation', start: 'initial_conversation', empty: null },
  multi_conversations_select: { field: 'selected_conversations', start: 'initial_conversations', empty: [] },
  channels_select: { field: 'selected_channel', start: 'initial_channel', empty: null },
  multi_channels_select: { field: 'selected_channels', start: 'initial_channels', empty: [] },
  datepicker: { field: 'selected_date', start: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', start: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', start: 'initial_date_time', empty: null },
  rich_text_input: { field: 'rich_text_value', start: 'initial_value', empty: null },
  file_input: { field: 'files', start: 'initial_files', empty: [] },
}

export const stateField = (type: unknown): string | null =>
  typeof type === 'string' && Object.hasOwn(STATE, type) ? (STATE[type]?.field ?? null) : null

/** What Slack sends for the form: start values, with what the person changed on top. Throws when told to fill what is not there. */
export function filledIn(blocks: unknown, given: Values): Values {
  const placed = elementsOf(blocks).filter(({ element }) => stateField(element.type) !== null)
  for (const [blockId, actions] of Object.entries(given))
    for (const actionId of Object.keys(actions))
      if (!placed.some(each => sits(each, blockId, actionId)))
        throw new Error(`nothing to fill in: block "${blockId}", action "${actionId}"`)
  const values: Record<string, Record<string, Json>> = {}
  for (const each of placed) {
    const blockId = String(each.block.block_id)
    const actionId = String(each.element.action_id)
    values[blockId] = { ...values[blockId], [actionId]: stateOf(each.element, given[blockId]?.[actionId]) }
  }
  return values
}

const sits = ({ block, element }: Placed, blockId: string, actionId: string): boolean =>
  block.block_id === blockId && element.action_id === actionId

function stateOf(element: Json, given: Json | undefined): Json {
  const rule = STATE[String(element.type)]
  if (!rule) return {}
  const start = element[rule.start] ?? rule.empty
  const value = given && Object.hasOwn(given, rule.field) ? given[rule.field] : start
  return { type: element.type, [rule.field]: realOptions(element, value) }
}

/** An option named by its value becomes the element's own option, text and all. */
function realOptions(element: Json, value: unknown): unknown {
  const options = optionsOf(element)
  if (options.length === 0) return value
  if (Array.isArray(value)) return value.map(option => realOption(options, option))
  return value === null ? null : realOption(options, value)
}

export function realOption(options: readonly Json[], chosen: unknown): Json {
  const value = isRecord(chosen) ? chosen.value : chosen
  const option = options.find(each => each.value === value)
  if (!option) throw new Error(`no option "${value}" here, only ${options.map(each => each.value).join(', ')}`)
  return option
}

/** What Slack's own client says before anything is sent: by block id. */
export function complaintsOf(blocks: unknown, values: Values): Readonly<Record<string, string>> {
  const complaints: Record<string, string> = {}
  for (const { block, element } of elementsOf(blocks)) {
    if (block.type !== 'input') continue
    const state = values[String(block.block_id)]?.[String(element.action_id)] ?? {}
    const complaint = complaintOf(block, element, state[stateField(element.type) ?? ''])
    if (complaint !== null) complaints[String(block.block_id)] = complaint
  }
  return complaints
}

function complaintOf(block: Json, element: Json, value: unknown): string | null {
  const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (empty) return block.optional === true ? null : 'Please complete this required field.'
  if (element.type !== 'plain_text_input' || typeof value !== 'string') return null
  if (typeof element.min_length === 'number' && value.length < element.min_length)
    return `Please enter at least ${element.min_length} characters.`
  const longest = typeof element.max_length === 'number' ? element.max_length : 3000
  return value.length > longest ? `Please enter at most ${longest} characters.` : null
}
