/** @import { CustomerSnapshot } from '../workspace/snapshot.ts' */

import { byId, el, keyed, single } from './dom.js'
import { outside } from './server.js'
import { clock } from './slack-date.js'
import { onRender, page, snapshot, update } from './state.js'
import { toast } from './toasts.js'

/** @returns {CustomerSnapshot | null} */
export const openCustomer = () => {
  const { customers } = snapshot()
  return customers.find(({ address }) => address === page.customer) ?? customers[0] ?? null
}

/** What stays in sight above the newest mail. */
const MARGIN_PX = 12

const KINDS = { request: 'asked the marketplace', shop: 'from the shop', customer: 'answered' }

/**
 * @param {CustomerSnapshot['mails'][number]} mail
 * @param {string} name
 */
const mailItem = (mail, name) => ({
  key: mail.id,
  print: mail.id,
  build: () => {
    const who = mail.kind === 'shop' ? snapshot().shop : name
    return el(
      'article',
      { class: `mail ${mail.kind}`, 'aria-label': `${who}, ${KINDS[mail.kind]}` },
      el(
        'p',
        { class: 'byline' },
        el('strong', {}, who),
        el('span', { class: 'muted' }, `${KINDS[mail.kind]} · ${clock(new Date(mail.at))}`),
      ),
      el('p', { class: 'subject' }, mail.subject),
      el('div', { class: 'mail-text' }, mail.text.trim()),
    )
  },
})

/** @param {CustomerSnapshot} customer */
const customerLabel = ({ name, orderId, mails }) =>
  `${name}${orderId === null ? '' : ` · ${orderId}`}${mails.at(-1)?.kind === 'shop' ? ' · new mail' : ''}`

/** @param {CustomerSnapshot[]} customers @param {CustomerSnapshot} chosen */
const customerPicker = (customers, chosen) => {
  const select = el('select', { id: 'customer', 'data-focus': 'customer' })
  for (const customer of customers)
    select.append(el('option', { value: customer.address, selected: customer === chosen }, customerLabel(customer)))
  select.addEventListener('change', () => update({ customer: select.value }))
  return el(
    'div',
    { class: 'customer-picker' },
    el('div', { class: 'customer-row' }, el('label', { for: 'customer' }, 'Mail of'), select),
    el('p', { class: 'muted address' }, chosen.address),
  )
}

/** @param {string} text */
const reply = async text => {
  const customer = openCustomer()
  if (customer === null) return false
  const quote = byId('quote')
  const quoteOriginal = quote instanceof HTMLInputElement && quote.checked
  const sent = await outside('reply', { customer: customer.address, text, quoteOriginal })
  if (sent !== null) toast(`${customer.name}’s mail is on its way to the desk.`)
  return sent !== null
}

/** @param {CustomerSnapshot} customer */
const quickReplies = customer =>
  el(
    'div',
    { class: 'quick', role: 'group', 'aria-label': 'Quick replies' },
    ...customer.suggestions.map(({ label, text }) =>
      el(
        'button',
        { type: 'button', class: 'chip', title: text, 'data-focus': label, onclick: () => reply(text) },
        label,
      ),
    ),
  )

let shown = ''

/** @param {HTMLElement} log */
const startOfNewest = log => {
  const last = log.lastElementChild
  if (last instanceof HTMLElement) log.scrollTop = last.offsetTop - log.offsetTop - MARGIN_PX
}

const drawMailbox = () => {
  const customer = openCustomer()
  const log = byId('mails')
  byId('mail-composer').hidden = customer === null
  if (customer === null) {
    keyed(byId('mail-head'), [])
    return keyed(log, [
      {
        key: 'none',
        print: '',
        build: () =>
          el('div', { class: 'empty' }, el('p', {}, 'No customer yet. The marketplace’s sample notices bring one.')),
      },
    ])
  }
  // Kept from here on: mail for another customer must not swap the mailbox under someone's pen.
  page.customer = customer.address
  const customers = [...snapshot().customers]
  const print = JSON.stringify([customers.map(customerLabel), customer.address])
  single(byId('mail-head'), print, () => customerPicker(customers, customer))
  keyed(
    log,
    customer.mails.map(mail => mailItem(mail, customer.name)),
  )
  const newest = `${page.dock} ${page.pane} ${customer.address} ${customer.mails.at(-1)?.id}`
  if (shown !== newest) startOfNewest(log)
  shown = newest
  single(byId('quick-replies'), JSON.stringify([customer.address, customer.suggestions]), () => quickReplies(customer))
}

const replyForm = () => {
  const box = el('textarea', {
    rows: 1,
    'aria-label': 'Answer as the customer',
    placeholder: 'Answer as the customer …',
  })
  const form = el(
    'form',
    { class: 'composer' },
    box,
    el(
      'div',
      { class: 'composer-bar' },
      el(
        'label',
        { class: 'choice' },
        el('input', { type: 'checkbox', id: 'quote' }),
        el('span', {}, 'Quote the shop’s mail'),
      ),
      el('span', { class: 'grow' }),
      el('button', { type: 'submit', class: 'button primary small' }, 'Send as customer'),
    ),
  )
  form.addEventListener('submit', async event => {
    event.preventDefault()
    if (await reply(box.value)) box.value = ''
  })
  return form
}

export const startMailbox = () => {
  byId('mail-composer').append(el('div', { id: 'quick-replies' }), replyForm())
  onRender(drawMailbox)
}
