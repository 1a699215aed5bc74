import type { UserId } from '../../domain/case.ts'
import type { SlackContext } from '../context.ts'
import type { Message } from '../views/blocks.ts'
import { refusedView } from '../views/modals/modal.ts'
import { sentenceAnswer } from '../views/returns/help.ts'
import type { Place } from './press.ts'

/** Answers one person where they pressed: a line only they see, or in place of the modal. */
export async function tell(context: SlackContext, user: UserId, place: Place, sentence: string): Promise<void> {
  if (place.kind !== 'modal') return show(context, user, place, sentenceAnswer(sentence))
  const view = refusedView('more', sentence, await context.people.languageOf(user))
  await context.slack.interactive.views.update({ view_id: place.viewId, view })
}

/** A message only that person sees; as a direct message where there is no channel to whisper in. */
export async function show({ slack }: SlackContext, user: UserId, place: Place, message: Message): Promise<void> {
  if (place.kind !== 'message') {
    await slack.interactive.chat.postMessage({ ...message, channel: user })
    return
  }
  const thread = place.thread === null ? {} : { thread_ts: place.thread }
  await slack.interactive.chat.postEphemeral({ ...message, channel: place.channel, user, ...thread })
}
