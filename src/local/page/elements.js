/** @import { Button } from '@slack/types' */
/** @import { Element } from './controls.js' */
/** @import { Field, Surface } from './surface.js' */
import { isConfirmed } from './confirm.js'
import { buildControl } from './controls.js'
import { el } from './dom.js'
import { withEmoji } from './emoji.js'
import { overflowButton } from './menu.js'
import { toast } from './toasts.js'

/** @typedef {{ surface: Surface, blockId: string, label: string }} Place */
/** @typedef {Exclude<Element, { type: 'image' }>} Interactive */

/** @param {Surface} surface @param {string} blockId @param {string} actionId */
const domId = (surface, blockId, actionId) => `${surface.id}/${blockId}/${actionId}`

/**
 * @param {Button} element
 * @param {Place} place
 */
const buttonNode = (element, { surface, blockId }) => {
  const actionId = element.action_id ?? ''
  const button = el(
    'button',
    {
      type: 'button',
      class: `button ${element.style ?? ''}`,
      'data-focus': `${blockId}/${actionId}/${element.value ?? ''}`,
    },
    withEmoji(element.text.text),
  )
  if (element.accessibility_label !== undefined) button.setAttribute('aria-label', element.accessibility_label)
  button.addEventListener('click', async () => {
    if (!(await isConfirmed(element.confirm))) return
    if (element.url !== undefined) toast(`In Slack this opens ${element.url}`)
    button.setAttribute('aria-busy', 'true')
    const value = element.value === undefined ? {} : { value: element.value }
    await surface.act({ blockId, actionId, ...value })
    button.removeAttribute('aria-busy')
  })
  return button
}

/**
 * A control outside an input block: it acts as soon as it is changed.
 * @param {Interactive} element
 * @param {Place} place
 */
const actingControl = (element, { surface, blockId, label }) => {
  const actionId = element.action_id ?? ''
  const changed = async () => {
    const confirm = 'confirm' in element ? element.confirm : undefined
    if (!(await isConfirmed(confirm))) return
    const value = control?.pressed()
    await surface.act({ blockId, actionId, ...(value === undefined ? {} : { value }) })
  }
  const hint = 'placeholder' in element ? element.placeholder?.text : undefined
  const control = buildControl(element, {
    id: domId(surface, blockId, actionId),
    label: hint ?? label,
    kept: surface.kept[blockId]?.[actionId],
    changed,
  })
  if (control === null) return unsupported(element.type)
  control.node.dataset.focus = `${blockId}/${actionId}`
  surface.fields.push({ blockId, actionId, required: false, control, complain: () => undefined })
  return control.node
}

/** @param {string} type */
export const unsupported = type => el('span', { class: 'unsupported' }, `(${type} is not shown in the local workspace)`)

/**
 * @param {Interactive} element
 * @param {Place} place
 * @returns {HTMLElement}
 */
export const elementNode = (element, place) => {
  const { surface, blockId } = place
  if (element.type === 'button') return buttonNode(element, place)
  if (element.type === 'overflow') {
    const actionId = element.action_id ?? ''
    return overflowButton(element, `${blockId}/${actionId}`, async option => {
      if (!(await isConfirmed(element.confirm))) return
      await surface.act({ blockId, actionId, ...(option.value === undefined ? {} : { value: option.value }) })
    })
  }
  return actingControl(element, place)
}

/**
 * A control inside an input block: it acts only if the block says so.
 * @param {Interactive} element
 * @param {Place & { required: boolean, dispatches: boolean }} place
 * @param {Field['complain']} complain
 */
export const inputControl = (element, { surface, blockId, label, required, dispatches }, complain) => {
  const actionId = element.action_id ?? ''
  const changed = () => {
    complain(null)
    const value = control?.pressed()
    if (dispatches) void surface.act({ blockId, actionId, ...(value === undefined ? {} : { value }) })
  }
  const id = domId(surface, blockId, actionId)
  const control = buildControl(element, { id, label, kept: surface.kept[blockId]?.[actionId], changed })
  if (control === null) return unsupported(element.type)
  if ('focus_on_load' in element && element.focus_on_load === true) control.node.setAttribute('autofocus', '')
  if (required) control.node.setAttribute('aria-required', 'true')
  surface.fields.push({ blockId, actionId, required, control, complain })
  return control.node
}
