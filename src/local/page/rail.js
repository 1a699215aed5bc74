import { avatar } from './avatar.js'
import { byId, el, keyed } from './dom.js'
import { inSlack, refresh } from './server.js'
import { onRender, page, snapshot, update } from './state.js'

/** The newest message each person has seen, by person and channel. @type {Map<string, string>} */
const seen = new Map()

/** @param {import('../workspace/snapshot.ts').ChannelSnapshot} channel */
const unread = ({ id, messages }) => {
  const after = seen.get(`${page.person} ${id}`) ?? ''
  return messages.filter(({ ts, user }) => ts > after && user !== page.person).length
}

/** @param {string} channel */
const isOpen = channel => page.place !== null && 'channel' in page.place && page.place.channel === channel

const noteSeen = () => {
  for (const { id, messages } of snapshot().channels)
    if (isOpen(id)) seen.set(`${page.person} ${id}`, messages.at(-1)?.ts ?? '')
}

const openHome = async () => {
  update({ place: { home: true }, pane: 'centre' })
  await inSlack('home', {})
}

/**
 * @param {string} name
 * @param {boolean} current
 * @param {number} count
 * @param {() => void} press
 */
const railButton = (name, current, count, press) =>
  el(
    'button',
    { type: 'button', class: 'rail-item', 'aria-current': current ? 'page' : null, onclick: press },
    el('span', {}, name),
    count > 0 && !current ? el('span', { class: 'badge', 'aria-label': `${count} new` }, count) : null,
  )

/** @param {import('../workspace/snapshot.ts').ChannelSnapshot} channel */
const channelItem = channel => {
  const current = isOpen(channel.id)
  const count = unread(channel)
  const name = channel.isDirect ? 'Makegood (DMs)' : `# ${channel.name}`
  return {
    key: channel.id,
    print: `${name}${current}${count}`,
    build: () =>
      railButton(name, current, count, () => update({ place: { channel: channel.id }, pane: 'centre', thread: null })),
  }
}

/** From now on the newcomer is this person. @param {string} id */
export const play = id => {
  page.person = id
  const home = page.place !== null && 'home' in page.place
  const here = snapshot().channels.find(channel => isOpen(channel.id))
  if (here?.isDirect === true)
    page.place = { channel: snapshot().channels.find(({ isDirect }) => !isDirect)?.id ?? here.id }
  refresh()
    .then(() => (home ? openHome() : undefined))
    .catch(() => undefined)
}

/** @typedef {import('../workspace/snapshot.ts').Snapshot['people'][number]} Person */

/** @param {Person} person */
const personItem = person => {
  const current = person.id === snapshot().person
  const role = person.status === null ? person.role : `${person.role}, away`
  return {
    key: person.id,
    print: `${person.name}${current}${role}`,
    build: () =>
      el(
        'button',
        {
          type: 'button',
          class: 'person',
          'aria-pressed': String(current),
          'aria-label': `Play ${person.name}, ${role}`,
          'data-focus': person.id,
          onclick: () => play(person.id),
        },
        avatar(person.id),
        el('span', { class: 'person-text' }, el('strong', {}, person.name), el('span', {}, role)),
      ),
  }
}

const ON_LEAVE = { emoji: ':palm_tree:', text: 'On leave' }

/** The played person's Slack status: who is away is not reminded, a colleague is. @param {Person} person */
const awayItem = ({ id, name, status }) => ({
  key: 'status',
  print: `${id}${status !== null}`,
  build: () =>
    el(
      'button',
      {
        type: 'button',
        class: 'away',
        'aria-label': status === null ? `Set ${name} away` : `${name} is back`,
        'data-focus': 'status',
        onclick: () => inSlack('status', { status: status === null ? ON_LEAVE : null }),
      },
      status === null ? 'Set away' : 'Back again',
    ),
})

const drawRail = () => {
  noteSeen()
  const { channels, people, shop } = snapshot()
  byId('shop').textContent = shop
  const played = people.filter(({ id }) => id === snapshot().person)
  keyed(byId('people'), [...people.map(personItem), ...played.map(awayItem)])
  keyed(byId('channels'), channels.filter(({ isDirect }) => !isDirect).map(channelItem))
  const atHome = page.place !== null && 'home' in page.place
  keyed(byId('apps'), [
    { key: 'home', print: String(atHome), build: () => railButton('Makegood (Home)', atHome, 0, openHome) },
    ...channels.filter(({ isDirect }) => isDirect).map(channelItem),
  ])
}

export const startRail = () => onRender(drawRail)
