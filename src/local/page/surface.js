/** @import { Control, StateValue } from './controls.js' */
import { inSlack } from './server.js'

/**
 * One filled-in element of a view.
 * @typedef {object} Field
 * @property {string} blockId
 * @property {string} actionId
 * @property {boolean} required
 * @property {Control} control
 * @property {(message: string | null) => void} complain shows the message beside the input; null takes it away
 */

/**
 * Where blocks are drawn: a message, a modal or the App Home.
 * @typedef {object} Surface
 * @property {string} id unique on the page
 * @property {(act: { blockId: string, actionId: string, value?: string }) => Promise<unknown>} act
 * @property {Field[]} fields
 * @property {Record<string, Record<string, StateValue>>} kept
 */

/**
 * Slack's `state.values`.
 * @param {Surface} surface
 */
export const stateValues = surface => {
  /** @type {Surface['kept']} */
  const values = {}
  for (const { blockId, actionId, control } of surface.fields)
    values[blockId] = { ...values[blockId], [actionId]: control.read() }
  return values
}

/**
 * @param {string} id
 * @param {Record<string, unknown>} where as the stand-in takes it
 * @returns {Surface}
 */
export const surfaceAt = (id, where) => {
  /** @type {Surface} */
  const surface = {
    id,
    fields: [],
    kept: {},
    act: act =>
      inSlack('act', { where, ...act, ...(surface.fields.length > 0 ? { state: stateValues(surface) } : {}) }),
  }
  return surface
}
