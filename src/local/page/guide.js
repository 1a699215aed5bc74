import { byId, el, single } from './dom.js'
import { sendSample } from './market.js'
import { openThread } from './message.js'
import { play } from './rail.js'
import { me, onRender, page, snapshot, update } from './state.js'

/** @typedef {{ text: string, done: boolean, as?: 'agent' | 'warehouse', help?: { label: string, press: () => void } }} Step */

const returnsChannel = () => snapshot().channels.find(({ isDirect }) => !isDirect) ?? null

/** @param {'agent' | 'warehouse' | 'lead'} role */
const playerOf = role => snapshot().people.find(person => person.role === role)

/** The newest of the desk's messages to all that says this; answers to one person tell of anything. @param {RegExp} words */
const said = words =>
  returnsChannel()?.messages.findLast(
    ({ user, text, blocks, ephemeralFor }) =>
      user === snapshot().bot && ephemeralFor === undefined && words.test(`${text} ${JSON.stringify(blocks ?? [])}`),
  ) ?? null

/** @param {string | undefined} thread */
const threadHelp = thread =>
  thread === undefined ? {} : { help: { label: 'Open the thread', press: () => openThread(thread) } }

/** @returns {Step[]} */
const steps = () => {
  const mails = snapshot().customers.flatMap(customer => customer.mails)
  const fromShop = mails.filter(({ kind }) => kind === 'shop').length
  const answered = mails.some(({ kind }) => kind === 'customer')
  const question = said(/What really went out\?/)
  const check = said(/Second look:/)
  const mailbox = { label: 'Open the mailbox', press: () => update({ dock: 'mailbox', pane: 'dock' }) }
  const [agent, picker] = [playerOf('agent')?.name, playerOf('warehouse')?.name]
  /** @type {Step[]} */
  const list = [
    {
      text: 'A customer asks for a return. Send the story notice from the marketplace.',
      done: snapshot().customers.length > 0,
      help: { label: 'Send the story notice', press: () => sendSample('story') },
    },
    { text: `As ${agent}, press “Take”, then “Ask warehouse”.`, as: 'agent', done: question !== null },
    {
      text: `As ${picker}, answer in the thread: press “Wrong code on order”.`,
      as: 'warehouse',
      done: said(/answered for the warehouse:/) !== null,
      ...threadHelp(question?.thread_ts),
    },
    {
      text: `As ${agent}, press “Confirm fault”: 123 was ordered, 127 was shipped.`,
      as: 'agent',
      done: said(/confirmed the fault\./) !== null,
    },
    {
      text: `As ${agent}, press “Choose remedies”, read the mail, then “Send offer”. It leaves after a few seconds.`,
      as: 'agent',
      done: fromShop > 0,
    },
    { text: 'Read the offer as the customer and choose the first solution.', done: answered, help: mailbox },
    { text: 'The claim code is on its way to the mailbox.', done: answered && fromShop > 1, help: mailbox },
    {
      text: `The customer orders again. As ${agent}, press “Re-order placed”, then “Save”.`,
      as: 'agent',
      done: check !== null,
    },
    {
      text: `As ${picker}, look twice in the thread, then press “Checked, ship it”.`,
      as: 'warehouse',
      done: said(/"text":"\*Resolved\*/) !== null,
      ...threadHelp(check?.thread_ts),
    },
  ]
  const last = list.findLastIndex(({ done }) => done)
  return list.map((step, index) => ({ ...step, done: index <= last }))
}

/** What one press can spare the newcomer: playing the right person, being in the right place. @param {Step | undefined} step */
const helpOf = step => {
  if (step?.as === undefined) return step?.help
  const player = playerOf(step.as)
  if (player === undefined || player.role === me()?.role) return step.help
  const press = () => {
    play(player.id)
    step.help?.press()
    if (step.help === undefined) update({ pane: 'centre' })
  }
  return { label: `Switch to ${player.name}`, press }
}

/** @param {Step} step @param {boolean} current */
const stepNode = ({ text, done }, current) =>
  el(
    'li',
    { class: done ? 'done' : current ? 'current' : '', 'aria-current': current ? 'step' : null },
    el('span', {}, text),
  )

let unfolded = false

/** @param {Step[]} list */
const guideNode = list => {
  const at = list.findIndex(({ done }) => !done)
  const current = list[at]
  const help = helpOf(current)
  const all = el(
    'details',
    {
      open: unfolded,
      ontoggle: (/** @type {Event} */ event) => {
        unfolded = event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open
      },
    },
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
          ? 'That was the whole story: one case, one kept customer. Type /returns stats 7d to see it in numbers.'
          : current.text,
      ),
      help === undefined
        ? null
        : el('button', { type: 'button', class: 'button small primary', onclick: help.press }, help.label),
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
  single(host, JSON.stringify([list, page.person]), () => guideNode(list))
}

export const startGuide = () => onRender(drawGuide)
