import { byId, el, single } from './dom.js'
import { sendSample } from './market.js'
import { openThread } from './message.js'
import { onRender, page, snapshot, update } from './state.js'

/** @typedef {{ text: string, done: boolean, help?: { label: string, press: () => void } }} Step */

const returnsChannel = () => snapshot().channels.find(({ isDirect }) => !isDirect) ?? null

/** @param {'agent' | 'warehouse' | 'lead'} role */
const nameOf = role => snapshot().people.find(person => person.role === role)?.name ?? role

const firstThread = () =>
  returnsChannel()?.messages.find(
    ({ thread_ts: thread, ts, user }) => thread !== undefined && thread !== ts && user === snapshot().bot,
  )?.thread_ts ?? null

/** @returns {Step[]} */
const steps = () => {
  const { customers } = snapshot()
  const mails = customers.flatMap(customer => customer.mails)
  const fromShop = mails.filter(({ kind }) => kind === 'shop').length
  const thread = firstThread()
  const resolved =
    returnsChannel()?.messages.some(message => /Resolved/.test(JSON.stringify(message.blocks ?? message.text))) === true
  const mailbox = { label: 'Open the mailbox', press: () => update({ dock: 'mailbox', pane: 'dock' }) }
  /** @type {Step[]} */
  const list = [
    {
      text: 'Send the story notice from the marketplace.',
      done: customers.length > 0,
      help: { label: 'Send the story notice', press: () => sendSample('story') },
    },
    { text: `As ${nameOf('agent')}, press “Take”, then “Ask warehouse” on the card.`, done: thread !== null },
    {
      text: `As ${nameOf('warehouse')}, open the thread and answer “Wrong code on order”.`,
      done: false,
      ...(thread === null ? {} : { help: { label: 'Open the thread', press: () => openThread(thread) } }),
    },
    {
      text: `As ${nameOf('agent')}, press “Confirm fault”, then “Choose remedies” and “Send offer”.`,
      done: fromShop > 0,
    },
    {
      text: 'Read the offer as the customer and choose the first solution.',
      done: mails.some(({ kind }) => kind === 'customer'),
      help: mailbox,
    },
    { text: 'The claim code arrives in the mailbox.', done: fromShop > 1, help: mailbox },
    { text: `Press “Re-order placed”; ${nameOf('warehouse')} checks the print and ships it.`, done: resolved },
  ]
  const last = list.findLastIndex(({ done }) => done)
  return list.map((step, index) => ({ ...step, done: index <= last }))
}

/** @param {Step} step @param {boolean} current */
const stepNode = ({ text, done, help }, current) =>
  el(
    'li',
    { class: done ? 'done' : current ? 'current' : '', 'aria-current': current ? 'step' : null },
    el('span', {}, text),
    current && help !== undefined
      ? el('button', { type: 'button', class: 'button small primary', onclick: help.press }, help.label)
      : null,
  )

/** @param {Step[]} list */
const guideNode = list => {
  const at = list.findIndex(({ done }) => !done)
  const current = list[at]
  const all = el(
    'details',
    {},
    el('summary', {}, 'All steps'),
    el('ol', {}, ...list.map((step, index) => stepNode(step, index === at))),
  )
  return el(
    'section',
    { class: 'guide', 'aria-label': 'First steps' },
    el(
      'div',
      { class: 'guide-now' },
      el('span', { class: 'guide-count' }, current === undefined ? 'Done' : `Step ${at + 1} of ${list.length}`),
      el(
        'p',
        {},
        current === undefined
          ? 'That was the whole story: one case, one kept customer. `/returns stats 7d` shows it in numbers.'
          : current.text,
      ),
      current?.help === undefined
        ? null
        : el(
            'button',
            { type: 'button', class: 'button small primary', onclick: current.help.press },
            current.help.label,
          ),
      el(
        'button',
        {
          type: 'button',
          class: 'button icon quiet',
          'aria-label': 'Hide the first steps',
          onclick: () => update({ guide: false }),
        },
        '✕',
      ),
    ),
    all,
  )
}

const drawGuide = () => {
  const host = byId('guide')
  host.hidden = !page.guide
  if (!page.guide) return
  const list = steps()
  single(host, JSON.stringify(list), () => guideNode(list))
}

export const startGuide = () => onRender(drawGuide)
