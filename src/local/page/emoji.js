/** Names the desk is likely to use; any other stays as it is written. */
const EMOJI = new Map(
  Object.entries({
    white_check_mark: '✅',
    heavy_check_mark: '✔️',
    x: '❌',
    warning: '⚠️',
    rotating_light: '🚨',
    hourglass: '⌛',
    hourglass_flowing_sand: '⏳',
    alarm_clock: '⏰',
    package: '📦',
    mailbox: '📫',
    envelope: '✉️',
    email: '✉️',
    incoming_envelope: '📨',
    camera: '📷',
    lock: '🔒',
    eyes: '👀',
    mag: '🔍',
    bell: '🔔',
    zzz: '💤',
    tada: '🎉',
    gift: '🎁',
    ticket: '🎫',
    moneybag: '💰',
    arrows_counterclockwise: '🔄',
    leftwards_arrow_with_hook: '↩️',
    speech_balloon: '💬',
    no_entry: '⛔',
    question: '❓',
    exclamation: '❗',
    bar_chart: '📊',
    pushpin: '📌',
    red_circle: '🔴',
    large_yellow_circle: '🟡',
    large_green_circle: '🟢',
    large_blue_circle: '🔵',
    wave: '👋',
    '+1': '👍',
  }),
)

/** @param {string} name */
export const emoji = name => EMOJI.get(name) ?? `:${name}:`

/** @param {string} text */
export const withEmoji = text => text.replace(/:([a-z0-9_+-]+):/g, (_whole, /** @type {string} */ name) => emoji(name))
