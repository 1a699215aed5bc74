import type { types } from '@slack/bolt'
import { z } from 'zod'
import { act } from '../../desk/act.ts'
import { mergeInto } from '../../desk/merge.ts'
import { openByHand } from '../../desk/open-by-hand.ts'
import type { Refusal } from '../../domain/refusals.ts'
import type { SlackContext } from '../context.ts'
import { type CaseAction, parseActionId, parseMetadata } from '../ids.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import { parseMerge } from '../views/modals/merge.ts'
import { refusedView } from '../views/modals/modal.ts'
import { parseNewCase } from '../views/modals/new-case.ts'
import { messageErrors } from '../views/modals/remedies.ts'
import { SUBMITS } from './submits.ts'

const submitted = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.looseObject({ values: z.unknown() }),
  }),
})

/** How a submission is answered: closed (with everything below it), or kept open with what is wrong. */
export type SubmissionAnswer =
  | { readonly response_action: 'clear' }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView }

const DONE = { response_action: 'clear' } as const
const errors = (all: Readonly<Record<string, string>>): SubmissionAnswer => ({
  response_action: 'errors',
  errors: { ...all },
})

/** Reads a `view_submission`, commits what it says, and answers it. */
export async function answerSubmission(context: SlackContext, body: unknown): Promise<SubmissionAnswer> {
  const parsed = submitted.safeParse(body)
  if (!parsed.success) throw new Error('a submission Slack sent could not be read')
  const { user, view } = parsed.data
  const language = await context.people.languageOf(user.id)
  const action = parseActionId(view.callback_id)
  const stale = () => update(action ?? 'more', teamText(language).refusals.oldButton, language)
  if (action === 'new') return openNew(context, user.id, view.state.values)
  const metadata = parseMetadata(view.private_metadata)
  if (!action || !metadata) return stale()
  if (action === 'merge') return merge(context, user.id, metadata.caseId, view.state.values)
  if (!Object.hasOwn(SUBMITS, action)) return stale()
  const { desk, people, countEvent } = context
  const [current, policy] = await Promise.all([desk.findCase(metadata.caseId), desk.currentPolicy()])
  if (!current) return refuse(action, { reason: 'no_such_case', last: null }, context, user.id)
  const read = SUBMITS[action as keyof typeof SUBMITS]
  const event = read({ values: view.state.values, metadata, current, policy, language })
  if (!event.ok) return errors(event.errors)
  const acted = await act(desk, metadata.caseId, event.value, await people.actorOf(user.id))
  countEvent(event.value.kind, acted.kind === 'done' ? 'done' : 'refused')
  if (acted.kind === 'done') return DONE
  const refusal = acted.kind === 'refused' ? acted.refusal : ({ reason: 'no_such_case', last: null } as const)
  const typed = 'message' in event.value
  if (typed) return errors(messageErrors(view.state.values, [await sentenceFor(refusal, context, user.id)]))
  return refuse(action, refusal, context, user.id)
}

const update = (action: CaseAction, sentence: string, language: 'en' | 'zh'): SubmissionAnswer => ({
  response_action: 'update',
  view: refusedView(action, sentence, language),
})

async function refuse(
  action: CaseAction,
  refusal: Refusal,
  context: SlackContext,
  user: string,
): Promise<SubmissionAnswer> {
  const language = await context.people.languageOf(user)
  return update(action, refusalSentence(refusal, language), language)
}

const sentenceFor = async (refusal: Refusal, { people }: SlackContext, user: string): Promise<string> =>
  refusalSentence(refusal, await people.languageOf(user))

async function openNew(context: SlackContext, user: string, values: unknown): Promise<SubmissionAnswer> {
  const parsed = parseNewCase(values, await context.people.languageOf(user))
  if (!parsed.ok) return errors(parsed.errors)
  await openByHand(context.desk, parsed.value, await context.people.actorOf(user))
  return DONE
}

async function merge(context: SlackContext, user: string, caseId: string, values: unknown): Promise<SubmissionAnswer> {
  const { desk, people } = context
  const language = await people.languageOf(user)
  const parsed = parseMerge(values, language)
  if (!parsed.ok) return errors(parsed.errors)
  const merged = await mergeInto(desk, caseId, parsed.value.orderId, await people.actorOf(user))
  if (merged.kind === 'done') return DONE
  const refusal = merged.kind === 'refused' ? merged.refusal : ({ reason: 'no_such_case', last: null } as const)
  return errors({ order_id: refusalSentence(refusal, language) })
}
