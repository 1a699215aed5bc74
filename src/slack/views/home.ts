import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../domain/language.ts'
import type { TeamText } from '../text/en.ts'
import { teamText } from '../text/team-text.ts'
import { context, divider, header, section } from './blocks.ts'
import { type CaseRow, rowText } from './returns/case-list.ts'
import { type MailRow, quarantineBlocks, unrecognisedBlocks } from './returns/mail-list.ts'

type MailPile = { readonly rows: readonly MailRow[]; readonly total: number }

/** Rows come in the order of their deadlines. */
export type HomeFacts = {
  readonly mine: readonly CaseRow[]
  readonly untaken: readonly CaseRow[]
  /** Null for people who are not leads. */
  readonly lead: {
    readonly approvals: number
    readonly late: number
    readonly unrecognised: MailPile
    readonly quarantined: MailPile
  } | null
  readonly language: TeamLanguage
  readonly now: Date
}

const SHOWN = 15
const SHOWN_MAILS = 5

/** The App Home: what waits for this person, and for a lead what nobody else may see to. */
export function homeView(facts: HomeFacts): types.HomeView {
  const text = teamText(facts.language)
  const { home } = text
  return {
    type: 'home',
    blocks: [
      header(home.mine),
      ...(facts.mine.length === 0 ? [section(home.nothing)] : rows(facts.mine, facts, text)),
      ...(facts.untaken.length === 0 ? [] : [header(home.untaken), ...rows(facts.untaken, facts, text)]),
      ...(facts.lead ? leadBlocks(facts.lead, facts.language, text) : []),
      context(home.commands),
    ],
  }
}

function rows(cases: readonly CaseRow[], { now, language }: HomeFacts, text: TeamText): types.KnownBlock[] {
  const hidden = cases.length - SHOWN
  return [
    ...cases.slice(0, SHOWN).map(row => section(rowText(row, language, now))),
    ...(hidden > 0 ? [context(text.answers.andMore(hidden))] : []),
  ]
}

function leadBlocks(lead: NonNullable<HomeFacts['lead']>, language: TeamLanguage, text: TeamText): types.KnownBlock[] {
  const { home } = text
  const few = ({ rows: mails, total }: MailPile) => ({ rows: mails.slice(0, SHOWN_MAILS), total, language })
  return [
    divider(),
    header(home.lead),
    section(`${home.approvals(lead.approvals)}\n${home.late(lead.late)}`),
    section(home.quarantined(lead.quarantined.total)),
    ...quarantineBlocks(few(lead.quarantined)),
    section(home.unrecognised(lead.unrecognised.total)),
    ...unrecognisedBlocks(few(lead.unrecognised)),
  ]
}
