import type { OfferOption, ReturnCase } from '../../src/domain/case.ts'
import type { Circumstances } from '../../src/domain/decision.ts'
import type { Actor } from '../../src/domain/events.ts'
import { openCase } from '../../src/domain/open-case.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import type { CaseClocks } from '../../src/ports/cases.ts'

export const NOW = new Date('2026-11-23T10:00:00Z')

export const AGENT = { kind: 'person', id: 'UAGENT', roles: ['agent'] } as const satisfies Actor
export const OTHER_AGENT = { kind: 'person', id: 'UOTHER', roles: ['agent'] } as const satisfies Actor
export const PICKER = { kind: 'person', id: 'UPICKER', roles: ['warehouse'] } as const satisfies Actor
export const LEAD = { kind: 'person', id: 'ULEAD', roles: ['lead', 'agent'] } as const satisfies Actor
export const DESK = { kind: 'desk' } as const satisfies Actor
export const CUSTOMER = { kind: 'customer' } as const satisfies Actor

/** For saves that are not about time. */
export const UNTIMED: CaseClocks = { deadline: null, atRiskFrom: null, timerAt: null }

/** What is saved with a case that the desk opens, beside the case. */
export const OPENING = {
  before: null,
  event: { kind: 'opened' },
  actor: DESK,
  at: NOW,
  clocks: UNTIMED,
  effects: [],
} as const

/** A sound, fresh case; a test breaks one thing. */
export function aCase(changes: Partial<ReturnCase> = {}): ReturnCase {
  const { opened } = openCase(
    {
      store: 'Lakeshore Table Co',
      orderId: '113-5592037-4418629',
      marketplace: 'amazon.com',
      language: 'en',
      requestedAt: '2026-11-23',
      customer: { name: 'Hannah', relay: 't7p3v9k2m5wq8xa@marketplace.amazon.com' },
      stated: { reason: 'Wrong item was sent.', comments: 'The set of cups have not the same print.' },
      items: [
        {
          title: 'Lily & Vine Bone China Tea Cup Set, 6 Pieces, Print 123 "Blue Willow"',
          sku: 'LV-TEA6-123',
          asin: null,
          quantity: 1,
          price: { minor: 2490, currency: 'USD' },
        },
      ],
      trust: { level: 'trusted', why: ['signed by amazon.com'] },
    },
    'case-1',
    NOW,
  )
  return { ...opened, ...changes }
}

export const OPTIONS: readonly OfferOption[] = [
  {
    number: 1,
    remedyId: 'code60',
    remedy: { kind: 'claim_code', percent: 60 },
    amount: { minor: 1494, currency: 'USD' },
  },
  {
    number: 2,
    remedyId: 'refund40',
    remedy: { kind: 'partial_refund', percent: 40 },
    amount: { minor: 996, currency: 'USD' },
  },
  {
    number: 3,
    remedyId: 'return_full',
    remedy: { kind: 'full_refund', percent: null },
    amount: { minor: 2490, currency: 'USD' },
  },
]

/** A case whose offer is with the customer. */
export const anOfferedCase = (changes: Partial<ReturnCase> = {}): ReturnCase =>
  aCase({
    state: 'offered',
    owner: AGENT.id,
    fault: { rootCause: 'wrong_code_entered', orderedCode: '123', shippedCode: '127', note: null },
    offer: {
      id: 'offer-1',
      round: 1,
      options: OPTIONS,
      message: 'Dear Hannah, …',
      by: AGENT.id,
      approvedBy: null,
      replaces: null,
      answers: null,
    },
    mail: { id: 'mail-1', kind: 'offer', state: 'sent', reason: null, notBefore: NOW, putOff: 0 },
    owesAnswerSince: null,
    ...changes,
  })

/** A case whose customer took an option and for which something is being done. */
export const anAcceptedCase = (option: OfferOption, changes: Partial<ReturnCase> = {}): ReturnCase =>
  anOfferedCase({
    state: 'accepted',
    acceptance: { option, by: 'customer', carriedOutBy: 'desk', answers: null },
    ...changes,
  })

export function circumstances(changes: { policy?: Partial<Policy>; now?: Date } = {}): Circumstances {
  let count = 0
  return {
    now: changes.now ?? NOW,
    policy: { ...DEFAULT_POLICY, ...changes.policy },
    newId: () => `id-${++count}`,
  }
}
