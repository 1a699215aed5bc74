/** The part of a Slack profile that says what somebody is doing; `status_expiration` in seconds, 0 for no end. */
export type Status = {
  readonly status_emoji?: string | undefined
  readonly status_text?: string | undefined
  readonly status_expiration?: number | undefined
}

/** Emoji of Slack's own suggestions for being away: "Vacationing", "Out sick", and what people pick in their place. */
const AWAY_EMOJI = new Set(
  ['palm_tree', 'desert_island', 'beach_with_umbrella', 'airplane', 'face_with_thermometer', 'no_entry', 'baby'].map(
    name => `:${name}:`,
  ),
)

const AWAY_WORDS =
  /\b(?:out of (?:the )?office|ooo|vacation(?:ing)?|on (?:leave|holiday|pto)|out sick|sick (?:leave|day)|away until)\b|休假|请假|外出|不在办公室|病假/i

/** Whether a Slack status says that somebody is not at work now. Being in a meeting or on the way is not being away. */
export function isAway({ status_emoji = '', status_text = '', status_expiration = 0 }: Status, now: Date): boolean {
  if (status_expiration > 0 && status_expiration * 1000 <= now.getTime()) return false
  return AWAY_EMOJI.has(status_emoji) || AWAY_WORDS.test(status_text)
}
