/** @import { ActionsBlock, ContextBlock, DataTableBlock, ImageBlock, ImageElement, InputBlock, KnownBlock, SectionBlock, TableBlock } from '@slack/types' */
/** @import { Surface } from './surface.js' */
/** @import { ChartBlock } from './chart.js' */
import { chart } from './chart.js'
import { el } from './dom.js'
import { elementNode, inputControl, unsupported } from './elements.js'
import { withEmoji } from './emoji.js'
import { mrkdwn, textObject } from './mrkdwn.js'
import { richText } from './rich-text.js'

/** Pictures come from the workspace itself; of one from elsewhere only the description is shown. */
const OWN_PICTURE = /^(\/|data:image\/)/

/** @param {ImageElement | ImageBlock} image */
const picture = image => {
  if ('slack_file' in image && 'id' in image.slack_file)
    return el('img', { src: `/local/files/${image.slack_file.id}`, alt: image.alt_text })
  const url = 'image_url' in image ? image.image_url : ''
  if (OWN_PICTURE.test(url)) return el('img', { src: url, alt: image.alt_text })
  return el('span', { class: 'picture-text', role: 'img', 'aria-label': image.alt_text }, image.alt_text)
}

/** @param {SectionBlock} block @param {Surface} surface @param {string} blockId */
const section = (block, surface, blockId) => {
  const { accessory } = block
  const fields = (block.fields ?? []).map(field => el('div', { class: 'field' }, textObject(field)))
  const side =
    accessory === undefined
      ? null
      : accessory.type === 'image'
        ? picture(accessory)
        : elementNode(accessory, { surface, blockId, label: block.text?.text ?? 'Choose' })
  return el(
    'div',
    { class: 'section' },
    el(
      'div',
      { class: 'section-main' },
      block.text === undefined ? null : el('div', { class: 'section-text' }, textObject(block.text)),
      fields.length === 0 ? null : el('div', { class: 'fields' }, ...fields),
    ),
    side === null ? null : el('div', { class: 'accessory' }, side),
  )
}

/** @param {ActionsBlock} block @param {Surface} surface @param {string} blockId */
const actions = (block, surface, blockId) =>
  el(
    'div',
    { class: 'actions' },
    ...block.elements.map(element => elementNode(element, { surface, blockId, label: 'Choose' })),
  )

/** @param {ContextBlock} block */
const context = block =>
  el(
    'div',
    { class: 'context' },
    ...block.elements.map(element => (element.type === 'image' ? picture(element) : textObject(element))),
  )

/** @param {ImageBlock} block */
const imageBlock = block =>
  el(
    'figure',
    { class: 'image' },
    block.title === undefined ? null : el('figcaption', {}, withEmoji(block.title.text)),
    picture(block),
  )

/** @param {InputBlock} block @param {Surface} surface @param {string} blockId */
const input = (block, surface, blockId) => {
  const error = el('p', { class: 'field-error', role: 'alert', hidden: true })
  const complain = (/** @type {string | null} */ message) => {
    error.textContent = message
    error.hidden = message === null
    box.classList.toggle('wrong', message !== null)
  }
  const required = block.optional !== true
  const dispatches = block.dispatch_action === true
  const label = block.label.text
  const node = inputControl(block.element, { surface, blockId, label, required, dispatches }, complain)
  const box = el(
    'div',
    { class: 'input' },
    el('label', { for: node.id }, withEmoji(label), required ? null : el('span', { class: 'optional' }, ' (optional)')),
    node,
    block.hint === undefined ? null : el('p', { class: 'hint-text' }, withEmoji(block.hint.text)),
    error,
  )
  return box
}

/** @param {TableBlock['rows'][number][number]} cell */
const cellContent = cell => (cell.type === 'rich_text' ? richText(cell) : document.createTextNode(cell.text))

/** @param {TableBlock | DataTableBlock} block */
const table = block => {
  const settings = block.type === 'table' ? (block.column_settings ?? []) : []
  const [head, ...body] = block.rows
  const row = (/** @type {TableBlock['rows'][number]} */ cells, /** @type {'th' | 'td'} */ tag) =>
    el('tr', {}, ...cells.map((cell, column) => el(tag, { class: settings[column]?.align ?? null }, cellContent(cell))))
  return el(
    'div',
    {
      class: 'table',
      role: 'region',
      tabindex: 0,
      'aria-label': block.type === 'data_table' ? block.caption : 'Table',
    },
    el(
      'table',
      {},
      head === undefined ? null : el('thead', {}, row(head, 'th')),
      el('tbody', {}, ...body.map(cells => row(cells, 'td'))),
    ),
  )
}

/**
 * @param {KnownBlock | ChartBlock} block
 * @param {Surface} surface
 * @param {string} blockId
 * @returns {HTMLElement}
 */
const blockNode = (block, surface, blockId) => {
  switch (block.type) {
    case 'header':
      return el('h3', { class: 'header' }, withEmoji(block.text.text))
    case 'section':
      return section(block, surface, blockId)
    case 'actions':
      return actions(block, surface, blockId)
    case 'context':
      return context(block)
    case 'divider':
      return el('hr')
    case 'image':
      return imageBlock(block)
    case 'input':
      return input(block, surface, blockId)
    case 'rich_text':
      return richText(block)
    case 'table':
    case 'data_table':
      return table(block)
    case 'markdown':
      return el('div', { class: 'section-text' }, mrkdwn(block.text))
    case 'alert':
      return el('div', { class: `alert ${block.level ?? 'default'}`, role: 'note' }, textObject(block.text))
    case 'data_visualization':
      return chart(block)
    default:
      return unsupported(block.type)
  }
}

/**
 * Block Kit as elements. Fields that were drawn are noted on the surface.
 * @param {readonly unknown[]} blocks
 * @param {Surface} surface
 */
export const blockNodes = (blocks, surface) =>
  /** @type {readonly (KnownBlock | ChartBlock)[]} */ (blocks).map((block, index) =>
    blockNode(block, surface, block.block_id ?? `block-${index}`),
  )
