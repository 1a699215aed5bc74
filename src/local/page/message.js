/** @import { StandInFile, StandInMessage } from '../stand-in.ts' */
import { avatar } from './avatar.js'
import { blockNodes } from './blocks.js'
import { el } from './dom.js'
import { mrkdwn } from './mrkdwn.js'
import { clock, tsDate } from './slack-date.js'
import { isFromBot, personName, update } from './state.js'
import { surfaceAt } from './surface.js'

/** @param {StandInFile} file */
const attachment = file => {
  const src = `/local/files/${encodeURIComponent(file.id)}`
  if (file.mimetype.startsWith('image/'))
    return el(
      'figure',
      { class: 'image' },
      el('figcaption', {}, file.name),
      el('img', { src, alt: `Photo ${file.name}` }),
    )
  return el(
    'a',
    { class: 'attachment', href: src, download: file.name },
    `${file.name} · ${Math.max(1, Math.round(file.size / 1024))} KB`,
  )
}

/** @param {string} ts */
export const openThread = ts => update({ thread: ts, dock: 'thread', pane: 'dock' })

/**
 * @param {StandInMessage} message
 * @param {StandInMessage[]} replies
 */
const threadFooter = (message, replies) => {
  const open = () => openThread(message.ts)
  const last = replies.at(-1)
  if (last === undefined)
    return el('button', { type: 'button', class: 'link-button thread-link', onclick: open }, 'Reply in thread')
  const count = replies.length === 1 ? '1 reply' : `${replies.length} replies`
  const faces = [...new Set(replies.map(({ user }) => user))].slice(0, 4).map(avatar)
  return el(
    'div',
    { class: 'thread-footer' },
    ...faces,
    el('button', { type: 'button', class: 'link-button thread-link', onclick: open, 'data-focus': 'thread' }, count),
    el('span', { class: 'muted' }, `last at ${clock(tsDate(last.ts))}`),
  )
}

/** @param {StandInMessage} message */
const content = message => {
  const { channel, ts } = message
  const surface = surfaceAt(`message/${channel}/${ts}`, { channel, ts })
  const blocks = message.blocks ?? []
  return blocks.length === 0
    ? [el('div', { class: 'section-text' }, mrkdwn(message.text))]
    : blockNodes(blocks, surface)
}

/**
 * The message a thread hangs on, in a word: its buttons stand in the channel, once.
 * @param {StandInMessage} message
 * @returns {import('./dom.js').KeyedItem}
 */
export const parentItem = message => ({
  key: message.ts,
  print: JSON.stringify(message),
  build: () => {
    const gist = el('div', { class: 'section-text' }, mrkdwn(message.text))
    const blocks = message.blocks ?? []
    if (blocks.length === 0) return el('article', { class: 'message parent' }, avatar(message.user), gist)
    const whole = el(
      'details',
      {},
      el('summary', { class: 'muted' }, 'The whole card'),
      el('div', { class: 'blocks' }, ...content(message)),
    )
    return el(
      'article',
      { class: 'message parent' },
      avatar(message.user),
      el('div', { class: 'message-main' }, gist, whole),
    )
  },
})

/**
 * @param {StandInMessage} message
 * @param {{ replies: StandInMessage[], inThread: boolean }} around
 * @returns {import('./dom.js').KeyedItem}
 */
export const messageItem = (message, { replies, inThread }) => {
  const last = replies.at(-1)
  const own = message.ephemeralFor !== undefined
  return {
    key: `${message.ts}${message.ephemeralFor ?? ''}`,
    print: JSON.stringify([message, replies.length, last?.ts]),
    build: () =>
      el(
        'article',
        {
          class: `message${own ? ' ephemeral' : ''}`,
          'data-ts': message.ts,
          'aria-label': `${personName(message.user)} at ${clock(tsDate(message.ts))}`,
        },
        avatar(message.user),
        el(
          'div',
          { class: 'message-main' },
          own ? el('p', { class: 'only-you' }, 'Only visible to you') : null,
          el(
            'p',
            { class: 'byline' },
            el('strong', {}, personName(message.user)),
            isFromBot(message) ? el('span', { class: 'app-tag' }, 'APP') : null,
            el('time', { class: 'muted', title: tsDate(message.ts).toLocaleString('en') }, clock(tsDate(message.ts))),
          ),
          el('div', { class: 'blocks' }, ...content(message)),
          ...(message.files ?? []).map(attachment),
          inThread || own ? null : threadFooter(message, replies),
        ),
      ),
  }
}
