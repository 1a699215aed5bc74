import type { types } from '@slack/bolt'
import { type HomeShown, homeValue } from '../home-shown.ts'
import { teamText } from '../text/team-text.ts'
import { context, section } from './blocks.ts'
import { boardBlocks, type LeadFacts, leadBlocks } from './home/lead.ts'
import { queueBlocks, toolBar } from './home/queue.ts'
import { ownedRow, untakenRow, type Viewer } from './home/rows.ts'
import type { CaseSection } from './home/section.ts'
import { warehouseBlocks } from './home/warehouse.ts'

/** Rows come in the order of their deadlines; a section is null for people it is not for. */
export type HomeFacts = Viewer & {
  readonly shown: HomeShown
  readonly lead: LeadFacts | null
  readonly mine: CaseSection | null
  /** Whether this person owns any open case at all, whatever the filter shows. */
  readonly ownsAny: boolean
  readonly warehouse: CaseSection | null
  readonly untaken: CaseSection | null
}

/** The App Home: what this person decides, does, answers, and could take. */
export function homeView(facts: HomeFacts): types.HomeView {
  const { shown, lead, mine, ownsAny, warehouse, untaken } = facts
  const { home } = teamText(facts.language)
  const hasQueue = mine !== null || untaken !== null
  const blocks = [
    ...(lead ? [...leadBlocks(lead, facts), ...boardBlocks(lead, facts)] : []),
    ...(hasQueue ? toolBar(shown, ownsAny, facts) : []),
    ...(mine ? queueBlocks({ which: 'mine', list: mine, shown, row: ownedRow }, facts) : []),
    ...(warehouse ? warehouseBlocks(warehouse, facts) : []),
    ...(untaken ? queueBlocks({ which: 'untaken', list: untaken, shown, row: untakenRow }, facts) : []),
  ]
  return {
    type: 'home',
    private_metadata: homeValue(shown),
    blocks: [...(blocks.length === 0 ? [section(home.noRole)] : blocks), context(home.commands)],
  }
}
