import { z } from 'zod'
import { MARKETPLACE_IDS } from './marketplace.ts'
import { type Currency, type Money, parseMoney } from './money.ts'
import { amounts } from './policy/amounts.ts'
import { businessHours } from './policy/business-hours.ts'
import { costs } from './policy/costs.ts'
import { ownSentences } from './policy/own-sentences.ts'
import { deadlines, digests, nudges, reminderRow, unanswered, type WAITING_PARTIES } from './policy/reminding.ts'
import { REMEDY_KINDS } from './remedies/remedy.ts'

const PERCENT_KINDS = ['claim_code', 'partial_refund']

const remedyRow = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9_]{1,40}$/, 'lower-case letters, digits and _'),
    kind: z.enum(REMEDY_KINDS),
    percent: z.number().int().min(1).max(100).optional(),
    enabled: z.boolean(),
    marketplaces: z.array(z.enum(MARKETPLACE_IDS)).optional(),
  })
  .refine(row => (row.percent !== undefined) === PERCENT_KINDS.includes(row.kind), {
    message: 'claim_code and partial_refund need a percent, the other kinds have none',
    path: ['percent'],
  })

/** Files from before these keys existed are still good. */
const UNANSWERED = { hoursBeforeClaims: 6, action: 'ask_lead' } as const
const DIGESTS = {
  morning: { enabled: true, at: '09:00' },
  evening: { enabled: false, at: '17:30' },
  weekly: { enabled: true, at: '09:30', day: 1 },
}

const COSTS = { goodsPercent: 35, feePercent: 15, redemptionPercent: 60, resalePercent: 50, returnShipping: {} }

/** The shape of `makegood policy export`; unknown keys are refused, so that a typing error is seen. */
export const policySchema = z.strictObject({
  remedies: z.array(remedyRow).min(1).max(10),
  approval: z.strictObject({ limits: amounts, dailyLimits: amounts, unknownAmount: z.enum(['allow', 'approve']) }),
  fulfilment: z.enum(['auto', 'confirm']),
  sendDelaySeconds: z.number().int().min(0).max(3600),
  businessHours,
  deadlines,
  reminders: z.array(reminderRow),
  nudges,
  unanswered: unanswered.default(UNANSWERED),
  digests: digests.default(DIGESTS),
  sentences: ownSentences.default({}),
  costs: costs.default(COSTS),
  offerExpiresDays: z.number().int().min(1).max(90),
  retentionDays: z.number().int().min(1).max(3650),
  repeatFault: z.strictObject({ count: z.number().int().min(2).max(1000), days: z.number().int().min(1).max(365) }),
})

/** How the desk is run: what it offers, what needs a lead, when it works and when it reminds. Versioned in the store. */
export type Policy = Readonly<z.infer<typeof policySchema>>
export type RemedyRow = Policy['remedies'][number]
export type ReminderRow = Policy['reminders'][number]
export type WaitingParty = (typeof WAITING_PARTIES)[number]

/** The policy a new desk starts with. */
export const DEFAULT_POLICY: Policy = {
  remedies: [
    { id: 'code60', kind: 'claim_code', percent: 60, enabled: true },
    { id: 'refund40', kind: 'partial_refund', percent: 40, enabled: true },
    { id: 'return_full', kind: 'full_refund', enabled: true },
    { id: 'returnless', kind: 'returnless_refund', enabled: false },
    { id: 'replacement', kind: 'replacement', enabled: false },
  ],
  approval: { limits: { USD: '50.00', EUR: '50.00', GBP: '45.00' }, dailyLimits: {}, unknownAmount: 'allow' },
  fulfilment: 'auto',
  sendDelaySeconds: 60,
  businessHours: { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', holidays: [] },
  deadlines: {
    firstResponseHours: 24,
    lateAfterHours: 48,
    agentMinutes: 480,
    warehouseMinutes: 240,
    leadMinutes: 240,
    reorderDays: 60,
    returnDays: 30,
    atRiskMinutes: 120,
  },
  reminders: [
    { waitingFor: 'agent', afterMinutes: 120, repeatMinutes: 240, max: 3, escalateTo: 'lead' },
    { waitingFor: 'warehouse', afterMinutes: 60, repeatMinutes: 120, max: 3, escalateTo: 'lead' },
    { waitingFor: 'lead', afterMinutes: 60, repeatMinutes: 240, max: 3 },
    { waitingFor: 'customer', afterMinutes: 2880, max: 1 },
    { waitingFor: 'reorder', afterMinutes: 10080, repeatMinutes: 10080, max: 2 },
    { waitingFor: 'return', afterMinutes: 4320, repeatMinutes: 2700, max: 2 },
  ],
  nudges: { afterHours: 20, max: 2 },
  unanswered: UNANSWERED,
  digests: DIGESTS,
  sentences: {},
  costs: COSTS,
  offerExpiresDays: 14,
  retentionDays: 30,
  repeatFault: { count: 3, days: 7 },
}

/** The rows a case from that marketplace may be offered, in the policy's order. */
export const remediesFor = (policy: Policy, marketplace: string): readonly RemedyRow[] =>
  policy.remedies.filter(
    row => row.enabled && (!row.marketplaces || (row.marketplaces as readonly string[]).includes(marketplace)),
  )

/** The agent's limit in that currency; null: none is set. */
export const approvalLimit = (policy: Policy, currency: Currency): Money | null =>
  limitIn(policy.approval.limits, currency)

/** What the desk may spend by itself within a day; null: none is set. */
export const dailyLimit = (policy: Policy, currency: Currency): Money | null =>
  limitIn(policy.approval.dailyLimits, currency)

function limitIn(amounts: Policy['approval']['limits'], currency: Currency): Money | null {
  const amount = amounts[currency]
  return amount === undefined ? null : parseMoney(amount, currency)
}
