import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { teamText } from '../../text/team-text.ts'
import { context } from '../blocks.ts'
import type { CaseRow } from '../returns/case-list.ts'

/** The rows a section shows, and how many there are, shown or not. */
export type CaseSection = { readonly rows: readonly CaseRow[]; readonly total: number }

/** How many rows each section of the App Home shows at once: together they stay below Slack's 100 blocks. */
export const PAGE = { decisions: 4, pressing: 5, mine: 10, warehouse: 6, untaken: 8, mails: 3 } as const

export const moreLine = (hidden: number, language: TeamLanguage): types.KnownBlock[] =>
  hidden > 0 ? [context(teamText(language).home.more(hidden))] : []
