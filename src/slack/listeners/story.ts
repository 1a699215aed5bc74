import type { ReturnCase, UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import { readSearch } from '../../domain/search/terms.ts'
import { storyOf } from '../../domain/story.ts'
import { SHARED_LANGUAGE } from '../card-job.ts'
import type { SlackContext } from '../context.ts'
import { parseMetadata } from '../ids.ts'
import { link } from '../mrkdwn.ts'
import { postMetadata, postOnce, threadOf } from '../posting.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import type { Message } from '../views/blocks.ts'
import { caseListAnswer } from '../views/returns/case-list.ts'
import { sentenceAnswer } from '../views/returns/help.ts'
import { storyMessage } from '../views/story.ts'
import type { Press } from './press.ts'
import { foundRows } from './queue.ts'
import { show, tell } from './tell.ts'

/** No case has more; a story shows what fits into a message. */
const LONGEST_HISTORY = 5_000

async function storyOfCase(
  { desk }: SlackContext,
  current: ReturnCase,
  language: TeamLanguage,
  sharedBy: UserId | null,
): Promise<Message> {
  const [history, mails] = await Promise.all([desk.history(current.id, LONGEST_HISTORY), desk.mailsOf(current.id)])
  return storyMessage({ case: current, steps: storyOf(current, history, mails), language, sharedBy })
}

/** `/returns story <order>`: by the order's number, or by words that only one case holds. */
export async function storyFor(context: SlackContext, words: string, language: TeamLanguage): Promise<Message> {
  const { desk } = context
  const byOrder = await desk.findCasesByOrder(words)
  const query = readSearch(words)
  const cases = byOrder.length > 0 || !query ? byOrder : (await desk.searchCases(query, 2)).cases
  const [current, another] = cases
  if (!current) return sentenceAnswer(teamText(language).story.noCase)
  if (!another) return storyOfCase(context, current, language, null)
  const found = await foundRows(context, words)
  return caseListAnswer({ title: 'found', words, ...found, language, now: desk.now() })
}

/** `Tell the story`, in the modal behind More…: to the asker alone, where the card stands. */
export async function tellStory(context: SlackContext, press: Press): Promise<void> {
  const { user, place, caseId, view } = press
  const language = await context.people.languageOf(user)
  const current = caseId === null ? null : await context.desk.findCase(caseId)
  if (!current) return tell(context, user, place, refusalSentence({ reason: 'no_such_case', last: null }, language))
  const message = await storyOfCase(context, current, language, null)
  const channel = parseMetadata(view?.metadata)?.channel
  if (channel === undefined) return show(context, user, place, message)
  await show(context, user, { kind: 'message', channel, ts: '', thread: null }, message)
  await tell(context, user, place, teamText(language).story.whispered)
}

/** `Share in thread`: once as the case stands, however often it is pressed; the presser is told where. */
export async function shareStory(context: SlackContext, { user, place, caseId }: Press): Promise<void> {
  const { desk, people, workspaceUrl } = context
  const language = await people.languageOf(user)
  const current = caseId === null ? null : await desk.findCase(caseId)
  if (!current) return tell(context, user, place, refusalSentence({ reason: 'no_such_case', last: null }, language))
  const card = await threadOf(context, current.id)
  const key = `story:${current.version}`
  const { channel, ts } = await postOnce(context, {
    caseId: current.id,
    key,
    channel: card.channel,
    thread: card.ts,
    message: await storyOfCase(context, current, SHARED_LANGUAGE, user),
    metadata: postMetadata(current.id, key),
  })
  const { story } = teamText(language)
  const address = `${workspaceUrl}archives/${channel}/p${ts.replace('.', '')}?thread_ts=${card.ts}&cid=${channel}`
  const where = workspaceUrl === null ? story.theThread : link(address, story.theThread)
  await tell(context, user, place, story.inThread(where))
}
