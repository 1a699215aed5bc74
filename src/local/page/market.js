/** @import { SampleCard } from '../mailroom.ts' */
import { byId, el, keyed } from './dom.js'
import { openCustomer } from './mailbox.js'
import { outside } from './server.js'
import { onRender, snapshot, update } from './state.js'
import { toast } from './toasts.js'

/** @param {string} id */
export const sendSample = async id => {
  const sample = snapshot().samples.find(candidate => candidate.id === id)
  const customer = openCustomer()
  const about = sample?.needs === 'nothing' || customer === null ? {} : { customer: customer.address }
  const sent = await outside('sample', { id, ...about })
  if (sent === null) return
  if (sample?.group === 'notice') update({ customer: null })
  toast(id === 'reorder' ? `Sent. The new order is ${sent.orderId}.` : 'Sent to the desk’s mailbox.')
}

const GROUPS = {
  notice: 'Return notices',
  about_customer: 'About the open customer',
  suspicious: 'Trouble',
}

/** @param {SampleCard} sample @param {string | null} obstacle */
const sampleCard = (sample, obstacle) =>
  el(
    'article',
    { class: `sample${sample.id === 'story' ? ' first' : ''}` },
    el(
      'div',
      {},
      el('h3', {}, sample.title),
      el('p', { class: 'muted' }, sample.about),
      obstacle === null ? null : el('p', { class: 'muted obstacle' }, obstacle),
    ),
    el(
      'button',
      {
        type: 'button',
        class: `button small ${sample.id === 'story' ? 'primary' : ''}`,
        'data-focus': sample.id,
        'aria-label': `Send: ${sample.title}`,
        disabled: obstacle !== null,
        onclick: () => sendSample(sample.id),
      },
      'Send',
    ),
  )

/** @param {SampleCard} sample */
const obstacleTo = sample => {
  const customer = openCustomer()
  if (sample.needs === 'nothing') return null
  if (customer === null) return 'Needs a customer first.'
  if (sample.needs === 'sent_mail' && !customer.mails.some(({ kind }) => kind === 'shop'))
    return `${customer.name} has no mail from the shop yet.`
  return null
}

const drawMarket = () => {
  const { samples } = snapshot()
  const items = samples.flatMap((sample, index) => {
    const obstacle = obstacleTo(sample)
    const card = { key: sample.id, print: `${obstacle}`, build: () => sampleCard(sample, obstacle) }
    if (samples[index - 1]?.group === sample.group) return [card]
    const whose =
      sample.group === 'about_customer' ? `About ${openCustomer()?.name ?? 'the customer'}` : GROUPS[sample.group]
    return [{ key: `group ${sample.group}`, print: whose, build: () => el('h2', { class: 'group' }, whose) }, card]
  })
  keyed(byId('samples'), items)
}

export const startMarket = () => onRender(drawMarket)
