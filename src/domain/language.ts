/** Languages a customer is written to in, and read in. */
export const CUSTOMER_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'ja', 'zh'] as const

export type CustomerLanguage = (typeof CUSTOMER_LANGUAGES)[number]

/** Languages the team's own surfaces speak, chosen by each person's Slack locale. */
export const TEAM_LANGUAGES = ['en', 'zh'] as const

export type TeamLanguage = (typeof TEAM_LANGUAGES)[number]
