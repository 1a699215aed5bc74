/** @import { StandInMessage } from '../stand-in.ts' */
import { byId } from './dom.js'
import { openThread } from './message.js'
import { onRender, page, snapshot, update } from './state.js'
import { toast } from './toasts.js'

/** Ephemeral messages that were told of, and the persons whose older ones are history. @type {Set<string>} */
const told = new Set()

/** Whoever reads back in a long channel does not see its end. @param {string} ts */
const isOnScreen = ts => {
  const log = byId('log').getBoundingClientRect()
  const found = document.querySelector(`#log [data-ts="${CSS.escape(ts)}"]`)?.getBoundingClientRect()
  return found !== undefined && found.top < log.bottom && found.bottom > log.top
}

/** @param {StandInMessage} message */
const isInSight = ({ channel, ts, thread_ts: thread }) => {
  const here = page.place !== null && 'channel' in page.place && page.place.channel === channel
  if (!here) return false
  return thread === undefined ? isOnScreen(ts) : page.thread === thread && page.dock === 'thread'
}

/** @param {StandInMessage} message */
const tell = message => {
  const show = () => {
    page.place = { channel: message.channel }
    if (message.thread_ts === undefined) {
      update({ pane: 'centre' })
      document.querySelector(`#log [data-ts="${CSS.escape(message.ts)}"]`)?.scrollIntoView({ block: 'nearest' })
    } else openThread(message.thread_ts)
  }
  toast(message.text || 'There is a message only for you.', 'note', { label: 'Show it', press: show })
}

/** What only this person sees must not pass unseen because it stands in a thread or channel that is not open. */
const watchEphemeral = () => {
  const { channels, person } = snapshot()
  const isHistory = !told.has(person)
  told.add(person)
  for (const message of channels.flatMap(({ messages }) => messages)) {
    const id = `${person} ${message.ts}`
    if (message.ephemeralFor === undefined || told.has(id)) continue
    told.add(id)
    if (!isHistory && !isInSight(message)) tell(message)
  }
}

export const startNotices = () => onRender(watchEphemeral)
