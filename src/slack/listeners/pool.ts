import { setTimeout as pause } from 'node:timers/promises'
import type { types } from '@slack/bolt'
import { importCodeList } from '../../desk/import-codes.ts'
import { poolsNow } from '../../desk/pools.ts'
import { voidCodeList } from '../../desk/void-codes.ts'
import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { SlackContext } from '../context.ts'
import { leadsOnly } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import { uploadedText } from '../uploaded-text.ts'
import type { Message } from '../views/blocks.ts'
import {
  type CodeList,
  importCodesView,
  importedView,
  parseImportCodes,
  readingView,
} from '../views/modals/import-codes.ts'
import { refusedView } from '../views/modals/modal.ts'
import { type CodesToVoid, parseVoidCodes, voidCodesView, voidedView } from '../views/modals/void-codes.ts'
import { codesAnswer } from '../views/returns/codes.ts'
import type { Press } from './press.ts'
import { kept, type SubmissionAnswer, updated } from './submission-answer.ts'
import { show, tell } from './tell.ts'

const DEEDS_SHOWN = 5

/** Slack waits three seconds for the answer to a submission; what takes longer is shown when it is done. */
const ANSWER_MS = 1_500

type PoolAction = 'import_codes' | 'void_codes'

/** `/returns codes`: everybody sees the levels, leads what was done and the buttons. */
export async function codesFor({ desk, people }: SlackContext, user: UserId, language: TeamLanguage): Promise<Message> {
  const [pools, actor] = await Promise.all([poolsNow(desk), people.actorOf(user)])
  const lead = actor.roles.includes('lead') ? { deeds: await desk.poolEvents(DEEDS_SHOWN) } : null
  return codesAnswer({ pools, lead, language })
}

export async function openPoolModal(context: SlackContext, press: Press, action: PoolAction): Promise<void> {
  const { desk, people, slack } = context
  const [actor, language] = await Promise.all([people.actorOf(press.user), people.languageOf(press.user)])
  if (!actor.roles.includes('lead')) return tell(context, press.user, press.place, leadsOnly(language))
  const view = action === 'import_codes' ? importCodesView(language) : voidCodesView(await poolsNow(desk), language)
  await slack.interactive.views.open({ trigger_id: press.triggerId, view })
}

type PoolSubmission = {
  readonly context: SlackContext
  readonly user: UserId
  readonly language: TeamLanguage
  readonly viewId: string
  readonly metadata: string
  readonly values: unknown
}

/** Asks again who submits: a modal may stay open for longer than somebody is a lead. */
export async function submitPool(action: PoolAction, submission: PoolSubmission): Promise<SubmissionAnswer> {
  const { context, user, language, metadata, values } = submission
  const { roles } = await context.people.actorOf(user)
  if (!roles.includes('lead')) return updated(refusedView(action, leadsOnly(language), language))
  if (action === 'void_codes') {
    const parsed = parseVoidCodes(values, metadata, language)
    return parsed.ok ? updated(await voided(submission, parsed.value)) : kept(parsed.errors)
  }
  const parsed = parseImportCodes(values, language)
  return parsed.ok ? importing(submission, parsed.value) : kept(parsed.errors)
}

async function importing(submission: PoolSubmission, list: CodeList): Promise<SubmissionAnswer> {
  const done = imported(submission, list)
  const first = await Promise.race([done, pause(ANSWER_MS, null)])
  if (first) return updated(first)
  void done.then(view => showLate(submission, view))
  return updated(readingView(submission.language))
}

async function imported({ context, user, language }: PoolSubmission, given: CodeList): Promise<types.ModalView> {
  const { list, ...terms } = given
  const text = 'pasted' in list ? list.pasted : await uploadedText(context, list.file)
  if (text === null) return refusedView('import_codes', teamText(language).codes.importing.fileUnread, language)
  try {
    return importedView({ ...terms, ...(await importCodeList(context.desk, text, { ...terms, by: user })) }, language)
  } catch (error) {
    context.log.error({ err: error }, 'codes were not imported')
    return refusedView('import_codes', teamText(language).refusals.crashed('–'), language)
  }
}

/** In the window that waits for it, or as a direct message when somebody closed it. */
async function showLate({ context, user, viewId }: PoolSubmission, view: types.ModalView): Promise<void> {
  // Slack must have put up the waiting view first.
  await pause(1_000)
  const { slack, log } = context
  await slack.interactive.views
    .update({ view_id: viewId, view })
    .catch(() =>
      show(context, user, { kind: 'elsewhere' }, { text: view.title.text, blocks: view.blocks as Message['blocks'] }),
    )
    .catch((error: unknown) => log.error({ err: error }, 'nobody could be told what was imported'))
}

async function voided(
  { context, user, language }: PoolSubmission,
  { reason, what }: CodesToVoid,
): Promise<types.ModalView> {
  const { desk } = context
  const { report, voiding } = teamText(language).codes
  const who = { by: user, reason }
  if (!('pasted' in what)) {
    const { voided: count, issued } = await desk.voidBatches(what, { ...who, at: desk.now() })
    return voidedView([voiding.done(count), ...(issued > 0 ? [voiding.stay(issued)] : [])], [], language)
  }
  const { voided: count, kept: others, bad } = await voidCodeList(desk, what.pasted, who)
  const lines = [
    ...bad.map(({ line, why, twin }) => report.line(line, report.bad[why](twin))),
    ...others.map(({ line, why }) => report.line(line, voiding.kept[why])),
  ]
  return voidedView([voiding.done(count)], lines, language)
}
