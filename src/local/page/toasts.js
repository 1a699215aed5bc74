import { byId, el } from './dom.js'

const SHOWN_MS = 4000
/** For a toast that can be pressed. */
const SHOWN_WITH_ACTION_MS = 8000

/**
 * @param {string} text
 * @param {'note' | 'problem'} [kind]
 * @param {{ label: string, press: () => void }} [action]
 */
export const toast = (text, kind = 'note', action) => {
  const note = el('div', { class: `toast ${kind}` }, el('span', {}, text))
  if (action !== undefined) {
    const press = () => {
      note.remove()
      action.press()
    }
    note.append(el('button', { type: 'button', class: 'link-button', onclick: press }, action.label))
  }
  byId('toasts').append(note)
  setTimeout(() => note.remove(), action === undefined ? SHOWN_MS : SHOWN_WITH_ACTION_MS)
}
