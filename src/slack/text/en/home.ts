import type { HomeFilter } from '../../home-shown.ts'

const filters: Readonly<Record<HomeFilter, string>> = {
  all: 'All',
  at_risk: 'At risk',
  late: 'Late',
  waiting: 'Waiting for me',
  snoozed: 'Snoozed',
}

/** The App Home. Values handed to these functions are escaped already. */
export const home = {
  mine: 'Your cases',
  untaken: 'Waiting for somebody to take them',
  nothing: 'Nothing waits for you.',
  nothingUntaken: 'Everything is taken.',
  noneLike: (filter: string) => `Nothing here with “${filter}”.`,
  filters,
  filter: 'Show',
  count: (title: string, total: number) => `${title} (${total})`,
  range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  /** For leads, who may choose whose. */
  handOverAll: 'Hand over all cases',
  give: 'Give to a colleague',
  lead: 'For leads',
  decisions: 'Waiting for a lead',
  noDecisions: 'Nothing waits for a lead.',
  pressing: (late: number, atRisk: number) => `*Late:* ${late} · *At risk:* ${atRisk}`,
  board: 'How the desk stands',
  loads: '*Who has how much*',
  load: (who: string, open: number, late: number) => `${who}: ${open} open${late === 0 ? '' : `, *${late} late*`}`,
  pool: '*Claim codes left*',
  poolRow: (marketplace: string, percent: number, left: number) =>
    `${marketplace}, ${percent} %: ${left === 0 ? '*none*' : left}`,
  poolEmpty: 'none at all',
  more: (count: number) => `… and ${count} more.`,
  unrecognised: (count: number) => `*Mail not understood:* ${count}`,
  quarantined: (count: number) => `*Forged mail in quarantine:* ${count}`,
  warehouse: 'For the warehouse',
  nothingToAnswer: 'No question is open, and nothing waits to be checked.',
  noRole: 'You belong to none of the desk’s groups. Ask whoever set Makegood up.',
  commands: 'Everything else: /returns help',
}
