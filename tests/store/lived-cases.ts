import type { CaseItem, ReturnCase } from '../../src/domain/case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { Actor, CaseEvent, CaseEventKind } from '../../src/domain/events.ts'
import { ROOT_CAUSE_IDS, ROOT_CAUSES } from '../../src/domain/fault.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { clocksOf } from '../../src/domain/timers.ts'
import { type CaseState, isOpen } from '../../src/domain/workflow.ts'
import type { Stores } from '../../src/ports/stores.ts'
import type { PrismaClient } from '../../src/store/generated/client.ts'
import { actorFor, EVENTS } from '../domain/an-event.ts'
import { AGENT, aCase, CUSTOMER, DESK, OTHER_AGENT } from '../helpers/a-case.ts'
import { anId, anOrderId } from '../helpers/database.ts'

/** What one case went through, as it was saved: the history the figures are recomputed from. */
export type Step = {
  readonly kind: CaseEventKind | 'opened'
  readonly at: Date
  readonly before: ReturnCase | null
  readonly after: ReturnCase
}

export type Life = {
  readonly steps: readonly Step[]
  readonly opened: ReturnCase
  readonly now: ReturnCase
  readonly codeIssuedAt: Date | null
}

/** All five kinds on offer, none stopped by a limit. */
const POLICY: Policy = {
  ...DEFAULT_POLICY,
  remedies: [
    ...DEFAULT_POLICY.remedies.map(row => ({ ...row, enabled: true })),
    { id: 'refund25', kind: 'partial_refund', percent: 25, enabled: true },
  ],
  approval: { limits: { USD: '60.00' }, dailyLimits: {}, unknownAmount: 'allow' },
}

/** What usually comes next; the last ones are rare. */
const NEXT: Readonly<Partial<Record<CaseState, readonly CaseEventKind[]>>> = {
  new: ['take', 'evidence', 'ask_warehouse', 'confirm_fault', 'confirm_fault', 'reject_fault', 'hand_over', 'close'],
  checking: ['verdict', 'evidence', 'confirm_fault', 'confirm_fault', 'reject_fault', 'cancelled_by_customer'],
  fault_confirmed: ['choose_remedies', 'choose_remedies', 'choose_remedies', 'hand_over', 'reject_fault'],
  fault_rejected: ['confirm_fault', 'close', 'write_back'],
  awaiting_approval: ['approve', 'approve', 'decline'],
  offering: ['mail_leaving', 'mail_sent', 'mail_sent', 'undo'],
  offered: ['reply_received', 'reply_received', 'record_reply', 'amend_offer', 'nudge', 'evidence', 'close'],
  replied: ['choose_option', 'choose_option', 'record_reply', 'amend_offer', 'write_back'],
  accepted: ['issue_code', 'code_reserved', 'code_reserved', 'carry_out', 'not_what_they_meant'],
  fulfilling: ['done_in_seller_central', 'edit_details'],
  awaiting_return: ['done_in_seller_central', 'take_over'],
  awaiting_reorder: ['reorder_placed', 'mail_sent'],
  pre_dispatch_check: ['checked', 'checked', 'problem', 'evidence', 'close'],
  resolved: ['reopen', 'evidence'],
  closed: ['reopen'],
}

export type Dice = (sides: number) => number

const oneOf = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)]!

const REMEDY_SETS = [
  ['code60', 'refund40', 'return_full'],
  ['refund25', 'refund40'],
  ['code60'],
  ['return_full', 'refund25'],
  ['replacement'],
  ['returnless'],
  POLICY.remedies.map(({ id }) => id),
]

