import type { CaseItem, ReturnCase } from './case.ts'
import type { Effect } from './effects.ts'
import type { CustomerLanguage } from './language.ts'
import type { MarketplaceId } from './marketplace.ts'

/** What a return request tells, from whichever door it came: the mailbox, the HTTP intake, or an agent's hand. */
export type RequestFacts = {
  readonly store: string
  readonly orderId: string
  readonly marketplace: MarketplaceId
  readonly language: CustomerLanguage
  /** As the notice gives it: a date, with a time only if there is one. */
  readonly requestedAt: string | null
  readonly customer: ReturnCase['customer']
  readonly stated: ReturnCase['stated']
  readonly items: readonly CaseItem[]
  readonly trust: ReturnCase['trust']
}

/** A request as an agent writes it down. */
export type HandwrittenRequest = {
  readonly orderId: string
  readonly marketplace: MarketplaceId
  readonly item: string
  readonly reason: string
  readonly comments: string | null
  readonly customerName: string | null
  readonly address: string | null
}

/** A new case, not yet saved. `version` 0: nothing has happened to it. */
export function openCase(
  facts: RequestFacts,
  id: string,
  now: Date,
): { opened: ReturnCase; effects: readonly Effect[] } {
  const opened: ReturnCase = {
    ...facts,
    id,
    version: 0,
    conversationVersion: 0,
    state: 'new',
    openedAt: now,
    owner: null,
    verdict: null,
    warehouseAnswered: false,
    fault: null,
    offer: null,
    acceptance: null,
    hold: null,
    code: null,
    shipment: null,
    reply: null,
    mail: null,
    nudges: { sent: 0, lastAt: null },
    aToZ: false,
    snooze: null,
    owesAnswerSince: now,
    waitingSince: now,
    reminded: [],
    stalled: null,
    announced: [],
    closedBecause: null,
    lastAct: null,
  }
  const suspicious = facts.trust.level === 'unverified'
  return { opened, effects: suspicious ? [{ kind: 'tell_leads', notice: { kind: 'unverified_case' } }] : [] }
}
