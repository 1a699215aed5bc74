import { composer } from './composer.js'
import { byId, el, keyed } from './dom.js'
import { messageItem, parentItem } from './message.js'
import { keepingScroll } from './scroll.js'
import { currentChannel, onRender, page, repliesTo } from './state.js'

let shown = ''

const drawThread = () => {
  const channel = currentChannel()
  const parent = channel?.messages.find(({ ts }) => ts === page.thread) ?? null
  const log = byId('thread-log')
  byId('thread-composer').hidden = parent === null
  if (channel === null || parent === null) {
    keyed(log, [
      {
        key: 'none',
        print: '',
        build: () =>
          el('div', { class: 'empty' }, el('p', {}, 'Open a card’s thread to see its history and answer in it.')),
      },
    ])
    return
  }
  const replies = repliesTo(channel, parent.ts)
  const items = replies.map(message => messageItem(message, { replies: [], inThread: true }))
  const rule = {
    key: 'rule',
    print: String(replies.length),
    build: () =>
      el('div', { class: 'thread-rule muted' }, replies.length === 1 ? '1 reply' : `${replies.length} replies`),
  }
  keepingScroll(log, () => keyed(log, [parentItem(parent), rule, ...items]))
  // What came while the panel was hidden could not move it: it opens at its end.
  const visible = log.clientHeight > 0
  if (visible && shown !== parent.ts) log.scrollTop = log.scrollHeight
  shown = visible ? parent.ts : ''
}

export const startThread = () => {
  const target = () => {
    const channel = currentChannel()
    return channel === null || page.thread === null ? null : { channel: channel.id, threadTs: page.thread }
  }
  byId('thread-composer').append(
    composer(target, { label: 'Reply in the thread', placeholder: 'Reply …', commands: false }),
  )
  onRender(drawThread)
}
