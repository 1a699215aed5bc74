/** @import { FileInput } from '@slack/types' */
/** @import { Control, ControlOptions } from './controls.js' */
import { el } from './dom.js'
import { uploaded } from './server.js'

/** @typedef {{ id: string, name: string }} SlackFile as Slack describes it; the app gets all of it */

/** @param {File} file @returns {Promise<string>} */
export const base64 = file =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })

/** What the picker itself forgets when the modal is drawn anew. @param {SlackFile[]} files */
const inSlack = files => (files.length === 0 ? '' : `In Slack: ${files.map(({ name }) => name).join(', ')}`)

/**
 * A file goes to Slack as soon as it is picked; the form holds what Slack says of it.
 * @param {FileInput} element
 * @param {ControlOptions} options
 * @returns {Control}
 */
export const fileControl = (element, { id, label, kept, changed }) => {
  /** @type {SlackFile[]} */
  let files = kept?.files ?? []
  const accept = element.filetypes?.map(type => `.${type}`).join(',') ?? null
  const input = el('input', { type: 'file', accept, 'aria-label': label })
  input.id = id
  const name = el('span', { class: 'muted' }, inSlack(files))
  input.addEventListener('change', async () => {
    const [picked] = input.files ?? []
    const file = picked === undefined ? null : await uploaded(picked.name, await base64(picked))
    files = file === null ? [] : [/** @type {SlackFile} */ (file)]
    name.textContent = inSlack(files)
    changed()
  })
  return {
    node: el('span', { class: 'file-field' }, input, name),
    read: () => ({ type: 'file_input', files }),
    pressed: () => undefined,
    isEmpty: () => files.length === 0,
  }
}
