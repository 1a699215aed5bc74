/** May stand in the words that choose, or names a remedy. */
export const CHOICE_ROLES = [
  'optionNoun',
  'last',
  'wish',
  'choose',
  'accept',
  'judged',
  'yes',
  'the',
  'polite',
  'filler',
  'lead',
  'pronoun',
  'item',
  'now',
  'and',
  'because',
  'neutral',
  'code',
  'refund',
  'full',
  'partial',
  'keep',
  'return',
  'replace',
] as const

/** Makes a choice doubtful, or is no choice at all. */
export const DOUBT_ROLES = [
  'or',
  'negation',
  'decline',
  'condition',
  'question',
  'ask',
  'hedge',
  'soft',
  'past',
  'contrast',
  'change',
  'extra',
  'counter',
  'threat',
  'speech',
  'autoReply',
  'injection',
] as const

export type DoubtRole = (typeof DOUBT_ROLES)[number]

/** What a word or phrase does in a reply. */
export type Role = (typeof CHOICE_ROLES)[number] | DoubtRole

export const ROLES: readonly Role[] = [...CHOICE_ROLES, ...DOUBT_ROLES]

/**
 * One language of the reader. Phrases are in lower case, separated by commas; `(a|b)` stands for either and `(a|)` for
 * a or nothing. The longest phrase at a place wins, whatever its role.
 */
export type ReplyLanguage = {
  /** english: "don't" is "do not"; elision: "l'option" is "l option"; none: apostrophes mean nothing. */
  readonly apostrophes: 'english' | 'elision' | 'none'
  /** Words for 1, 2, 3 … */
  readonly numbers: readonly string[]
  /** Words for first, second, third … */
  readonly ordinals: readonly string[]
  readonly words: Readonly<Record<Role, string>>
}
