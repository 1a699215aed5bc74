import type { ReturnCase } from '../../../src/domain/case.ts'
import type { Role } from '../../../src/domain/events.ts'
import type { TeamLanguage } from '../../../src/domain/language.ts'
import { homeStart } from '../../../src/slack/home-shown.ts'
import type { LeadFacts } from '../../../src/slack/views/home/lead.ts'
import { type CaseSection, PAGE } from '../../../src/slack/views/home/section.ts'
import { type HomeFacts, homeView } from '../../../src/slack/views/home.ts'
import { NOW } from '../../helpers/a-case.ts'
import { aDeadline, CASES } from './a-card.ts'
import { aMail, aRow, hoursAgo } from './a-list.ts'

const LATE = { deadline: aDeadline({ at: hoursAgo(1), atRiskFrom: hoursAgo(3) }) }
const AT_RISK = { deadline: aDeadline({ clock: 'agent', at: hoursAgo(-1), atRiskFrom: hoursAgo(1) }) }
const IN_TIME = { deadline: aDeadline(), permalink: null }

/** A section of `many` cases of these states in turn, cut to its page as the database cuts it. */
function aSection(
  words: string,
  many: number,
  page: number,
  cases: readonly Partial<ReturnCase>[],
  row: Parameters<typeof aRow>[2] = IN_TIME,
): CaseSection {
  const rows = Array.from({ length: Math.min(many, page) }, (_, index) =>
    aRow(words, { ...cases[index % cases.length], stated: { reason: words, comments: words } }, row),
  )
  return { rows, total: many }
}

const repliedWith = (text: string): ReturnCase => ({
  ...CASES.replied,
  reply: { text, reading: { kind: 'counter', because: text }, actable: true, why: null },
})

const promised = (words: string): ReturnCase => ({
  ...CASES.pre_dispatch_check,
  shipment: { title: words, orderedCode: words, shippedCode: words, reorderId: words, problem: null },
})

function leadFacts(words: string, many: number): LeadFacts {
  const pile = { rows: Array.from({ length: many }, () => aMail(words)), total: many }
  const unverified = { ...CASES.new, trust: { level: 'unverified', why: [words] } } as const
  return {
    decisions: aSection(words, many, PAGE.decisions, [CASES.awaiting_approval, unverified]),
    late: aSection(words, many, PAGE.pressing, [CASES.offered], LATE),
    atRisk: aSection(words, many, PAGE.pressing, [{ ...CASES.new, owner: null }], AT_RISK),
    loads: Array.from({ length: many }, (_, index) => ({ owner: `UAGENT${index}`, open: 9 + index, late: index % 2 })),
    pool: [
      { marketplace: 'amazon.com', percent: 60, available: 80 },
      { marketplace: 'amazon.com', percent: 60, available: 8 },
      { marketplace: 'amazon.de', percent: 60, available: 0 },
    ],
    unrecognised: pile,
    quarantined: pile,
  }
}

/** The App Home of somebody with these roles, as a desk with `many` cases of each kind shows it. */
export function aHome(words: string, roles: readonly Role[], language: TeamLanguage = 'en', many = 2): HomeFacts {
  const isOn = (role: Role) => roles.includes(role)
  const works = isOn('agent') || isOn('lead')
  return {
    roles,
    language,
    now: NOW,
    shown: homeStart(),
    ownsAny: many > 0,
    lead: isOn('lead') ? leadFacts(words, many) : null,
    mine: works
      ? aSection(words, many, PAGE.mine, [repliedWith(words), CASES.checking, CASES.accepted, CASES.fault_confirmed])
      : null,
    warehouse: isOn('warehouse') ? aSection(words, many, PAGE.warehouse, [CASES.checking, promised(words)]) : null,
    untaken: works
      ? aSection(words, many, PAGE.untaken, [CASES.new, { ...repliedWith(words), owner: null }], AT_RISK)
      : null,
  }
}

export function everyHome(words: string, language: TeamLanguage = 'en', many = 2) {
  const quiet = (roles: readonly Role[]) => homeView(aHome(words, roles, language, 0))
  const paged = { ...aHome(words, ['agent'], language, many), shown: { ...homeStart('late'), mine: 1, untaken: 2 } }
  return {
    agent: homeView(aHome(words, ['agent'], language, many)),
    warehouse: homeView(aHome(words, ['warehouse'], language, many)),
    lead: homeView(aHome(words, ['lead'], language, many)),
    'all-roles': homeView(aHome(words, ['agent', 'warehouse', 'lead'], language, many)),
    'agent-quiet': quiet(['agent']),
    'warehouse-quiet': quiet(['warehouse']),
    'lead-quiet': quiet(['lead']),
    'no-role': quiet([]),
    'agent-filtered': homeView({ ...paged, mine: { rows: [], total: 0 } }),
    'agent-paged': homeView(paged),
  }
}
