/** @import { PlainTextOption } from '@slack/types' */
/** @import { Control, ControlOptions, Element } from './controls.js' */
import { el } from './dom.js'
import { snapshot } from './state.js'

/** @typedef {{ label: string | null, options: PlainTextOption[] }} Group */

/** @param {string} value @param {string} text @returns {PlainTextOption} */
const option = (value, text) => ({ text: { type: 'plain_text', text }, value })

const people = () => [{ label: null, options: snapshot().people.map(({ id, name }) => option(id, name)) }]
const channels = () => [
  {
    label: null,
    options: snapshot().channels.flatMap(({ id, name, isDirect }) => (isDirect ? [] : [option(id, `#${name}`)])),
  },
]

/** @param {Loose} element @returns {Group[]} */
const listed = element =>
  element.option_groups === undefined
    ? [{ label: null, options: element.options ?? [] }]
    : element.option_groups.map((/** @type {{ label: { text: string }, options: PlainTextOption[] }} */ group) => ({
        label: group.label.text,
        options: group.options,
      }))

/** @typedef {Record<string, any>} Loose a select of any kind: which of its keys are there depends on its type */
/** @typedef {{ groups: (element: Loose) => Group[], many: boolean, initial: string, chosen: string, whole: boolean }} Kind */

/**
 * What each kind offers, the key of what it starts with, the key under which Slack reports what was chosen, and
 * whether that is the whole option or only its value.
 * @type {Record<string, Kind>}
 */
const KINDS = {
  static_select: { groups: listed, many: false, initial: 'initial_option', chosen: 'selected_option', whole: true },
  multi_static_select: {
    groups: listed,
    many: true,
    initial: 'initial_options',
    chosen: 'selected_options',
    whole: true,
  },
  users_select: { groups: people, many: false, initial: 'initial_user', chosen: 'selected_user', whole: false },
  multi_users_select: { groups: people, many: true, initial: 'initial_users', chosen: 'selected_users', whole: false },
  channels_select: {
    groups: channels,
    many: false,
    initial: 'initial_channel',
    chosen: 'selected_channel',
    whole: false,
  },
  conversations_select: {
    groups: channels,
    many: false,
    initial: 'initial_conversation',
    chosen: 'selected_conversation',
    whole: false,
  },
}

/**
 * The values that are chosen at first.
 * @param {Loose} element
 * @param {Kind} kind
 * @param {ControlOptions['kept']} kept
 * @returns {string[]}
 */
const firstValues = (element, kind, kept) => {
  const first = kept === undefined ? element[kind.initial] : kept[kind.chosen]
  return [first ?? []].flat().map(row => (kind.whole ? row.value : row))
}

/**
 * @param {PlainTextOption} row
 * @param {string[]} initial
 */
const optionNode = (row, initial) => {
  const value = row.value ?? ''
  return el('option', { value, selected: initial.includes(value) }, row.text.text)
}

/**
 * @param {Group} group
 * @param {string[]} initial
 */
const groupNodes = ({ label, options }, initial) => {
  const rows = options.map(row => optionNode(row, initial))
  return label === null ? rows : [el('optgroup', { label }, ...rows)]
}

/**
 * Every select as a native one: keyboard, screen readers and phones know it.
 * @param {Element} element
 * @param {ControlOptions} options
 * @returns {Control | null}
 */
export const selectControl = (element, { id, label, kept, changed }) => {
  const kind = KINDS[element.type]
  if (kind === undefined) return null
  const groups = kind.groups(element)
  const initial = firstValues(element, kind, kept)
  const hint = 'placeholder' in element ? (element.placeholder?.text ?? 'Choose …') : 'Choose …'
  const blank = kind.many ? null : el('option', { value: '' }, hint)
  const rows = groups.flatMap(group => groupNodes(group, initial))
  const node = el('select', { id, multiple: kind.many, 'aria-label': label }, blank, ...rows)
  node.addEventListener('change', changed)
  const values = () => [...node.selectedOptions].map(({ value }) => value).filter(value => value !== '')
  const offered = groups.flatMap(group => group.options)
  const chosen = () => (kind.whole ? offered.filter(row => values().includes(row.value ?? '')) : values())
  return {
    node,
    read: () => ({ type: element.type, [kind.chosen]: kind.many ? chosen() : (chosen()[0] ?? null) }),
    pressed: () => values().at(-1),
    isEmpty: () => values().length === 0,
  }
}
