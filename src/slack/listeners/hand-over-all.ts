import { handOverAll } from '../../desk/hand-over-all.ts'
import type { UserId } from '../../domain/case.ts'
import type { TeamLanguage } from '../../domain/language.ts'
import type { SlackContext } from '../context.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import { teamText } from '../text/team-text.ts'
import { allHandedOverView, handOverAllView, manyHandedToYou, parseHandOverAll } from '../views/modals/hand-over-all.ts'
import type { Press } from './press.ts'
import { type Afterwards, kept, type SubmissionAnswer, updated } from './submission-answer.ts'
import { tell } from './tell.ts'

/** Opens the modal that moves all of one's cases to a colleague, or says at once why there is nothing to move. */
export async function openHandOverAll(context: SlackContext, press: Press): Promise<void> {
  const { desk, people, slack } = context
  const { user, place } = press
  const [{ roles }, language, { owned }] = await Promise.all([
    people.actorOf(user),
    people.languageOf(user),
    desk.listings({ owned: { owner: user, limit: 1 } }, desk.now()),
  ])
  const isLead = roles.includes('lead')
  if (!isLead && !roles.includes('agent'))
    return tell(context, user, place, refusalSentence({ reason: 'agents_only', last: null }, language))
  if (!isLead && owned.total === 0) return tell(context, user, place, teamText(language).answers.empty.mine)
  const home = place.kind === 'home' ? place.shown : null
  const view = handOverAllView({ user, owned: owned.total, isLead, home, language })
  await slack.interactive.views.open({ trigger_id: press.triggerId, view })
}

type Submitted = {
  readonly context: SlackContext
  readonly user: UserId
  readonly language: TeamLanguage
  readonly values: unknown
  readonly afterwards: Afterwards
}

/** Hands each over, says how that went, and then tells the new owner once of all. */
export async function submitHandOverAll({
  context,
  user,
  language,
  values,
  afterwards,
}: Submitted): Promise<SubmissionAnswer> {
  const { desk, people, countEvent } = context
  const parsed = parseHandOverAll(values, user, language)
  if (!parsed.ok) return kept(parsed.errors)
  const actor = await people.actorOf(user)
  const mayFor = parsed.value.from === user || actor.roles.includes('lead')
  const from = mayFor ? parsed.value.from : user
  const result = { ...parsed.value, from, ...(await handOverAll(desk, { ...parsed.value, from }, actor)) }
  for (let each = 0; each < result.handed; each++) countEvent('hand_over', 'done')
  if (result.handed > 0 && result.to !== user) afterwards(() => tellReceiver(context, result, user))
  return updated(allHandedOverView(result, language))
}

async function tellReceiver(
  context: SlackContext,
  result: Parameters<typeof manyHandedToYou>[0] & { to: UserId },
  by: UserId,
) {
  const message = manyHandedToYou(result, by, await context.people.languageOf(result.to))
  await context.slack.background.chat.postMessage({ ...message, channel: result.to })
}
