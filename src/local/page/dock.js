/** @import { DockTab } from './state.js' */
import { byId, el, keyed } from './dom.js'
import { onRender, page, snapshot, update } from './state.js'

/** @type {{ id: DockTab, name: string }[]} */
const TABS = [
  { id: 'thread', name: 'Thread' },
  { id: 'mailbox', name: 'Customer’s mailbox' },
  { id: 'market', name: 'Marketplace' },
]

let mailsSeen = 0

const mailsFromShop = () =>
  snapshot().customers.flatMap(({ mails }) => mails.filter(({ kind }) => kind === 'shop')).length

/** @param {DockTab} id */
const isShown = id => page.dock === id

/** @param {KeyboardEvent} event */
const walk = event => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const at = TABS.findIndex(({ id }) => isShown(id))
  const next = TABS[(at + step + TABS.length) % TABS.length]
  if (next === undefined) return
  update({ dock: next.id })
  document.getElementById(`tab-${next.id}`)?.focus()
}

/** @param {{ id: DockTab, name: string }} tab */
const tabItem = ({ id, name }) => {
  const current = isShown(id)
  const news = id === 'mailbox' && !current ? mailsFromShop() - mailsSeen : 0
  return {
    key: id,
    print: `${current}${news}`,
    build: () =>
      el(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${id}`,
          'data-focus': id,
          'aria-selected': String(current),
          'aria-controls': `panel-${id}`,
          tabindex: current ? 0 : -1,
          onclick: () => update({ dock: id, pane: 'dock' }),
        },
        name,
        news > 0 ? el('span', { class: 'badge', 'aria-label': `${news} new` }, news) : null,
      ),
  }
}

const drawDock = () => {
  if (isShown('mailbox')) mailsSeen = mailsFromShop()
  keyed(byId('tabs'), TABS.map(tabItem))
  for (const { id } of TABS) byId(`panel-${id}`).hidden = !isShown(id)
}

/** The bar at the foot of a phone: one pane at a time. */
const drawPanes = () => {
  byId('app').dataset.pane = page.pane
  for (const button of document.querySelectorAll('#panes button'))
    button.setAttribute('aria-pressed', String(button.getAttribute('data-pane') === page.pane))
  byId('offline').hidden = page.online
  byId('forgot').hidden = !snapshot().forgot
}

export const startDock = () => {
  byId('tabs').addEventListener('keydown', walk)
  for (const button of document.querySelectorAll('#panes button'))
    button.addEventListener('click', () =>
      update({ pane: /** @type {'rail' | 'centre' | 'dock'} */ (button.getAttribute('data-pane')) }),
    )
  onRender(drawDock)
  onRender(drawPanes)
}
