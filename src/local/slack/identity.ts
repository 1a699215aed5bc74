import { randomBytes } from 'node:crypto'

/** Who the stand-in says it is: one team, one app with one bot. */
export const TEAM = { id: 'T0MAKEGOOD', name: 'Local workspace', domain: 'local-workspace' } as const

export const APP_ID = 'A0MAKEGOOD'
export const BOT_ID = 'B0MAKEGOOD'
export const BOT_USER_ID = 'U0MAKEGOOD'
export const BOT_NAME = 'makegood'

/** Slack's old verification token: still in every payload, proves nothing. */
export const VERIFICATION_TOKEN = 'local-verification-token'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Random, so that a desk that remembers ids over a restart of the stand-in never meets one twice. */
export const newId = (prefix: string, length = 10): string =>
  prefix + [...randomBytes(length)].map(byte => ALPHABET.charAt(byte % ALPHABET.length)).join('')
