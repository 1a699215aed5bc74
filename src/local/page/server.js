import { page, render, update } from './state.js'
import { toast } from './toasts.js'

/**
 * @param {string} name
 * @param {Record<string, unknown>} body
 * @returns {Promise<unknown>} what the workspace answered, or null after the person was told that it failed
 */
const post = async (name, body) => {
  try {
    const response = await fetch(`/local/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    if (response.ok) return answer
    toast(`That did not work: ${answer.error ?? response.status}`, 'problem')
  } catch {
    toast('The workspace does not answer. Is the desk still running?', 'problem')
  }
  return null
}

/**
 * Puts a file into Slack for a modal.
 * @param {string} name
 * @param {string} base64
 * @returns {Promise<unknown>} the file as Slack describes it, or null after the person was told that it failed
 */
export const uploaded = (name, base64) => post('upload', { user: page.person, file: { name, base64 } })

/** @typedef {{ status: number, body: unknown, ms: number }} Delivery */

/**
 * What a person does inside Slack. Tells them when the app did not take it, as Slack would.
 * @param {'act' | 'submit' | 'close' | 'command' | 'say' | 'home' | 'status'} name
 * @param {Record<string, unknown>} body
 * @returns {Promise<Delivery | null>}
 */
export const inSlack = async (name, body) => {
  const answer = /** @type {Delivery | null} */ (await post(name, { user: page.person, ...body }))
  if (answer !== null && answer.status !== 200)
    toast(`The app answered ${answer.status} after ${Math.round(answer.ms)} ms.`, 'problem')
  return answer
}

const REFUSALS = {
  no_customer: 'There is no customer yet. Send a return notice first.',
  nothing_sent_yet: 'The desk has not written to this customer yet.',
  empty_text: 'Write something first.',
  unknown_sample: 'There is no such sample.',
}

/**
 * What happens outside Slack.
 * @param {'sample' | 'reply'} name
 * @param {Record<string, unknown>} body
 * @returns {Promise<{ ok: true, orderId: string | null } | null>}
 */
export const outside = async (name, body) => {
  const answer =
    /** @type {{ ok: true, orderId: string | null } | { ok: false, refused: keyof typeof REFUSALS } | null} */ (
      await post(name, body)
    )
  if (answer === null || answer.ok) return answer
  toast(REFUSALS[answer.refused], 'problem')
  return null
}

let latest = 0

export const refresh = async () => {
  latest += 1
  const mine = latest
  const as = page.person === null ? '' : `?as=${encodeURIComponent(page.person)}`
  const response = await fetch(`/local/state${as}`)
  // Answers may overtake each other; only the newest question counts.
  if (!response.ok || mine !== latest) return
  page.snapshot = await response.json()
  page.person = page.snapshot?.person ?? null
  render()
}

export const listen = () => {
  const stream = new EventSource('/local/events')
  stream.addEventListener('change', () => {
    if (!page.online) update({ online: true })
    refresh().catch(() => undefined)
  })
  stream.addEventListener('error', () => update({ online: false }))
}
