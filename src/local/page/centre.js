/** @import { HomeView } from '@slack/types' */
import { blockNodes } from './blocks.js'
import { composer } from './composer.js'
import { byId, el, keyed, single } from './dom.js'
import { messageItem } from './message.js'
import { keepingScroll } from './scroll.js'
import { dayName, tsDate } from './slack-date.js'
import { currentChannel, me, onRender, page, repliesTo, snapshot, topLevel } from './state.js'
import { surfaceAt } from './surface.js'

/** @param {import('../workspace/snapshot.ts').ChannelSnapshot} channel */
const channelItems = channel => {
  /** @type {import('./dom.js').KeyedItem[]} */
  const items = []
  let day = ''
  for (const message of topLevel(channel)) {
    const name = dayName(tsDate(message.ts)) ?? ''
    if (name !== day)
      items.push({
        key: `day ${name}`,
        print: name,
        build: () => el('div', { class: 'day', role: 'separator' }, el('span', {}, name)),
      })
    day = name
    items.push(messageItem(message, { replies: repliesTo(channel, message.ts), inThread: false }))
  }
  return items
}

const homeSurface = surfaceAt('home', { home: true })

const homeNode = () => {
  const { home } = snapshot()
  const view = /** @type {HomeView | null} */ (/** @type {unknown} */ (home))
  homeSurface.fields = []
  if (view === null)
    return el('div', { class: 'empty' }, el('p', {}, 'Makegood has not published a Home for this person yet.'))
  return el('div', { class: 'home blocks' }, ...blockNodes(view.blocks, homeSurface))
}

/** @param {string} channelId */
const emptyText = channelId => {
  const direct = snapshot().channels.find(({ id }) => id === channelId)?.isDirect === true
  return direct
    ? 'Nothing yet. Makegood writes here when something is for you alone.'
    : 'Quiet so far. Send a sample notice and its card appears here.'
}

const drawHeader = () => {
  const channel = currentChannel()
  const title = channel === null ? 'Makegood · Home' : channel.isDirect ? 'Makegood' : `# ${channel.name}`
  const about =
    channel === null
      ? `What ${me()?.name ?? 'this person'} sees first`
      : channel.isDirect
        ? 'Direct messages'
        : 'Return requests, one card each'
  single(byId('centre-head'), `${title}${about}`, () =>
    el('div', { class: 'pane-title' }, el('h1', {}, title), el('p', { class: 'muted' }, about)),
  )
}

let shown = ''

const drawCentre = () => {
  drawHeader()
  const channel = currentChannel()
  const log = byId('log')
  const home = byId('home')
  home.hidden = channel !== null
  log.hidden = channel === null
  byId('channel-composer').hidden = channel === null
  if (channel === null) return single(home, `${page.person} ${JSON.stringify(snapshot().home)}`, homeNode)
  const items = channelItems(channel)
  if (items.length === 0)
    items.push({
      key: 'empty',
      print: channel.id,
      build: () => el('div', { class: 'empty' }, el('p', {}, emptyText(channel.id))),
    })
  keepingScroll(log, () => keyed(log, items))
  // What came while the pane was hidden could not move it: it opens at its end.
  const visible = log.clientHeight > 0
  if (visible && shown !== channel.id) log.scrollTop = log.scrollHeight
  shown = visible ? channel.id : ''
}

export const startCentre = () => {
  const target = () => {
    const channel = currentChannel()
    return channel === null ? null : { channel: channel.id }
  }
  byId('channel-composer').append(
    composer(target, { label: 'Message or command', placeholder: 'Write a message, or /returns …', commands: true }),
  )
  onRender(drawCentre)
}
