import { startOfWork } from '../../domain/calendar.ts'
import type { ReturnCase } from '../../domain/case.ts'
import type { CaseEvent } from '../../domain/events.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { Policy } from '../../domain/policy.ts'
import type { ModalMetadata } from '../ids.ts'
import { parseAddAddress } from '../views/modals/add-address.ts'
import { parseClose } from '../views/modals/close.ts'
import { parseConfirmFault } from '../views/modals/confirm-fault.ts'
import { parseDecline } from '../views/modals/decline.ts'
import { currencyOf, parseEditDetails } from '../views/modals/edit-details.ts'
import { parseHandOver } from '../views/modals/hand-over.ts'
import { parseProblem } from '../views/modals/problem.ts'
import { parseRecordReply } from '../views/modals/record-reply.ts'
import { parseRejectFault } from '../views/modals/reject-fault.ts'
import { messageErrors, parseRemedies } from '../views/modals/remedies.ts'
import { parseReorder } from '../views/modals/reorder.ts'
import { parseSnooze } from '../views/modals/snooze.ts'
import type { Parsed } from '../views/modals/values.ts'
import { parseWrite } from '../views/modals/write.ts'
import { ownerSeen } from './acts.ts'
import type { CaselessAction, OpeningAction } from './opens.ts'
import { findingsIn } from './remedies.ts'

/** What a submission is read with. */
export type Submitted = {
  readonly values: unknown
  readonly metadata: ModalMetadata
  readonly current: ReturnCase
  readonly policy: Policy
  readonly language: TeamLanguage
}

type Reader = (submitted: Submitted) => Parsed<CaseEvent>

/** Every modal whose submission is one event of its case. */
export const SUBMITS: { readonly [A in Exclude<OpeningAction, CaselessAction | 'more' | 'merge'>]: Reader } = {
  confirm_fault: ({ values, language }) =>
    becomes(parseConfirmFault(values, language), fault => ({ kind: 'confirm_fault', fault })),
  reject_fault: ({ values, language }) =>
    becomes(parseRejectFault(values, language), rejected => ({ kind: 'reject_fault', ...rejected })),
  choose_remedies: submitted => readOffer('choose_remedies', submitted),
  amend_offer: submitted => readOffer('amend_offer', submitted),
  decline: ({ values, language }) =>
    becomes(parseDecline(values, language), ({ reason }) => ({ kind: 'decline', reason })),
  record_reply: ({ values, language }) =>
    becomes(parseRecordReply(values, language), recorded => ({ kind: 'record_reply', ...recorded })),
  write_back: readMessage,
  write_to_customer: readMessage,
  reorder_placed: ({ values }) => becomes(parseReorder(values), placed => ({ kind: 'reorder_placed', ...placed })),
  problem: ({ values, language }) => becomes(parseProblem(values, language), found => ({ kind: 'problem', ...found })),
  snooze: ({ values, language, policy }) =>
    becomes(parseSnooze(values, language), ({ day, reason }) => ({
      kind: 'snooze',
      until: startOfWork(day, policy.businessHours),
      reason,
    })),
  hand_over: ({ values, metadata, language }) =>
    becomes(parseHandOver(values, language), handed => ({ kind: 'hand_over', ...handed, ...ownerSeen(metadata) })),
  close: ({ values, language }) => becomes(parseClose(values, language), closed => ({ kind: 'close', ...closed })),
  add_address: ({ values, language }) =>
    becomes(parseAddAddress(values, language), added => ({ kind: 'add_address', ...added })),
  edit_details: ({ values, language, current }) =>
    becomes(parseEditDetails(values, currencyOf(current), language), edited => ({ kind: 'edit_details', ...edited })),
}

/** The linter stands between the draft and its sending: what breaks the marketplace's rules is said at the message. */
function readOffer(kind: 'choose_remedies' | 'amend_offer', submitted: Submitted): Parsed<CaseEvent> {
  const { values, metadata, current, language } = submitted
  const parsed = parseRemedies(values, language)
  if (!parsed.ok) return parsed
  const { remedyIds, message } = parsed.value
  const findings = findingsIn(message, current, language, remedyIds.length)
  if (findings.length > 0) return { ok: false, errors: messageErrors(values, findings) }
  return { ok: true, value: { kind, remedyIds, message, seenVersion: metadata.version } }
}

function readMessage({ values, metadata, current, language }: Submitted): Parsed<CaseEvent> {
  const parsed = parseWrite(values, language)
  if (!parsed.ok) return parsed
  const findings = findingsIn(parsed.value.message, current, language)
  if (findings.length > 0) return { ok: false, errors: messageErrors(values, findings) }
  return { ok: true, value: { kind: 'write_back', message: parsed.value.message, seenVersion: metadata.version } }
}

const becomes = <T>(parsed: Parsed<T>, event: (value: T) => CaseEvent): Parsed<CaseEvent> =>
  parsed.ok ? { ok: true, value: event(parsed.value) } : parsed
