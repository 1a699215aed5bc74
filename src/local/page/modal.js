/** @import { ModalView } from '@slack/types' */
/** @import { Surface } from './surface.js' */
/** @import { StandInView } from '../stand-in.ts' */
import { blockNodes } from './blocks.js'
import { byId, el } from './dom.js'
import { inSlack } from './server.js'
import { onRender, snapshot } from './state.js'
import { stateValues, surfaceAt } from './surface.js'

/** @typedef {{ dialog: HTMLDialogElement, surface: Surface, print: string }} OpenModal */
/** @type {Map<string, OpenModal>} */
const open = new Map()

/**
 * The check Slack's own client makes before anything is sent.
 * @param {Surface} surface
 */
const isComplete = surface => {
  const missing = surface.fields.filter(({ required, control }) => required && control.isEmpty())
  for (const { complain } of missing) complain('Please complete this required field.')
  const first = missing[0]?.control.node
  const target = first?.matches('input, textarea, select') ? first : first?.querySelector('input')
  if (target instanceof HTMLElement) target.focus()
  return missing.length === 0
}

/**
 * @param {Surface} surface
 * @param {unknown} body
 */
const showErrors = (surface, body) => {
  const answer = /** @type {{ response_action?: string, errors?: Record<string, string> } | null} */ (body)
  if (typeof answer !== 'object' || answer?.response_action !== 'errors') return
  for (const { blockId, complain } of surface.fields) {
    const message = answer.errors?.[blockId]
    if (message !== undefined) complain(message)
  }
}

/**
 * @param {string} viewId
 * @param {Surface} surface
 * @param {HTMLElement} form
 */
const submit = async (viewId, surface, form) => {
  for (const { complain } of surface.fields) complain(null)
  if (form.getAttribute('aria-busy') === 'true' || !isComplete(surface)) return
  form.setAttribute('aria-busy', 'true')
  const delivery = await inSlack('submit', { viewId, values: stateValues(surface) })
  form.removeAttribute('aria-busy')
  showErrors(surface, delivery?.body)
}

/**
 * @param {StandInView} opened
 * @param {Surface} surface
 */
const modalContent = ({ id, view }, surface) => {
  const modal = /** @type {ModalView} */ (/** @type {unknown} */ (view))
  const close = () => inSlack('close', { viewId: id })
  const form = el(
    'form',
    { novalidate: true, class: 'modal-form' },
    el(
      'header',
      {},
      el('h2', { id: `title/${id}` }, modal.title.text),
      el(
        'button',
        { type: 'button', class: 'button icon quiet', 'aria-label': 'Close this dialog', onclick: close },
        '✕',
      ),
    ),
    el('div', { class: 'modal-body' }, ...blockNodes(modal.blocks, surface)),
    el(
      'footer',
      {},
      el('button', { type: 'button', class: 'button', onclick: close }, modal.close?.text ?? 'Close'),
      modal.submit === undefined ? null : el('button', { type: 'submit', class: 'button primary' }, modal.submit.text),
    ),
  )
  form.addEventListener('submit', event => {
    event.preventDefault()
    void submit(id, surface, form)
  })
  return form
}

/** @param {HTMLElement} dialog */
const focusFirst = dialog => {
  const inputs = '.modal-body input, .modal-body textarea, .modal-body select'
  const first =
    dialog.querySelector('[autofocus]') ?? dialog.querySelector(inputs) ?? dialog.querySelector('footer button')
  if (first instanceof HTMLElement) first.focus({ preventScroll: true })
}

/**
 * Draws a view again after the app updated it; what the person had entered stays where the same input still is.
 * @param {OpenModal} modal
 * @param {StandInView} opened
 */
const draw = (modal, opened) => {
  const { surface, dialog } = modal
  const focused = dialog.contains(document.activeElement) ? document.activeElement?.id : undefined
  const scrolled = dialog.querySelector('.modal-body')?.scrollTop ?? 0
  surface.kept = stateValues(surface)
  surface.fields = []
  dialog.replaceChildren(modalContent(opened, surface))
  const body = dialog.querySelector('.modal-body')
  if (body !== null) body.scrollTop = scrolled
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  if (dialog.open && !dialog.contains(document.activeElement)) focusFirst(dialog)
}

/** @param {StandInView} opened @param {string} print */
const show = (opened, print) => {
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': `title/${opened.id}` })
  dialog.addEventListener('cancel', event => {
    if (event.target !== dialog) return
    event.preventDefault()
    void inSlack('close', { viewId: opened.id })
  })
  const modal = { dialog, surface: surfaceAt(`view/${opened.id}`, { viewId: opened.id }), print }
  open.set(opened.id, modal)
  byId('modals').append(dialog)
  draw(modal, opened)
  dialog.showModal()
  focusFirst(dialog)
}

const drawModals = () => {
  const { views } = snapshot()
  for (const [id, { dialog }] of open) {
    if (views.some(view => view.id === id)) continue
    dialog.close()
    dialog.remove()
    open.delete(id)
  }
  for (const opened of views) {
    const print = `${opened.hash} ${JSON.stringify(opened.view)}`
    const modal = open.get(opened.id)
    if (modal === undefined) show(opened, print)
    else if (modal.print !== print) {
      modal.print = print
      draw(modal, opened)
    }
  }
}

export const startModals = () => onRender(drawModals)
