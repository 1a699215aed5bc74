import { headerOf, type MailFacts } from '../../mail-facts.ts'
import type { MailKind } from '../../notice.ts'
import { orderIdsIn } from '../../order-id.ts'
import type { LabelledNotice } from './labelled-notice.ts'
import { passesForAmazon, passesForCustomer } from './origin.ts'
import { beginsWith, says, saysCancelled } from './wording.ts'

export type DecidedKind = { readonly kind: MailKind; readonly why: string }

/** Which notice it is: by what the marketplace announced where that is proved, otherwise by its own sentences. */
export function noticeKind(mail: MailFacts, notice: LabelledNotice, announced: MailKind | null): DecidedKind | null {
  const decided = announced === null ? worded(mail, notice) : { kind: announced, why: whyAnnounced(mail) }
  // One type of announcement may cover the request and its withdrawal; the sentences tell them apart.
  if (decided?.kind === 'return_request' && isCancellation(mail, notice))
    return { kind: 'return_cancelled', why: WHY_BY_WORDING.return_cancelled }
  return decided
}

function worded(mail: MailFacts, notice: LabelledNotice): DecidedKind | null {
  const kind = mail.isBulk ? null : byWording(mail, notice)
  return kind === null ? null : { kind, why: WHY_BY_WORDING[kind] }
}

const whyAnnounced = ({ mail }: MailFacts): string =>
  `The marketplace announces it as ${headerOf(mail, 'x-space-notification-type')?.trim()}.`

const WHY_BY_WORDING = {
  return_request: "It has a return notice's labelled lines or table.",
  return_cancelled: 'The customer withdrew the request.',
  refund_issued: 'It reports a refund.',
  a_to_z_claim: 'It reports an A-to-z claim.',
  order_placed: 'It reports a new order.',
} as const satisfies Partial<Record<MailKind, string>>

type NoticeKind = keyof typeof WHY_BY_WORDING

function byWording(mail: MailFacts, notice: LabelledNotice): NoticeKind | null {
  const hasOrder = notice.orderId !== null || orderIdsIn(mail.subject).length > 0
  if (mail.isReply || !hasOrder) return null
  const isAmazons = passesForAmazon(mail) || mail.isForward
  const bySubject = isAmazons ? kindBySubject(mail, notice) : null
  if (bySubject !== null) return bySubject
  if (notice.orderId !== null && isCancellation(mail, notice)) return 'return_cancelled'
  if (isReturnRequest(mail, notice)) return 'return_request'
  return isAmazons && !passesForCustomer(mail) ? kindByOpening(notice.opening) : null
}

function kindBySubject({ topic }: MailFacts, { opening }: LabelledNotice): NoticeKind | null {
  if (beginsWith('orderPlaced', topic) || beginsWith('orderPlaced', opening.trim())) return 'order_placed'
  if (says('aToZ', topic)) return 'a_to_z_claim'
  return says('refundIssued', topic) ? 'refund_issued' : null
}

function kindByOpening(opening: string): NoticeKind | null {
  if (says('aToZ', opening)) return 'a_to_z_claim'
  return says('refundIssued', opening) ? 'refund_issued' : null
}

const isCancellation = (mail: MailFacts, notice: LabelledNotice): boolean =>
  notice.hasCancelDate || saysCancelled(mail.topic) || saysCancelled(notice.opening)

/** Labelled lines alone prove little, newsletters show examples: the subject, the sender or the opening must fit. */
function isReturnRequest(mail: MailFacts, notice: LabelledNotice): boolean {
  const inSubject = orderIdsIn(mail.subject)
  if (notice.orderId === null || !notice.items.some(item => item.reason !== null)) return false
  if (inSubject.length > 0 && !inSubject.includes(notice.orderId)) return false
  return (
    inSubject.length > 0 ||
    mail.isForward ||
    passesForCustomer(mail) ||
    says('returnRequest', `${mail.topic}\n${notice.opening}`)
  )
}
