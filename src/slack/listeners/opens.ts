import type { types } from '@slack/bolt'
import type { ReturnCase } from '../../domain/case.ts'
import { barredFrom } from '../../domain/decide.ts'
import type { CaseEventKind } from '../../domain/events.ts'
import type { Policy } from '../../domain/policy.ts'
import type { SlackContext } from '../context.ts'
import { parseHomeInModal } from '../home-shown.ts'
import type { CASE_ACTIONS, CaseAction } from '../ids.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import { addAddressView } from '../views/modals/add-address.ts'
import { closeView } from '../views/modals/close.ts'
import { confirmFaultView } from '../views/modals/confirm-fault.ts'
import { declineView } from '../views/modals/decline.ts'
import { editDetailsView } from '../views/modals/edit-details.ts'
import { handOverView } from '../views/modals/hand-over.ts'
import { mergeView } from '../views/modals/merge.ts'
import type { ModalFacts } from '../views/modals/modal.ts'
import { moreView } from '../views/modals/more.ts'
import { problemView } from '../views/modals/problem.ts'
import { recordReplyView } from '../views/modals/record-reply.ts'
import { rejectFaultView } from '../views/modals/reject-fault.ts'
import { reorderView } from '../views/modals/reorder.ts'
import { snoozeView } from '../views/modals/snooze.ts'
import { writeView } from '../views/modals/write.ts'
import type { Press } from './press.ts'
import { firstRemediesView } from './remedies.ts'
import { tell } from './tell.ts'

const DAY = 24 * 60 * 60_000

type OpeningAction = { [A in CaseAction]: (typeof CASE_ACTIONS)[A] extends 'opens' ? A : never }[CaseAction]

/** Those about one case. */
export type CaseOpeningAction = Exclude<OpeningAction, 'new' | 'hand_over_all' | 'import_codes' | 'void_codes'>

type Opening = ModalFacts & { readonly policy: Policy; readonly now: Date }

/** A modal, and the event it leads to: what would be refused is not opened. */
type Opener = {
  readonly leadsTo: CaseEventKind | null
  readonly view: (opening: Opening, context: SlackContext) => types.ModalView | Promise<types.ModalView>
}

/** Every modal about a case. */
export const OPENS: { readonly [A in CaseOpeningAction]: Opener } = {
  confirm_fault: { leadsTo: 'confirm_fault', view: confirmFaultView },
  reject_fault: { leadsTo: 'reject_fault', view: rejectFaultView },
  choose_remedies: {
    leadsTo: 'choose_remedies',
    view: (opening, context) => firstRemediesView(context, 'choose_remedies', opening),
  },
  amend_offer: {
    leadsTo: 'amend_offer',
    view: (opening, context) => firstRemediesView(context, 'amend_offer', opening),
  },
  decline: { leadsTo: 'decline', view: declineView },
  record_reply: { leadsTo: 'record_reply', view: recordReplyView },
  write_back: {
    leadsTo: 'write_back',
    view: opening => writeView({ ...opening, action: 'write_back', draft: null, findings: [] }),
  },
  write_to_customer: {
    leadsTo: 'write_back',
    view: opening => writeView({ ...opening, action: 'write_to_customer', draft: null, findings: [] }),
  },
  reorder_placed: { leadsTo: 'reorder_placed', view: reorderView },
  problem: { leadsTo: 'problem', view: problemView },
  snooze: {
    leadsTo: 'snooze',
    view: opening =>
      snoozeView({ ...opening, tomorrow: new Date(opening.now.getTime() + DAY).toISOString().slice(0, 10) }),
  },
  hand_over: { leadsTo: 'hand_over', view: handOverView },
  close: { leadsTo: 'close', view: closeView },
  more: { leadsTo: null, view: moreView },
  add_address: { leadsTo: 'add_address', view: addAddressView },
  edit_details: { leadsTo: 'edit_details', view: editDetailsView },
  merge: { leadsTo: 'close', view: mergeView },
}

export const opensModal = (action: CaseAction): action is CaseOpeningAction => Object.hasOwn(OPENS, action)

/** Opens a modal on the case as it stands, or says at once why there is nothing to fill in. */
export async function openOn(
  context: SlackContext,
  press: Press & { readonly caseId: string },
  opener: Opener,
): Promise<void> {
  const { desk, people, slack } = context
  const [current, policy, actor, language] = await Promise.all([
    desk.findCase(press.caseId),
    desk.currentPolicy(),
    people.actorOf(press.user),
    people.languageOf(press.user),
  ])
  const reason = current ? opener.leadsTo && barredFrom(current, opener.leadsTo, actor) : 'no_such_case'
  if (!current || reason)
    return tell(
      context,
      press.user,
      press.place,
      refusalSentence({ reason: reason ?? 'no_such_case', last: lastOf(current) }, language),
    )
  const view = await opener.view({ case: current, language, policy, now: desk.now(), ...openedAt(press) }, context)
  const opening = { trigger_id: press.triggerId, view }
  if (press.place.kind === 'modal') await slack.interactive.views.push(opening)
  else await slack.interactive.views.open(opening)
}

/** Where its answer belongs; a modal on a modal remembers what the one below it knows. */
function openedAt({ place, view }: Press): Pick<ModalFacts, 'channel' | 'ts' | 'home'> {
  if (place.kind === 'message') return { channel: place.channel, ts: place.ts }
  const home = place.kind === 'home' ? place.shown : parseHomeInModal(view?.metadata)
  return home === null ? {} : { home }
}

const lastOf = (current: ReturnCase | null) => current?.lastAct ?? null
