import type { types } from '@slack/bolt'

/** What nobody sees: controls, bidi overrides, zero-width marks, tags. They reorder or hide what is read. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}]/gu

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text of others without unseen controls; lines end in \n, lone surrogates are replaced. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')

/** As `clean`, on one line. */
const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()

/** At most `max` UTF-16 units, whole code points only; what is cut is marked by an ellipsis. */
export const shorten = (text: string, max: number): string => cut(text, max, point => point)

export const escapeMrkdwn = (text: string): string => text.replace(/[&<>]/g, char => ESCAPES[char] ?? char)

/** Foreign text on one line for mrkdwn, at most `max` units long once escaped. */
export const inline = (text: string, max: number): string => cut(oneLine(text), max, escapeMrkdwn)

/** Foreign text on one line for plain_text. */
export const plainLine = (text: string, max: number): string => shorten(oneLine(text), max)

function cut(text: string, max: number, written: (point: string) => string): string {
  const points = Array.from(text)
  const whole = points.map(written).join('')
  if (whole.length <= max) return whole
  let kept = ''
  for (const point of points) {
    const next = kept + written(point)
    if (next.length > max - 1) break
    kept = next
  }
  return `${kept}…`
}

const SLACK_ID = /^[A-Za-z0-9_-]{1,40}$/

export const mention = (user: string): string => (SLACK_ID.test(user) ? `<@${user}>` : inline(user, 60))

/** A user group, or several people where a list of user IDs is configured; '' when nobody is. */
export function groupMention(group: string | null): string {
  const ids = (group ?? '').split(',').map(id => id.trim())
  return ids
    .filter(id => SLACK_ID.test(id))
    .map(id => (id.startsWith('S') ? `<!subteam^${id}>` : `<@${id}>`))
    .join(' ')
}

/** `2026-11-03 10:02 UTC`: where Slack cannot show the reader's own time. */
export const utcTime = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

const DATE_FORMATS = {
  time: '{time}',
  day: '{date_short_pretty}',
  moment: '{date_short_pretty} {time}',
} as const

/** A moment in each reader's own time zone. */
export const date = (at: Date, how: keyof typeof DATE_FORMATS): string =>
  `<!date^${Math.floor(at.getTime() / 1000)}^${DATE_FORMATS[how]}|${utcTime(at)}>`

/** A link; the address is the desk's own making, never somebody's text. */
export const link = (url: string, label: string): string => `<${url}|${label.replace(/[|<>]/g, ' ')}>`

type RichTextPart = types.RichTextBlock['elements'][number]

/** What others wrote, as a quote that formats, links and mentions nothing. Null when there is nothing to read. */
export function quote(text: string | null, max: number): RichTextPart | null {
  const words = shorten(clean(text ?? '').trim(), max)
  return words === '' ? null : { type: 'rich_text_quote', elements: [{ type: 'text', text: words }] }
}

/** Text to be copied as it stands. */
export const preformatted = (text: string, max: number): RichTextPart => ({
  type: 'rich_text_preformatted',
  elements: [{ type: 'text', text: shorten(clean(text), max) || ' ' }],
})

/** A label of the desk's in bold, then foreign text in the same line. */
export const labelled = (label: string, text?: string, max = 500): RichTextPart => ({
  type: 'rich_text_section',
  elements: [
    { type: 'text', text: text === undefined ? label : `${label} `, style: { bold: true } },
    ...(text === undefined ? [] : [{ type: 'text' as const, text: plainLine(text, max) || '–' }]),
  ],
})
