import type { types } from '@slack/bolt'
import type { UserId } from '../../../domain/case.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import { MARKETPLACES, type MarketplaceId } from '../../../domain/marketplace.ts'
import { mention } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, divider, header, section } from '../blocks.ts'
import { type MailRow, quarantineBlocks, unrecognisedBlocks } from '../returns/mail-list.ts'
import { ownedRow, pressingRow, type Viewer } from './rows.ts'
import { type CaseSection, moreLine, PAGE } from './section.ts'

type MailPile = { readonly rows: readonly MailRow[]; readonly total: number }

/** What only leads see. `atRisk` comes behind `late`; `pool`: one row a kind of code and promotion. */
export type LeadFacts = {
  readonly decisions: CaseSection
  readonly late: CaseSection
  readonly atRisk: CaseSection
  readonly loads: readonly { readonly owner: UserId; readonly open: number; readonly late: number }[]
  readonly pool: readonly {
    readonly marketplace: MarketplaceId
    readonly percent: number
    readonly available: number
  }[]
  readonly unrecognised: MailPile
  readonly quarantined: MailPile
}

const MOST_LINES = 12

/** What a lead decides, and what runs out of time. */
export function leadBlocks({ decisions, late, atRisk }: LeadFacts, viewer: Viewer): types.KnownBlock[] {
  const { home } = teamText(viewer.language)
  const pressing = [...late.rows, ...atRisk.rows].slice(0, PAGE.pressing)
  return [
    header(home.lead),
    section(decisions.total === 0 ? home.noDecisions : `*${home.count(home.decisions, decisions.total)}*`),
    ...decisions.rows.flatMap(row => ownedRow(row, viewer)),
    ...moreLine(decisions.total - decisions.rows.length, viewer.language),
    section(home.pressing(late.total, atRisk.total)),
    ...pressing.flatMap(row => pressingRow(row, viewer)),
    ...moreLine(late.total + atRisk.total - pressing.length, viewer.language),
  ]
}

/** How the desk stands: who has how much, which codes are left, and the mail that belongs to no case. */
export function boardBlocks(facts: LeadFacts, { language }: Viewer): types.KnownBlock[] {
  const { home, buttons } = teamText(language)
  const { loads, quarantined, unrecognised } = facts
  const few = ({ rows, total }: MailPile) => ({ rows: rows.slice(0, PAGE.mails), total, language })
  const load = loads.slice(0, MOST_LINES).map(({ owner, open, late }) => home.load(mention(owner), open, late))
  return [
    divider(),
    header(home.board),
    ...actions([button('settings', { value: 'settings', label: buttons.settings })]),
    ...(load.length === 0 ? [] : [section([home.loads, ...load].join('\n'))]),
    section([home.pool, ...poolLines(facts.pool, language)].join('\n')),
    section(home.quarantined(quarantined.total)),
    ...quarantineBlocks(few(quarantined)),
    section(home.unrecognised(unrecognised.total)),
    ...unrecognisedBlocks(few(unrecognised)),
  ]
}

/** A line a kind of code, whichever promotions it comes from. */
function poolLines(pool: LeadFacts['pool'], language: TeamLanguage): readonly string[] {
  const { home } = teamText(language)
  const left = new Map<string, { readonly marketplace: MarketplaceId; readonly percent: number; available: number }>()
  for (const { marketplace, percent, available } of pool) {
    const kind = `${marketplace} ${percent}`
    const known = left.get(kind)
    left.set(kind, { marketplace, percent, available: available + (known?.available ?? 0) })
  }
  const lines = [...left.values()].map(({ marketplace, percent, available }) =>
    home.poolRow(MARKETPLACES[marketplace].name, percent, available),
  )
  return lines.length === 0 ? [home.poolEmpty] : lines.slice(0, MOST_LINES)
}
