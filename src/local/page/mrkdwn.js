import { el } from './dom.js'
import { withEmoji } from './emoji.js'
import { slackDate } from './slack-date.js'
import { channelName, groupName, personName } from './state.js'

/** @param {string} text */
const unescapeText = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** @param {string} name */
export const mention = name => el('span', { class: 'mention' }, name)

/**
 * A link is shown, not followed: nothing in the workspace leads out of it.
 * @param {string} label
 * @param {string} url
 */
export const linkText = (label, url) => el('span', { class: 'link-text', title: url }, label)

/**
 * What stands between < and >: a mention, a date or a link.
 * @param {string} inside
 */
const angle = inside => {
  const [head = '', label] = inside.split('|', 2)
  if (head.startsWith('@')) return mention(`@${label ?? personName(head.slice(1))}`)
  if (head.startsWith('#')) return mention(`#${label ?? channelName(head.slice(1))}`)
  const date = /^!date\^(-?\d+)\^([^^]*)/.exec(head)
  if (date !== null)
    return el(
      'time',
      { title: new Date(Number(date[1]) * 1000).toLocaleString('en') },
      slackDate(Number(date[1]), date[2] ?? ''),
    )
  if (head.startsWith('!subteam^')) return mention(label ?? `@${groupName(head.slice('!subteam^'.length))}`)
  if (head.startsWith('!')) return mention(`@${label ?? head.slice(1)}`)
  return linkText(unescapeText(label ?? head.replace(/^mailto:/, '')), unescapeText(head))
}

/** Code first, so that nothing inside it is read; then angles; then the three marks, which do not cross a line. */
const INLINE =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]*\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]*\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]*\S)~(?![\w~])/g

/**
 * @param {string} text
 * @returns {Node[]}
 */
const inline = text => {
  /** @type {Node[]} */
  const nodes = []
  let from = 0
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, inside, bold, italic, strike] = match
    nodes.push(document.createTextNode(withEmoji(unescapeText(text.slice(from, match.index)))))
    if (code !== undefined) nodes.push(el('code', {}, unescapeText(code)))
    else if (inside !== undefined) nodes.push(angle(inside))
    else if (bold !== undefined) nodes.push(el('strong', {}, ...inline(bold)))
    else if (italic !== undefined) nodes.push(el('em', {}, ...inline(italic)))
    else if (strike !== undefined) nodes.push(el('s', {}, ...inline(strike)))
    from = match.index + whole.length
  }
  nodes.push(document.createTextNode(withEmoji(unescapeText(text.slice(from)))))
  return nodes
}

/**
 * Lines, with runs of quoted lines gathered.
 * @param {string} text
 * @returns {Node[]}
 */
const lines = text => {
  /** @type {Node[]} */
  const nodes = []
  /** @type {HTMLElement | null} */
  let quote = null
  for (const [index, line] of text.split('\n').entries()) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line)
    if (quoted === null) {
      if (index > 0 && quote === null) nodes.push(document.createTextNode('\n'))
      nodes.push(...inline(line))
      quote = null
      continue
    }
    if (quote === null) {
      quote = el('blockquote')
      nodes.push(quote)
    } else quote.append('\n')
    quote.append(...inline(quoted[1] ?? ''))
  }
  return nodes
}

/**
 * Slack's mrkdwn as nodes. Text stays text whatever it holds.
 * @param {string} text
 */
export const mrkdwn = text => {
  const root = el('span', { class: 'mrkdwn' })
  for (const [index, part] of text.split('```').entries()) {
    if (index % 2 === 1) root.append(el('pre', {}, unescapeText(part.replace(/^\n|\n$/g, ''))))
    else if (part !== '') root.append(...lines(part))
  }
  return root
}

/**
 * @param {{ type: 'plain_text' | 'mrkdwn', text: string }} object
 */
export const textObject = object =>
  object.type === 'mrkdwn' ? mrkdwn(object.text) : el('span', { class: 'plain' }, withEmoji(object.text))
