import { z } from 'zod'
import { type Acted, act } from '../../desk/act.ts'
import { mergeInto } from '../../desk/merge.ts'
import { openByHand } from '../../desk/open-by-hand.ts'
import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { Refusal } from '../../domain/refusals.ts'
import type { SlackContext } from '../context.ts'
import { parseHomeInModal } from '../home-shown.ts'
import { type CaseAction, type ModalMetadata, parseActionId, parseMetadata } from '../ids.ts'
import { inPlainText, refusalSentence } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import { parseMerge } from '../views/modals/merge.ts'
import { refusedView } from '../views/modals/modal.ts'
import { parseNewCase } from '../views/modals/new-case.ts'
import { messageErrors } from '../views/modals/remedies.ts'
import { submitHandOverAll } from './hand-over-all.ts'
import { drawHome } from './home.ts'
import { submitNoteFix } from './note-fix.ts'
import { submitPool } from './pool.ts'
import { submitSection } from './settings.ts'
import { type Afterwards, kept, type SubmissionAnswer, updated } from './submission-answer.ts'
import { SUBMITS } from './submits.ts'

const submitted = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({
    id: z.string().default(''),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.looseObject({ values: z.unknown() }),
  }),
})

type Submission = {
  readonly context: SlackContext
  readonly user: UserId
  readonly language: TeamLanguage
  readonly action: CaseAction
  readonly values: unknown
  readonly afterwards: Afterwards
}

const DONE: SubmissionAnswer = { response_action: 'clear' }
const NO_CASE: Refusal = { reason: 'no_such_case', last: null }

/** Reads a `view_submission`, commits what it says, and answers it. The App Home it came from is drawn anew afterwards. */
export async function answerSubmission(
  context: SlackContext,
  body: unknown,
  afterwards: Afterwards,
): Promise<SubmissionAnswer> {
  const { user, view } = submitted.parse(body)
  const language = await context.people.languageOf(user.id)
  const action = parseActionId(view.callback_id)
  const metadata = parseMetadata(view.private_metadata)
  const home = parseHomeInModal(view.private_metadata)
  if (home) afterwards(() => drawHome(context, user.id, home))
  const asked = { context, user: user.id, language, values: view.state.values, afterwards }
  const submission = { ...asked, action: action ?? 'more' } as const
  if (action === 'hand_over_all') return submitHandOverAll(asked)
  if (action === 'new') return openNew(submission)
  if (action === 'import_codes' || action === 'void_codes')
    return submitPool(action, { ...submission, viewId: view.id, metadata: view.private_metadata })
  if (action === 'note_fix') return submitNoteFix({ ...asked, metadata: view.private_metadata })
  if (action === 'settings_section') return submitSection({ ...asked, metadata: view.private_metadata })
  if (action === 'merge' && metadata) return merge(submission, metadata)
  if (action && metadata && Object.hasOwn(SUBMITS, action)) return submitEvent(submission, metadata)
  return replaced(submission, teamText(language).refusals.oldButton)
}

async function submitEvent(submission: Submission, metadata: ModalMetadata): Promise<SubmissionAnswer> {
  const { context, user, language, action, values } = submission
  const { desk, people, countEvent } = context
  const [current, policy] = await Promise.all([desk.findCase(metadata.caseId), desk.currentPolicy()])
  if (!current) return replaced(submission, refusalSentence(NO_CASE, language))
  const read = SUBMITS[action as keyof typeof SUBMITS]
  const event = read({ values, metadata, current, policy, language })
  if (!event.ok) return kept(event.errors)
  const acted = await act(desk, metadata.caseId, event.value, await people.actorOf(user))
  countEvent(event.value.kind, acted.kind === 'done' ? 'done' : 'refused')
  if (acted.kind === 'done') return DONE
  if ('message' in event.value) return kept(messageErrors(values, [await plainSentence(submission, acted)]))
  return replaced(submission, refusalSentence(refusalOf(acted), language))
}

async function openNew({ context, user, language, values }: Submission): Promise<SubmissionAnswer> {
  const parsed = parseNewCase(values, language)
  if (!parsed.ok) return kept(parsed.errors)
  await openByHand(context.desk, parsed.value, await context.people.actorOf(user))
  return DONE
}

async function merge(submission: Submission, { caseId }: ModalMetadata): Promise<SubmissionAnswer> {
  const { context, user, language, values } = submission
  const parsed = parseMerge(values, language)
  if (!parsed.ok) return kept(parsed.errors)
  const merged = await mergeInto(context.desk, caseId, parsed.value.orderId, await context.people.actorOf(user))
  return merged.kind === 'done' ? DONE : kept({ order_id: await plainSentence(submission, merged) })
}

/** Nothing in the modal can be mended: a sentence stands in its place. */
const replaced = ({ action, language }: Submission, sentence: string): SubmissionAnswer =>
  updated(refusedView(action, sentence, language))

const refusalOf = (acted: Acted): Refusal => (acted.kind === 'refused' ? acted.refusal : NO_CASE)

/** Beside an input Slack shows no mentions: people go by their names there. */
async function plainSentence({ context, language }: Submission, acted: Acted): Promise<string> {
  const refusal = refusalOf(acted)
  const by = refusal.last?.by ?? null
  const name = by === null ? '' : await context.people.nameOf(by)
  return refusalSentence(
    refusal,
    language,
    inPlainText(() => name),
  )
}
