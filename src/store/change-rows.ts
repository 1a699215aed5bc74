import type { CaseMail, ReturnCase } from '../domain/case.ts'
import { personOf } from '../domain/decision.ts'
import type { PlannedMail } from '../domain/effects.ts'
import { isOpen } from '../domain/workflow.ts'
import type { CaseChange } from '../ports/cases.ts'
import { searchRow } from './search-rows.ts'

/** Everything a change leaves behind beside the case's own row, as JSON with the columns' names. */
export function rowsOf(change: CaseChange, messageIdOf: (mailId: string) => string) {
  const { before, after, at } = change
  const messages = [...sentRows(change, messageIdOf), ...receivedRows(change)]
  return {
    event: eventRow(change),
    items: changed(before?.items, after.items) ? itemRows(after) : null,
    messages,
    settled: settledMails(before?.mail ?? null, after.mail, at),
    offer: after.offer && changed(before?.offer, after.offer) ? offerRow(after.id, after.offer, at) : null,
    options: after.offer && after.offer.id !== before?.offer?.id ? optionRows(after.offer) : [],
    promise: after.shipment ? promiseRow(after, after.shipment, at) : null,
    inboundId: change.inbound?.id ?? null,
    search: searchRow(change, messages),
  }
}

const changed = (before: unknown, after: unknown): boolean => JSON.stringify(before) !== JSON.stringify(after)

function eventRow({ before, after, event, actor, at }: CaseChange) {
  const { kind, ...data } = event
  return {
    caseId: after.id,
    version: after.version,
    kind,
    actorKind: actor.kind,
    actorId: personOf(actor),
    at,
    data,
    stateBefore: before?.state ?? null,
    stateAfter: after.state,
  }
}

const itemRows = ({ id, items }: ReturnCase) =>
  items.map(({ title, sku, asin, quantity, price }, position) => ({
    caseId: id,
    position,
    title,
    sku,
    asin,
    quantity,
    priceMinor: price?.minor ?? null,
    currency: price?.currency ?? null,
  }))

function sentRows({ after, effects, at }: CaseChange, messageIdOf: (mailId: string) => string) {
  const planned = effects.flatMap(effect => (effect.kind === 'send_mail' ? [effect.mail] : []))
  return planned.map(({ id, kind, subject, body, notBefore }: PlannedMail) => ({
    id,
    caseId: after.id,
    direction: 'out',
    messageId: messageIdOf(id),
    references: [],
    subject,
    body,
    kind,
    state: after.mail?.id === id ? after.mail.state : 'scheduled',
    notBefore,
    createdAt: at,
  }))
}

function receivedRows({ after, inbound, at }: CaseChange) {
  if (!inbound) return []
  const { mail, text, kind } = inbound.notice
  return [
    {
      id: inbound.id,
      caseId: after.id,
      direction: 'in',
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references,
      subject: mail.subject,
      body: text,
      kind,
      state: 'received',
      createdAt: at,
    },
  ]
}

/** Mails written earlier whose delivery this change moved on; one the case let go of before it left is called back. */
function settledMails(before: CaseMail | null, after: CaseMail | null, at: Date) {
  const dropped =
    before?.state === 'scheduled' && after?.id !== before.id ? [{ ...before, state: 'cancelled' as const }] : []
  const moved = before && after?.id === before.id && changed(before, after) ? [after] : []
  return [...dropped, ...moved].map(({ id, state, reason, notBefore }) => ({
    id,
    state,
    reason,
    notBefore,
    sentAt: state === 'sent' ? at : null,
  }))
}

const offerRow = (caseId: string, { id, round, by, approvedBy }: NonNullable<ReturnCase['offer']>, at: Date) => ({
  id,
  caseId,
  round,
  by,
  approvedBy,
  createdAt: at,
})

const optionRows = ({ id, options }: NonNullable<ReturnCase['offer']>) =>
  options.map(({ number, remedyId, remedy, amount }) => ({
    offerId: id,
    number,
    remedyId,
    kind: remedy.kind,
    percent: remedy.percent,
    amountMinor: amount?.minor ?? null,
    currency: amount?.currency ?? null,
  }))

/** Kept once the case is resolved; a case that ends otherwise leaves its promise broken. */
function promiseRow(after: ReturnCase, shipment: NonNullable<ReturnCase['shipment']>, at: Date) {
  const { title, orderedCode, shippedCode, reorderId } = shipment
  const ended = after.state === 'resolved' ? 'kept' : 'broken'
  return {
    caseId: after.id,
    title,
    orderedCode,
    shippedCode,
    reorderId,
    state: isOpen(after.state) ? 'open' : ended,
    madeAt: at,
  }
}
