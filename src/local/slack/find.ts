import { optionsOf } from '../block-rules/initial-options.ts'
import { elementsOf } from '../block-rules/interactive.ts'
import { isRecord } from '../block-rules/shape.ts'
import type { SlackStandIn, StandInMessage } from '../stand-in.ts'
import { stateField } from './input-state.ts'

type Json = Readonly<Record<string, unknown>>

/** A message, an open modal, or the view of the App Home: anything with blocks. */
export type Surface = { readonly blocks?: unknown } | { readonly view: Json }

/** Something a person can press: a button, or one option of an overflow menu. */
export type Pressable = {
  readonly label: string
  readonly type: 'button' | 'overflow'
  readonly actionId: string
  readonly blockId: string
  readonly value?: string
}

const blocksOf = (surface: Surface): unknown => ('view' in surface ? surface.view.blocks : surface.blocks)

/** Every button in reading order, an overflow's options one by one. */
export const buttons = (surface: Surface): readonly Pressable[] =>
  elementsOf(blocksOf(surface)).flatMap(({ block, element }): readonly Pressable[] => {
    const place = { actionId: String(element.action_id), blockId: String(block.block_id) }
    if (element.type === 'button') return [{ ...place, type: 'button', label: labelOf(element), ...ownValue(element) }]
    if (element.type !== 'overflow') return []
    return optionsOf(element).map(option => ({
      ...place,
      type: 'overflow',
      label: labelOf(option),
      ...ownValue(option),
    }))
  })

export const labels = (surface: Surface): readonly string[] => buttons(surface).map(button => button.label)

/** The button with that label; throws with the labels that are there. */
export function button(surface: Surface, label: string): Pressable {
  const found = buttons(surface).find(each => each.label === label)
  if (!found) throw new Error(`no button "${label}", only ${labels(surface).join(', ') || 'none'}`)
  return found
}

/** A message as it stands now. */
export function newest(slack: SlackStandIn, message: Pick<StandInMessage, 'channel' | 'ts'>): StandInMessage {
  const found = slack.messages(message.channel).find(each => each.ts === message.ts)
  if (!found) throw new Error(`there is no message ${message.ts} in ${message.channel}`)
  return found
}

/** Presses the button with that label on the newest version of a message. */
export function press(
  slack: SlackStandIn,
  user: string,
  message: Pick<StandInMessage, 'channel' | 'ts'>,
  label: string,
) {
  const { actionId, blockId, value } = button(newest(slack, message), label)
  const where = { channel: message.channel, ts: message.ts }
  return slack.act({ user, where, actionId, blockId, ...(value === undefined ? {} : { value }) })
}

/** `state.values` of a form from answers by action id: text, one option's value, or several. Throws on an unknown action id. */
export function fill(
  surface: Surface,
  answers: Readonly<Record<string, string | readonly string[] | null>>,
): Record<string, Record<string, unknown>> {
  const values: Record<string, Record<string, unknown>> = {}
  const placed = elementsOf(blocksOf(surface))
  for (const [actionId, answer] of Object.entries(answers)) {
    const found = placed.find(({ element }) => element.action_id === actionId)
    const field = stateField(found?.element.type)
    if (!found || field === null) throw new Error(`no input "${actionId}" here`)
    const blockId = String(found.block.block_id)
    values[blockId] = {
      ...values[blockId],
      [actionId]: { type: found.element.type, [field]: answered(found.element, answer) },
    }
  }
  return values
}

function answered(element: Json, answer: string | readonly string[] | null): unknown {
  if (answer === null) return null
  const options = optionsOf(element)
  const one = (value: string) => (options.length > 0 ? { value } : value)
  return typeof answer === 'string' ? one(answer) : answer.map(one)
}

const labelOf = (element: Json): string => (isRecord(element.text) ? String(element.text.text) : '')

const ownValue = (element: Json): { value?: string } =>
  typeof element.value === 'string' ? { value: element.value } : {}
