/** @import { ConfirmationDialog } from '@slack/types' */
import { byId, el } from './dom.js'
import { textObject } from './mrkdwn.js'

let serial = 0

/**
 * The "are you sure" of a button that carries one; true at once for a button that does not.
 * @param {ConfirmationDialog | undefined} confirm
 * @returns {Promise<boolean>}
 */
export const isConfirmed = confirm => {
  if (confirm === undefined) return Promise.resolve(true)
  serial += 1
  const titleId = `confirm-${serial}`
  const { promise, resolve } = Promise.withResolvers()
  const dialog = el('dialog', { class: 'modal small', 'aria-labelledby': titleId })
  const answer = (/** @type {boolean} */ yes) => () => {
    dialog.close()
    dialog.remove()
    resolve(yes)
  }
  const style = confirm.style === 'danger' ? 'button danger' : 'button primary'
  dialog.append(
    el('header', {}, el('h2', { id: titleId }, confirm.title?.text ?? 'Are you sure?')),
    el('div', { class: 'modal-body' }, textObject(confirm.text)),
    el(
      'footer',
      {},
      el('button', { type: 'button', class: 'button', onclick: answer(false) }, confirm.deny?.text ?? 'Cancel'),
      el('button', { type: 'button', class: style, onclick: answer(true) }, confirm.confirm?.text ?? 'Yes'),
    ),
  )
  dialog.addEventListener('cancel', answer(false))
  byId('dialogs').append(dialog)
  dialog.showModal()
  return promise
}
