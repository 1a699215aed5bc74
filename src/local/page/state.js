/** @import { Snapshot, ChannelSnapshot } from '../workspace/snapshot.ts' */
/** @import { StandInMessage, StandInPerson } from '../stand-in.ts' */

/** @typedef {{ channel: string } | { home: true }} Place */
/** @typedef {'thread' | 'mailbox' | 'market'} DockTab */
/**
 * @typedef {object} PageState
 * @property {Snapshot | null} snapshot
 * @property {string | null} person whom the newcomer plays
 * @property {Place | null} place what the centre shows
 * @property {string | null} thread ts of the message whose thread is open
 * @property {DockTab} dock
 * @property {'rail' | 'centre' | 'dock'} pane the one pane a phone shows
 * @property {string | null} customer whose mailbox is open
 * @property {boolean} online
 * @property {boolean} guide whether the first steps are shown
 */

/** @type {PageState} */
export const page = {
  snapshot: null,
  person: null,
  place: null,
  thread: null,
  dock: 'market',
  pane: 'centre',
  customer: null,
  online: true,
  guide: true,
}

/** @type {Set<() => void>} */
const renderers = new Set()

/** @param {() => void} render */
export const onRender = render => {
  renderers.add(render)
}

export const render = () => {
  if (page.snapshot === null) return
  for (const draw of renderers) draw()
}

/** @param {Partial<PageState>} change */
export const update = change => {
  Object.assign(page, change)
  render()
}

/** @returns {Snapshot} */
export const snapshot = () => {
  if (page.snapshot === null) throw new Error('nothing was loaded yet')
  return page.snapshot
}

/** @returns {StandInPerson | undefined} */
export const me = () => snapshot().people.find(({ id }) => id === snapshot().person)

/** @param {string} id */
export const personName = id => {
  if (id === snapshot().bot) return 'Makegood'
  return snapshot().people.find(person => person.id === id)?.name ?? id
}

/** A user group of the workspace is named after its role: "S0WAREHOUSE". @param {string} id */
export const groupName = id => id.replace(/^S0/, '').toLowerCase()

/** @param {string} id */
export const channelName = id => snapshot().channels.find(channel => channel.id === id)?.name ?? id

/** @returns {ChannelSnapshot | null} */
export const currentChannel = () => {
  const { place } = page
  if (place === null || 'home' in place) return null
  return snapshot().channels.find(({ id }) => id === place.channel) ?? null
}

/**
 * Messages that stand in the channel itself, not in a thread.
 * @param {ChannelSnapshot} channel
 */
export const topLevel = channel =>
  channel.messages.filter(({ ts, thread_ts: thread }) => thread === undefined || thread === ts)

/**
 * @param {ChannelSnapshot} channel
 * @param {string} ts
 */
export const repliesTo = (channel, ts) =>
  channel.messages.filter(message => message.thread_ts === ts && message.ts !== ts)

/** @param {StandInMessage} message */
export const isFromBot = message => message.user === snapshot().bot
