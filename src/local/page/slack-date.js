const DAY_MS = 86_400_000

/** @param {Date} date */
const startOfDay = date => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/**
 * "Today", "Yesterday", "Tomorrow" or null.
 * @param {Date} date
 */
const nearDay = date => {
  const days = Math.round((startOfDay(date) - startOfDay(new Date())) / DAY_MS)
  return { '-1': 'Yesterday', 0: 'Today', 1: 'Tomorrow' }[String(days)] ?? null
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const FORMATS = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
}

/** @type {[number, Intl.RelativeTimeFormatUnit][]} */
const UNITS = [
  [DAY_MS, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
]

/** @param {Date} date */
export const ago = date => {
  const distance = date.getTime() - Date.now()
  const [ms, unit] = UNITS.find(([size]) => Math.abs(distance) >= size) ?? [1000, 'second']
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(distance / ms), unit)
}

/**
 * @param {string} token
 * @param {Date} date
 */
const formatToken = (token, date) => {
  if (token === 'date_num')
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map(part => String(part).padStart(2, '0'))
      .join('-')
  if (token === 'ago') return ago(date)
  if (token === 'day_divider_pretty') return nearDay(date) ?? date.toLocaleDateString('en', FORMATS.date_long)
  const pretty = token.endsWith('_pretty')
  const format = FORMATS[pretty ? token.slice(0, -'_pretty'.length) : token]
  if (format === undefined) return `{${token}}`
  return (pretty ? nearDay(date) : null) ?? date.toLocaleString('en', format)
}

/**
 * Slack's date tokens ("{date_short_pretty} at {time}") in the viewer's own time zone.
 * @param {number} seconds since 1970
 * @param {string} format
 */
export const slackDate = (seconds, format) =>
  format.replace(/\{(\w+)\}/g, (_whole, /** @type {string} */ token) => formatToken(token, new Date(seconds * 1000)))

/** @param {string} ts Slack's message id: seconds with a fraction */
export const tsDate = ts => new Date(Number(ts) * 1000)

/** @param {Date} date */
export const clock = date => date.toLocaleTimeString('en', FORMATS.time)

/** @param {Date} date */
export const dayName = date => formatToken('day_divider_pretty', date)
