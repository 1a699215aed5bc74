import { optionsOf } from '../block-rules/initial-options.ts'
import { elementsOf, type Placed } from '../block-rules/interactive.ts'
import { realOption, stateField, type Values } from './input-state.ts'

type Json = Readonly<Record<string, unknown>>

/** What a person points at. */
export type Pointed = {
  readonly actionId: string
  readonly blockId?: string | undefined
  readonly value?: string | undefined
}

/** The element a person presses, as it really stands there. Throws when it does not: nobody can press what is not shown. */
export function elementAt(blocks: unknown, pointed: Pointed): Placed {
  const all = elementsOf(blocks)
  const named = all.filter(
    ({ block, element }) =>
      element.action_id === pointed.actionId && (pointed.blockId === undefined || block.block_id === pointed.blockId),
  )
  const fitting = named.filter(({ element }) => fits(element, pointed.value))
  const [found, second] = fitting
  if (found && !second) return found
  const there = all.map(
    ({ element }) => `${element.action_id}${element.value === undefined ? '' : `=${element.value}`}`,
  )
  const asked = `"${pointed.actionId}"${pointed.value === undefined ? '' : ` with "${pointed.value}"`}`
  throw new Error(`${found ? 'more than one' : 'no'} element ${asked} here, only ${there.join(', ') || 'none at all'}`)
}

/** Elements that offer the value, or that any value suits (pickers, text). */
function fits(element: Json, value: string | undefined): boolean {
  if (value === undefined) return true
  if (BUTTONS.includes(element.type)) return element.value === value
  const options = optionsOf(element)
  return options.length === 0 || options.some(option => option.value === value)
}

const BUTTONS: readonly unknown[] = ['button', 'icon_button', 'workflow_button']
const SEVERAL: readonly unknown[] = [
  'selected_options',
  'selected_users',
  'selected_conversations',
  'selected_channels',
]

/** The form as it stands once the element was used: what was chosen, on top of what was there. */
export function withChosen(given: Values, { block, element }: Placed, action: Json): Values {
  const field = stateField(element.type)
  if (field === null) return given
  const blockId = String(block.block_id)
  const actionId = String(element.action_id)
  const there = given[blockId]
  return there && Object.hasOwn(there, actionId)
    ? given
    : { ...given, [blockId]: { ...there, [actionId]: { [field]: action[field] } } }
}

/** The `actions` entry of the payload, filled from the real element. */
export function actionOf({ block, element }: Placed, value: string | undefined, ts: string): Json {
  const named = { action_id: element.action_id, block_id: block.block_id, type: element.type, action_ts: ts }
  if (BUTTONS.includes(element.type)) {
    const { text, value: own, style } = element
    return { ...named, text, ...(own === undefined ? {} : { value: own }), ...(style === undefined ? {} : { style }) }
  }
  if (block.type === 'input' && block.dispatch_action !== true)
    throw new Error(`the input "${element.action_id}" sends nothing before the form is submitted`)
  return { ...named, ...chosen(element, value) }
}

function chosen(element: Json, value: string | undefined): Json {
  const options = optionsOf(element)
  const pick = options.length > 0 && value !== undefined ? realOption(options, value) : (value ?? null)
  if (element.type === 'overflow') {
    if (pick === null) throw new Error(`an overflow menu needs the value of one of its options`)
    return { selected_option: pick }
  }
  const field = stateField(element.type) ?? 'value'
  const several = SEVERAL.includes(field)
  if (field === 'selected_date_time') return { [field]: pick === null ? null : Number(pick) }
  return { [field]: several ? (pick === null ? [] : [pick]) : pick }
}