/** Lives a case from its opening, event by event through `decide` and `saveCase`. */
export async function live(
  { stores, prisma }: { readonly stores: Stores; readonly prisma: PrismaClient },
  dice: Dice,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<Life> {
  let at = from
  const opened = newCase(dice, at)
  const steps: Step[] = []
  const save = async (
    before: ReturnCase | null,
    after: ReturnCase,
    event: CaseEvent | { kind: 'opened' },
    actor: Actor,
    effects = [],
  ) => {
    const change = { before, after, event, actor, at, clocks: clocksOf(after, POLICY, at), effects }
    if ((await stores.saveCase(change)) !== 'saved') throw new Error('a case lived twice')
    steps.push({ kind: event.kind, at, before, after })
  }
  await save(null, opened, { kind: 'opened' }, DESK)
  let current = opened
  let codeIssuedAt: Date | null = null
  for (let left = 10 + dice(30); left > 0; left--) {
    at = new Date(at.getTime() + 1 + dice(dice(4) === 0 ? 40 * 3_600_000 : 3 * 3_600_000))
    const event = nextEvent(current, dice)
    if (!event || at > until) break
    const actor =
      event.kind === 'take' || event.kind === 'take_over' ? oneOf(dice, [AGENT, OTHER_AGENT]) : actorOf(event)
    const decision = decide(current, event, actor, { now: at, policy: POLICY, newId: anId })
    if (decision.kind === 'refused') continue
    await save(current, decision.next, event, actor, decision.effects as never)
    current = decision.next
    if (event.kind === 'code_reserved') {
      codeIssuedAt = at
      await issueCode(prisma, current.id, at)
    }
  }
  return { steps, opened, now: current, codeIssuedAt }
}

const actorOf = (event: CaseEvent): Actor => (event.kind === 'cancelled_by_customer' ? CUSTOMER : actorFor(event.kind))

function nextEvent(current: ReturnCase, dice: Dice): CaseEvent | null {
  const mail = current.mail
  if (mail && (mail.state === 'scheduled' || mail.state === 'sending') && dice(4) > 0)
    return {
      kind:
        mail.state === 'scheduled'
          ? 'mail_leaving'
          : oneOf(dice, ['mail_sent', 'mail_sent', 'mail_failed', 'mail_unknown']),
      mailId: mail.id,
      reason: 'cut',
    } as CaseEvent
  if (mail?.state === 'unknown' && dice(2) > 0) return EVENTS.it_was_sent
  const ways = NEXT[current.state]
  const isOver = !isOpen(current.state) && dice(4) > 0
  return ways && !isOver ? filledIn(EVENTS[oneOf(dice, ways)], current, dice) : null
}

/** The example event, about this case. */
function filledIn(event: CaseEvent, { mail, offer }: ReturnCase, dice: Dice): CaseEvent {
  const options = (offer?.replaces ?? offer)?.options ?? []
  const option = 1 + dice(Math.max(1, options.length))
  switch (event.kind) {
    case 'confirm_fault':
      return {
        ...event,
        fault: {
          ...event.fault,
          rootCause: oneOf(
            dice,
            ROOT_CAUSE_IDS.filter(id => ROOT_CAUSES[id].whose === 'ours'),
          ),
        },
      }
    case 'reject_fault':
      return { ...event, rootCause: oneOf(dice, ['buyer_error', 'not_as_claimed']) }
    case 'choose_remedies':
    case 'amend_offer':
      return { ...event, remedyIds: oneOf(dice, REMEDY_SETS) }
    case 'mail_leaving':
    case 'mail_sent':
      return { ...event, mailId: mail?.id ?? '' }
    case 'reply_received':
      return dice(4) === 0
        ? { ...event, reading: { kind: 'unclear', because: 'hm' } }
        : { ...event, reading: { kind: 'choice', option, certainty: 'clear', because: 'that one' } }
    case 'record_reply':
      return { ...event, option: dice(3) === 0 ? null : option }
    case 'choose_option':
      return { ...event, option }
    case 'hand_over':
      return { ...event, to: oneOf(dice, ['UAGENT', 'UNEXT']) }
    case 'edit_details':
      return { ...event, price: { minor: 100 + dice(9000), currency: 'USD' } }
    default:
      return event
  }
}

function newCase(dice: Dice, at: Date): ReturnCase {
  const item = (): CaseItem => ({
    title: oneOf(dice, ['Cups', 'Teapot, <b>blue</b>', '=Saucer']),
    sku: oneOf(dice, ['LV-1', 'LV-2', 'LV-3', null]),
    asin: null,
    quantity: 1 + dice(3),
    price: dice(6) === 0 ? null : { minor: 500 + dice(4000), currency: oneOf(dice, ['USD', 'USD', 'EUR', 'JPY']) },
  })
  return aCase({
    id: anId(),
    orderId: anOrderId(),
    store: oneOf(dice, ['Lakeshore Table Co', 'Harbour Mugs']),
    stated: { reason: oneOf(dice, ['Wrong item was sent.', 'Defective', null]), comments: 'says Hannah' },
    items: Array.from({ length: 1 + dice(2) }, item),
    openedAt: at,
    waitingSince: at,
    owesAnswerSince: at,
  })
}

async function issueCode(prisma: PrismaClient, caseId: string, at: Date): Promise<void> {
  const row = { sealed: '', masked: '', percent: 60, marketplace: 'amazon.com', state: 'issued' }
  await prisma.claimCode.create({
    data: { ...row, id: anId(), fingerprint: anId(), caseId, importedAt: at, issuedAt: at },
  })
}
