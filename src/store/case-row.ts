import { z } from 'zod'
import { ballOf } from '../domain/ball.ts'
import type { ReturnCase } from '../domain/case.ts'
import { CUSTOMER_LANGUAGES } from '../domain/language.ts'
import { MARKETPLACE_IDS, type MarketplaceId } from '../domain/marketplace.ts'
import { CASE_STATES, type CaseState, isOpen } from '../domain/workflow.ts'
import type { CaseClocks } from '../ports/cases.ts'
import { type CaseDetails, caseDetails } from './case-details.ts'
import { aliasOf } from './relay.ts'
import type { Seals } from './seal.ts'

const columns = z.object({
  id: z.string(),
  version: z.number(),
  store: z.string(),
  state: z.enum(CASE_STATES as readonly [CaseState, ...CaseState[]]),
  orderId: z.string(),
  marketplace: z.enum(MARKETPLACE_IDS as readonly [MarketplaceId, ...MarketplaceId[]]),
  language: z.enum(CUSTOMER_LANGUAGES),
  requestedAt: z.string().nullable(),
  openedAt: z.date(),
  owner: z.string().nullable(),
  trustLevel: z.enum(['trusted', 'unverified']),
  waitingSince: z.date(),
  relaySealed: z.string().nullable(),
  details: caseDetails,
})

/** A row of ReturnCase as the case it holds. */
export function caseOf(row: unknown, seals: Seals): ReturnCase {
  const { details, relaySealed, trustLevel, ...rest } = columns.parse(row)
  const { customerName, trustWhy, ...told } = details
  const relay = relaySealed === null ? null : seals.unseal('address', relaySealed)
  return { ...rest, ...told, customer: { name: customerName, relay }, trust: { level: trustLevel, why: trustWhy } }
}

/** The row of a case, as JSON with the columns' names. */
export function rowOf(after: ReturnCase, clocks: CaseClocks, at: Date, seals: Seals) {
  const { id, version, store, state, orderId, marketplace, language, requestedAt, openedAt, owner, waitingSince } =
    after
  const { relay } = after.customer
  return {
    id,
    version,
    store,
    state,
    orderId,
    marketplace,
    language,
    requestedAt,
    openedAt,
    owner,
    waitingSince,
    trustLevel: after.trust.level,
    ball: ballOf(after),
    ...clocks,
    snoozedUntil: after.snooze?.until ?? null,
    closedAt: isOpen(state) ? null : at,
    relaySealed: relay === null ? null : seals.seal('address', relay),
    relayFingerprint: relay === null ? null : seals.fingerprint('address', aliasOf(relay)),
    details: detailsOf(after),
  }
}

function detailsOf(after: ReturnCase): CaseDetails {
  const { id, version, store, state, orderId, marketplace, language, requestedAt, ...rest } = after
  const { openedAt, owner, waitingSince, customer, trust, ...told } = rest
  return { ...told, customerName: customer.name, trustWhy: trust.why }
}
