import { ballOf } from '../domain/ball.ts'
import { deadlinesToShow } from '../domain/deadlines.ts'
import type { TeamLanguage } from '../domain/language.ts'
import { CARD } from '../ports/posts.ts'
import type { SlackContext } from './context.ts'
import { cardMetadata, postOnce, redraw } from './posting.ts'
import { caseCard } from './views/card.ts'

/** More than a card shows: reminders are not among what it tells. */
const READ_EVENTS = 20

/** What everybody in the channel sees is in one language. */
export const SHARED_LANGUAGE: TeamLanguage = 'en'

/** The job behind every card: posts it once, and afterwards draws it as the case stands now. */
export async function refreshCard(context: SlackContext, caseId: string): Promise<void> {
  const { desk } = context
  const current = await desk.findSettledCase(caseId)
  if (!current) return
  const [history, policy] = await Promise.all([desk.history(caseId, READ_EVENTS), desk.currentPolicy()])
  const message = caseCard({
    case: current,
    history: history.map(({ kind, actor, at }) => ({ event: kind, by: actor.id, at })),
    ball: ballOf(current),
    deadlines: deadlinesToShow(current, policy),
    fulfilment: policy.fulfilment,
    language: SHARED_LANGUAGE,
    now: desk.now(),
  })
  const metadata = cardMetadata(caseId)
  const known = await desk.findPost(caseId, CARD)
  if (known && (await redraw(context, known, message, metadata))) return
  if (known) await desk.dropPost(caseId, CARD, known)
  const channel = (await desk.storeChannel(current.store)) ?? context.channel
  await postOnce(context, { caseId, key: CARD, channel, message, metadata })
}
