import { el } from './dom.js'
import { base64 } from './file-inputs.js'
import { inSlack } from './server.js'
import { toast } from './toasts.js'

const COMMANDS = [
  '/returns',
  '/returns mine',
  '/returns late',
  '/returns find ',
  '/returns story ',
  '/returns new',
  '/returns stats 7d',
  '/returns codes',
  '/returns quarantine',
  '/returns settings',
  '/returns help',
]

const MAX_PHOTO_BYTES = 8 * 1024 * 1024
const MAX_ROWS_PX = 160

/**
 * @typedef {object} Target
 * @property {string} channel
 * @property {string} [threadTs]
 */

/**
 * @param {Target} target
 * @param {string} text
 * @param {File | null} photo
 */
const send = async ({ channel, threadTs }, text, photo) => {
  if (text.startsWith('/') && threadTs === undefined) {
    const [command = '', ...rest] = text.trim().split(/\s+/)
    return inSlack('command', { channel, command, text: rest.join(' ') })
  }
  const file = photo === null ? {} : { file: { name: photo.name, base64: await base64(photo) } }
  return inSlack('say', { channel, text, ...(threadTs === undefined ? {} : { threadTs }), ...file })
}

/** @param {HTMLTextAreaElement} box */
const grow = box => {
  box.style.height = 'auto'
  box.style.height = `${Math.min(MAX_ROWS_PX, box.scrollHeight)}px`
}

/**
 * Chips with the app's commands while a "/" is being typed.
 * @param {HTMLTextAreaElement} box
 */
const commandHelp = box => {
  const help = el('div', { class: 'command-help', role: 'group', 'aria-label': 'Commands', hidden: true })
  const take = (/** @type {string} */ command) => () => {
    box.value = command
    help.hidden = true
    box.focus()
  }
  help.append(
    ...COMMANDS.map(command => el('button', { type: 'button', class: 'chip', onclick: take(command) }, command.trim())),
  )
  box.addEventListener('input', () => {
    help.hidden = !box.value.startsWith('/') || box.value.includes('\n')
  })
  return help
}

/** @param {() => void} changed */
const photoPicker = changed => {
  const input = el('input', {
    type: 'file',
    accept: 'image/*',
    class: 'visually-hidden',
    tabindex: -1,
    'aria-label': 'Photo to attach',
  })
  const name = el('span', { class: 'photo-name muted' })
  const button = el(
    'button',
    { type: 'button', class: 'button small attach', onclick: () => input.click() },
    'Attach photo',
  )
  const show = () => {
    const file = input.files?.[0] ?? null
    if (file !== null && file.size > MAX_PHOTO_BYTES) {
      toast('That photo is larger than 8 MB.', 'problem')
      input.value = ''
    }
    name.textContent = input.files?.[0]?.name ?? ''
    changed()
  }
  input.addEventListener('change', show)
  return {
    nodes: [input, button, name],
    file: () => input.files?.[0] ?? null,
    clear: () => {
      input.value = ''
      name.textContent = ''
    },
  }
}

/**
 * The box one writes in. Made once for a place and never redrawn, so that nothing typed is lost.
 * @param {() => Target | null} target
 * @param {{ label: string, placeholder: string, commands: boolean }} options
 */
export const composer = (target, { label, placeholder, commands }) => {
  const box = el('textarea', { rows: 1, 'aria-label': label, placeholder })
  const help = commands ? commandHelp(box) : null
  const photo = photoPicker(() => box.focus())
  const form = el(
    'form',
    { class: 'composer one-line' },
    help,
    box,
    el(
      'div',
      { class: 'composer-bar' },
      ...photo.nodes,
      el('span', { class: 'grow' }),
      el('button', { type: 'submit', class: 'button primary small' }, 'Send'),
    ),
  )
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const to = target()
    const text = box.value.trim()
    const file = photo.file()
    if (to === null || (text === '' && file === null)) return
    box.value = ''
    photo.clear()
    grow(box)
    if (help !== null) help.hidden = true
    await send(to, text, file)
  })
  box.addEventListener('input', () => grow(box))
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  return form
}
