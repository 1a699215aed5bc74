import { ROOT_CAUSE_IDS, ROOT_CAUSES } from '../../../src/domain/fault.ts'
import type { MessageDraft, MessageFacts, OfferedOption } from '../../../src/domain/messages/draft.ts'

export const FACTS: MessageFacts = {
  shop: 'Lakeshore Table Co',
  customerName: 'Hannah',
  orderId: '113-5592037-4418629',
  itemTitle: 'Lakeshore Stoneware Coffee Cups, Set of 4',
  locale: 'en-US',
}

export const PRICED: readonly OfferedOption[] = [
  { number: 1, remedy: { kind: 'claim_code', percent: 60 }, amount: null },
  { number: 2, remedy: { kind: 'partial_refund', percent: 40 }, amount: { minor: 996, currency: 'USD' } },
  { number: 3, remedy: { kind: 'full_refund', percent: null }, amount: { minor: 2490, currency: 'USD' } },
]

const UNPRICED: readonly OfferedOption[] = [
  { number: 1, remedy: { kind: 'partial_refund', percent: 40 }, amount: null },
  { number: 2, remedy: { kind: 'full_refund', percent: null }, amount: null },
  { number: 3, remedy: { kind: 'returnless_refund', percent: null }, amount: null },
  { number: 4, remedy: { kind: 'replacement', percent: null }, amount: null },
]

/** Each kind of mail, and each way in which one kind differs. */
export function everyDraft(facts: MessageFacts = FACTS): readonly MessageDraft[] {
  const amount = { minor: 996, currency: 'USD' } as const
  const promised = { title: facts.itemTitle, code: '123' }
  return [
    ...ROOT_CAUSE_IDS.map(rootCause => ({ kind: 'offer', facts, rootCause, options: PRICED }) as const),
    { kind: 'offer', facts, rootCause: 'mis_pick', options: UNPRICED },
    { kind: 'offer', facts: { ...facts, customerName: null }, rootCause: 'other', options: PRICED.slice(0, 1) },
    { kind: 'amended_offer', facts, options: PRICED },
    { kind: 'nudge', facts, options: PRICED },
    { kind: 'question_back', facts, options: PRICED },
    { kind: 'claim_code', facts, percent: 60, expires: '2027-03-31', promised },
    { kind: 'claim_code', facts, percent: 60, expires: null, promised: null },
    { kind: 'return_instructions', facts, amount },
    { kind: 'return_instructions', facts, amount: null },
    { kind: 'refund_done', facts, percent: 40, amount },
    { kind: 'refund_done', facts, percent: null, amount: null },
    { kind: 'replacement_coming', facts, promised },
    { kind: 'replacement_coming', facts, promised: null },
    ...ROOT_CAUSE_IDS.filter(cause => ROOT_CAUSES[cause].whose === 'theirs').map(
      rootCause => ({ kind: 'rejection', facts, rootCause }) as const,
    ),
    { kind: 'cancelled', facts },
  ]
}
