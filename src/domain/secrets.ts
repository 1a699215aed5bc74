/** A claim code wherever it stands: with its hyphens, or written together with at least one digit. */
const CODES = /(?<![A-Z0-9])(?:[A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{6}|(?=[A-Z]*\d)[A-Z0-9]{16})(?![A-Z0-9])/gi

/** Looked for from where a run of letters begins: from each of its letters on, a page without spaces would take minutes. */
const ADDRESSES = /(?<![^\s<>()[\]",;:])[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g

const masked = (code: string): string => `${code.slice(0, 4)}-••••••-••••${code.slice(-2)}`

/** Words of others without what lies sealed elsewhere: claim codes are masked, addresses are gone. */
export const withoutSecrets = (text: string): string => text.replace(ADDRESSES, '…').replace(CODES, masked)

/** As `withoutSecrets`, for search: of a code nothing is left to be found. */
export const withoutCodes = (text: string): string => text.replace(ADDRESSES, ' ').replace(CODES, ' ')
