import { act } from '../../desk/act.ts'
import type { UserId } from '../../domain/case.ts'
import type { CaseEvent } from '../../domain/events.ts'
import type { SlackContext } from '../context.ts'
import { type CASE_ACTIONS, type CaseAction, type ModalMetadata, optionNumberOf, parseMetadata } from '../ids.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import type { Press } from './press.ts'
import { tell } from './tell.ts'

type ActingAction = { [A in CaseAction]: (typeof CASE_ACTIONS)[A] extends 'acts' ? A : never }[CaseAction]
type CaseActingAction = Exclude<ActingAction, 'release' | 'delete'>

const option = (press: Press): CaseEvent => ({
  kind: 'choose_option',
  option: press.action === null ? 0 : (optionNumberOf(press.action) ?? 0),
  offerId: press.offerId,
})

/** Whose case it was when the modal opened; nothing where the modal does not say. */
export const ownerSeen = (metadata: ModalMetadata | null): { readonly from?: UserId | null } =>
  metadata?.owner === undefined ? {} : { from: metadata.owner }

/** What each button that acts at once makes happen. */
export const ACTS: { readonly [A in CaseActingAction]: (press: Press) => CaseEvent } = {
  take: () => ({ kind: 'take' }),
  take_over: press => ({ kind: 'take_over', ...ownerSeen(parseMetadata(press.view?.metadata)) }),
  ask_warehouse: () => ({ kind: 'ask_warehouse' }),
  verdict_mis_pick: () => ({ kind: 'verdict', verdict: 'mis_pick' }),
  verdict_wrong_code: () => ({ kind: 'verdict', verdict: 'wrong_code' }),
  verdict_mislabelled: () => ({ kind: 'verdict', verdict: 'mislabelled' }),
  verdict_picked_correctly: () => ({ kind: 'verdict', verdict: 'picked_correctly' }),
  verdict_cannot_tell: () => ({ kind: 'verdict', verdict: 'cannot_tell' }),
  approve: () => ({ kind: 'approve' }),
  undo: () => ({ kind: 'undo' }),
  it_was_sent: () => ({ kind: 'it_was_sent' }),
  send_again: () => ({ kind: 'send_again' }),
  nudge: () => ({ kind: 'nudge' }),
  option_1: option,
  option_2: option,
  option_3: option,
  option_4: option,
  option_5: option,
  option_6: option,
  option_7: option,
  option_8: option,
  option_9: option,
  option_10: option,
  issue_code: () => ({ kind: 'issue_code' }),
  carry_out: () => ({ kind: 'carry_out' }),
  not_what_they_meant: () => ({ kind: 'not_what_they_meant' }),
  done_in_seller_central: () => ({ kind: 'done_in_seller_central' }),
  keep_waiting: () => ({ kind: 'keep_waiting' }),
  authorize_return: () => ({ kind: 'authorize_return' }),
  return_authorized: () => ({ kind: 'return_authorized' }),
  checked: () => ({ kind: 'checked' }),
  vouch: () => ({ kind: 'vouch' }),
  dismiss: () => ({ kind: 'dismiss' }),
  reopen: () => ({ kind: 'reopen' }),
}

export const actsAtOnce = (action: CaseAction): action is CaseActingAction => Object.hasOwn(ACTS, action)

/** Commits, acknowledges, and then tells who came too late. */
export async function actOn(
  context: SlackContext,
  press: Press & { readonly caseId: string },
  event: CaseEvent,
  ack: () => Promise<void>,
): Promise<void> {
  const { desk, people, countEvent } = context
  const actor = await people.actorOf(press.user)
  const acted = await act(desk, press.caseId, event, actor)
  await ack()
  countEvent(event.kind, acted.kind === 'done' ? 'done' : 'refused')
  if (acted.kind === 'done') return
  const refusal = acted.kind === 'refused' ? acted.refusal : ({ reason: 'no_such_case', last: null } as const)
  await tell(context, press.user, press.place, refusalSentence(refusal, await people.languageOf(press.user)))
}
