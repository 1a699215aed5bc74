/** @import { ActionsBlockElement, InputBlockElement, SectionBlockAccessory } from '@slack/types' */
import { choiceControl } from './choices.js'
import { el } from './dom.js'
import { fileControl } from './file-inputs.js'
import { selectControl } from './selects.js'

/** @typedef {InputBlockElement | ActionsBlockElement | SectionBlockAccessory} Element */
/** @typedef {Record<string, any>} StateValue one entry of Slack's `state.values` */
/**
 * Something a person fills in.
 * @typedef {object} Control
 * @property {HTMLElement} node
 * @property {() => StateValue} read in Slack's shape
 * @property {() => string | undefined} pressed what a change of it sends as the action's value
 * @property {() => boolean} isEmpty
 */
/**
 * @typedef {object} ControlOptions
 * @property {string} id for the label; groups take it as the id of their own element
 * @property {string} label accessible name where no <label> stands beside it
 * @property {StateValue | undefined} kept what the person had entered before the view was updated
 * @property {() => void} changed
 */

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} node
 * @param {(text: string | null) => StateValue} shape
 * @param {ControlOptions} options
 * @returns {Control}
 */
const textual = (node, shape, { id, label, changed }) => {
  node.id = id
  node.setAttribute('aria-label', label)
  node.addEventListener('change', changed)
  const text = () => (node.value === '' ? null : node.value)
  return {
    node,
    read: () => shape(text()),
    pressed: () => text() ?? undefined,
    isEmpty: () => node.value.trim() === '',
  }
}

/** @param {{ placeholder?: { text: string } }} element */
const placeholder = element => ({ placeholder: element.placeholder?.text ?? null })

const [FEWEST_ROWS, MOST_ROWS, COLUMNS] = [4, 18, 62]

/** As tall as the text it opens with, within bounds. @param {string} text */
const rowsFor = text => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0)
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, lines + 1))
}

/**
 * @param {Extract<Element, { type: 'plain_text_input' }>} element
 * @param {ControlOptions} options
 */
const plainText = (element, options) => {
  const limits = {
    maxlength: element.max_length ?? 3000,
    minlength: element.min_length ?? null,
    ...placeholder(element),
  }
  const text = options.kept === undefined ? (element.initial_value ?? '') : (options.kept.value ?? '')
  const node =
    element.multiline === true
      ? el('textarea', { rows: rowsFor(text), ...limits })
      : el('input', { type: 'text', ...limits })
  node.value = text
  return textual(node, value => ({ type: 'plain_text_input', value }), options)
}

const TEXT_TYPES = { email_text_input: 'email', url_text_input: 'url', number_input: 'text' }

/**
 * @param {Extract<Element, { type: 'email_text_input' | 'url_text_input' | 'number_input' }>} element
 * @param {ControlOptions} options
 */
const oneLine = (element, options) => {
  const isNumber = element.type === 'number_input'
  const node = el('input', {
    type: TEXT_TYPES[element.type],
    inputmode: isNumber ? 'decimal' : null,
    ...placeholder(element),
  })
  node.value = options.kept === undefined ? (element.initial_value ?? '') : (options.kept.value ?? '')
  return textual(node, value => ({ type: element.type, value }), options)
}

/** @param {number} seconds */
const localDateTime = seconds => {
  const date = new Date(seconds * 1000)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/**
 * @param {Extract<Element, { type: 'datepicker' | 'timepicker' | 'datetimepicker' }>} element
 * @param {ControlOptions} options
 */
const moment = (element, options) => {
  const { kept } = options
  if (element.type === 'datepicker') {
    const node = el('input', { type: 'date' })
    node.value = (kept === undefined ? element.initial_date : kept.selected_date) ?? ''
    return textual(node, value => ({ type: element.type, selected_date: value }), options)
  }
  if (element.type === 'timepicker') {
    const node = el('input', { type: 'time' })
    node.value = (kept === undefined ? element.initial_time : kept.selected_time) ?? ''
    return textual(node, value => ({ type: element.type, selected_time: value }), options)
  }
  const node = el('input', { type: 'datetime-local' })
  const seconds = kept === undefined ? element.initial_date_time : kept.selected_date_time
  node.value = typeof seconds === 'number' ? localDateTime(seconds) : ''
  const shape = (/** @type {string | null} */ value) => ({
    type: element.type,
    selected_date_time: value === null ? null : Math.floor(new Date(value).getTime() / 1000),
  })
  return textual(node, shape, options)
}

/**
 * The control for an element, or null for one that a person cannot fill in here.
 * @param {Element} element
 * @param {ControlOptions} options
 * @returns {Control | null}
 */
export const buildControl = (element, options) => {
  switch (element.type) {
    case 'plain_text_input':
      return plainText(element, options)
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return oneLine(element, options)
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return moment(element, options)
    case 'file_input':
      return fileControl(element, options)
    case 'radio_buttons':
    case 'checkboxes':
      return choiceControl(element, options)
    default:
      return selectControl(element, options)
  }
}
