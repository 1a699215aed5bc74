/** @import { Overflow, PlainTextOption } from '@slack/types' */
import { el } from './dom.js'
import { withEmoji } from './emoji.js'

const GAP_PX = 4

/**
 * @param {HTMLElement} menu
 * @param {HTMLElement} opener
 */
const place = (menu, opener) => {
  const from = opener.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const left = Math.max(GAP_PX, Math.min(from.left, innerWidth - width - GAP_PX))
  const below = from.bottom + GAP_PX
  const top = below + height > innerHeight ? Math.max(GAP_PX, from.top - height - GAP_PX) : below
  menu.style.left = `${left}px`
  menu.style.top = `${top}px`
}

/**
 * @param {HTMLElement[]} rows
 * @param {KeyboardEvent} event
 */
const moveFocus = (rows, event) => {
  const at = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + rows.length, Home: 0, End: rows.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  rows[to % rows.length]?.focus()
}

/**
 * Opens above everything, outside the message: a card that is refreshed meanwhile does not take the menu with it.
 * @param {HTMLElement} opener
 * @param {PlainTextOption[]} options
 * @param {(option: PlainTextOption) => void} choose
 */
const openMenu = (opener, options, choose) => {
  const menu = el('div', { class: 'menu', role: 'menu', popover: 'auto' })
  const rows = options.map(option => {
    const press = () => {
      menu.hidePopover()
      choose(option)
    }
    const description =
      option.description === undefined ? null : el('span', { class: 'description' }, option.description.text)
    return el(
      'button',
      { type: 'button', role: 'menuitem', class: 'menu-item', onclick: press },
      withEmoji(option.text.text),
      description,
    )
  })
  menu.append(...rows)
  menu.addEventListener('keydown', event => moveFocus(rows, event))
  menu.addEventListener('toggle', event => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return
    menu.remove()
    opener.setAttribute('aria-expanded', 'false')
    if (opener.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true })
  })
  const host = opener.closest('dialog') ?? document.body
  host.append(menu)
  menu.showPopover()
  place(menu, opener)
  opener.setAttribute('aria-expanded', 'true')
  rows[0]?.focus()
}

/**
 * @param {Overflow} element
 * @param {string} focusName
 * @param {(option: PlainTextOption) => void} choose
 */
export const overflowButton = (element, focusName, choose) => {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'button icon',
      'aria-label': 'More actions',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-focus': focusName,
    },
    '⋯',
  )
  button.addEventListener('click', () => openMenu(button, element.options, choose))
  return button
}
