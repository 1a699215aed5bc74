/** @import { RichTextBlock, RichTextElement } from '@slack/types' */
import { el } from './dom.js'
import { emoji } from './emoji.js'
import { linkText, mention } from './mrkdwn.js'
import { slackDate } from './slack-date.js'
import { channelName, groupName, personName } from './state.js'

/**
 * @param {RichTextElement} element
 * @returns {Node}
 */
const bare = element => {
  switch (element.type) {
    case 'text':
      return document.createTextNode(element.text)
    case 'user':
      return mention(`@${personName(element.user_id)}`)
    case 'channel':
      return mention(`#${channelName(element.channel_id)}`)
    case 'broadcast':
      return mention(`@${element.range}`)
    case 'usergroup':
      return mention(`@${groupName(element.usergroup_id)}`)
    case 'team':
      return mention('@team')
    case 'emoji':
      return document.createTextNode(emoji(element.name))
    case 'link':
      return linkText(element.text ?? element.url, element.url)
    case 'date':
      return el('time', {}, slackDate(element.timestamp, element.format))
    default:
      return el('code', {}, element.value)
  }
}

/** @type {[keyof NonNullable<RichTextElement['style']>, 'strong' | 'em' | 's' | 'code'][]} */
const STYLES = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
]

/** @param {RichTextElement} element */
const styled = element => {
  let node = bare(element)
  for (const [style, tag] of STYLES) if (element.style?.[style] === true) node = el(tag, {}, node)
  return node
}

/**
 * @param {RichTextBlock['elements'][number]} part
 * @returns {Element}
 */
const richPart = part => {
  if (part.type === 'rich_text_list') {
    const items = part.elements.map(item => el('li', {}, ...item.elements.map(styled)))
    return el(part.style === 'ordered' ? 'ol' : 'ul', { 'data-indent': part.indent ?? 0 }, ...items)
  }
  const nodes = part.elements.map(styled)
  if (part.type === 'rich_text_quote') return el('blockquote', {}, ...nodes)
  if (part.type === 'rich_text_preformatted') return el('pre', {}, ...nodes)
  return el('div', { class: 'rich-section' }, ...nodes)
}

/** @param {RichTextBlock} block */
export const richText = block => el('div', { class: 'rich-text' }, ...block.elements.map(richPart))
