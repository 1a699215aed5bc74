import { z } from 'zod'
import { type ClosedBecause, type Hold, MAIL_STATES, type Offer, type ReturnCase, STALLS } from '../domain/case.ts'
import { CLOCKS } from '../domain/clocks.ts'
import { ROOT_CAUSE_IDS, WAREHOUSE_VERDICTS, type WarehouseVerdict } from '../domain/fault.ts'
import type { MessageKind } from '../domain/messages/draft.ts'
import { CURRENCIES } from '../domain/money.ts'
import { REMEDY_KINDS } from '../domain/remedies/remedy.ts'

/** What of a case stands in columns of its own, to be searched and sorted by, or sealed. */
type Column =
  | 'id'
  | 'version'
  | 'store'
  | 'state'
  | 'orderId'
  | 'marketplace'
  | 'language'
  | 'requestedAt'
  | 'openedAt'
  | 'owner'
  | 'waitingSince'
  | 'customer'
  | 'trust'

export type CaseDetails = Omit<ReturnCase, Column> & {
  readonly customerName: string | null
  readonly trustWhy: readonly string[]
}

const text = z.string().nullable()
const time = z.iso.datetime().transform(iso => new Date(iso))
const money = z.object({ minor: z.number(), currency: z.enum(CURRENCIES) })
const percent = z.number().nullable()

const oneOf = <T extends string>(ids: readonly T[]) => z.enum(ids as readonly [T, ...T[]])

const VERDICTS = Object.keys(WAREHOUSE_VERDICTS) as readonly WarehouseVerdict[]

const CLOSED_BECAUSE = {
  fault_rejected: true,
  declined_by_customer: true,
  no_reply: true,
  handled_elsewhere: true,
  dismissed: true,
  merged: true,
} as const satisfies Record<ClosedBecause, true>

const HOLDS = {
  no_code_in_pool: true,
  second_code_for_customer: true,
  over_daily_limit: true,
} as const satisfies Record<Hold, true>

const MESSAGE_KINDS = {
  offer: true,
  amended_offer: true,
  nudge: true,
  question_back: true,
  claim_code: true,
  return_instructions: true,
  refund_done: true,
  replacement_coming: true,
  rejection: true,
  cancelled: true,
  free_text: true,
} as const satisfies Record<MessageKind | 'free_text', true>

const idsOf = <T extends Readonly<Record<string, true>>>(table: T) =>
  oneOf(Object.keys(table) as readonly (keyof T & string)[])

const option = z.object({
  number: z.number(),
  remedyId: z.string(),
  remedy: z.object({ kind: z.enum(REMEDY_KINDS), percent }),
  amount: money.nullable(),
})

const offer: z.ZodType<Offer> = z.lazy(() =>
  z.object({
    id: z.string(),
    round: z.number(),
    options: z.array(option),
    message: z.string(),
    by: z.string(),
    approvedBy: text,
    replaces: offer.nullable(),
    answers: text.default(null),
  }),
)

const reading = z.object({
  kind: z.enum(['choice', 'counter', 'decline', 'question', 'unclear']),
  option: z.exactOptional(z.number()),
  certainty: z.exactOptional(z.enum(['clear', 'likely'])),
  because: z.string(),
})

/** The `details` column, checked against the domain's own type: a field added there and forgotten here does not compile. */
export const caseDetails: z.ZodType<CaseDetails> = z.object({
  customerName: text,
  trustWhy: z.array(z.string()),
  stated: z.object({ reason: text, comments: text }),
  items: z.array(z.object({ title: z.string(), sku: text, asin: text, quantity: z.number(), price: money.nullable() })),
  verdict: z.object({ verdict: oneOf(VERDICTS), by: z.string() }).nullable(),
  warehouseAnswered: z.boolean(),
  fault: z.object({ rootCause: oneOf(ROOT_CAUSE_IDS), orderedCode: text, shippedCode: text, note: text }).nullable(),
  offer: offer.nullable(),
  acceptance: z.object({ option, by: z.string(), carriedOutBy: text, answers: text.default(null) }).nullable(),
  hold: idsOf(HOLDS).nullable(),
  code: z.object({ masked: z.string(), percent: z.number(), expires: text }).nullable(),
  shipment: z
    .object({ title: z.string(), orderedCode: text, shippedCode: text, reorderId: text, problem: text })
    .nullable(),
  reply: z.object({ text: z.string(), reading, actable: z.boolean(), why: text }).nullable(),
  mail: z
    .object({
      id: z.string(),
      kind: idsOf(MESSAGE_KINDS),
      state: z.enum(MAIL_STATES),
      reason: text,
      notBefore: time,
      putOff: z.number(),
    })
    .nullable(),
  nudges: z.object({ sent: z.number(), lastAt: time.nullable() }),
  aToZ: z.boolean(),
  snooze: z.object({ until: time, reason: z.string() }).nullable(),
  owesAnswerSince: time.nullable(),
  reminded: z.array(z.string()),
  stalled: z
    .object({ why: z.enum(STALLS), settled: z.boolean() })
    .nullable()
    .default(null),
  announced: z.array(z.object({ clock: z.enum(CLOCKS), deadline: time, as: z.enum(['at_risk', 'late']) })).default([]),
  conversationVersion: z.number(),
  closedBecause: idsOf(CLOSED_BECAUSE).nullable(),
  lastAct: z.object({ event: z.string(), by: text, at: time }).nullable(),
})
