/** @import { Checkboxes, Option, RadioButtons } from '@slack/types' */
/** @import { Control, ControlOptions } from './controls.js' */
import { el } from './dom.js'
import { textObject } from './mrkdwn.js'

/**
 * @param {Checkboxes | RadioButtons} element
 * @param {ControlOptions['kept']} kept
 * @returns {string[]} values that are ticked at first
 */
const ticked = (element, kept) => {
  const { type } = element
  /** @type {(Option | null | undefined)[]} */
  const options =
    type === 'checkboxes'
      ? ((kept === undefined ? element.initial_options : kept.selected_options) ?? [])
      : [kept === undefined ? element.initial_option : kept.selected_option]
  return options.flatMap(option => option?.value ?? [])
}

/**
 * Checkboxes and radio buttons: real inputs, each with its label and description.
 * @param {Checkboxes | RadioButtons} element
 * @param {ControlOptions} options
 * @returns {Control}
 */
export const choiceControl = (element, { id, label, kept, changed }) => {
  const single = element.type === 'radio_buttons'
  const first = ticked(element, kept)
  const rows = element.options.map((option, index) => {
    const input = el('input', { type: single ? 'radio' : 'checkbox', name: id, id: `${id}-${index}` })
    input.checked = first.includes(option.value ?? '')
    input.addEventListener('change', changed)
    const description =
      option.description === undefined ? null : el('span', { class: 'description' }, textObject(option.description))
    const row = el('label', { class: 'choice' }, input, el('span', {}, textObject(option.text), description))
    return { input, option, row }
  })
  const chosen = () => rows.filter(({ input }) => input.checked).map(({ option }) => option)
  return {
    node: el(
      'div',
      { id, class: 'choices', role: single ? 'radiogroup' : 'group', 'aria-label': label },
      ...rows.map(({ row }) => row),
    ),
    read: () =>
      single
        ? { type: element.type, selected_option: chosen()[0] ?? null }
        : { type: element.type, selected_options: chosen() },
    pressed: () => chosen().at(-1)?.value,
    isEmpty: () => chosen().length === 0,
  }
}
