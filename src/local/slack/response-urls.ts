import { isRecord } from '../block-rules/shape.ts'
import type { Args } from './arguments.ts'
import { type Content, contentOf, isReply } from './content.ts'
import { BOT_USER_ID } from './identity.ts'
import { addMessage, announceMessage, findMessage, removeMessage, replaceMessage } from './messages.ts'
import { isSilent, said, threadOf, updated } from './methods/chat.ts'
import { RESPONSE_URL_MS, RESPONSE_URL_USES } from './triggers.ts'
import { channelById, type ResponseUrl, type Workspace } from './workspace.ts'

/** What a response_url answers. */
export type Answer = { readonly status: number; readonly body: string }

const OK: Answer = { status: 200, body: 'ok' }

/** An app's answer to an act, by its response_url: five times within half an hour. */
export function answerBy(workspace: Workspace, id: string, given: unknown): Answer {
  const url = workspace.responseUrls.get(id)
  if (!url || workspace.now() - url.at > RESPONSE_URL_MS) return { status: 404, body: 'expired_url' }
  if (url.uses >= RESPONSE_URL_USES) return { status: 404, body: 'used_url' }
  if (!isRecord(given)) return { status: 400, body: 'invalid_payload' }
  const source = url.ts === null ? null : findMessage(workspace, url.channel, url.ts)
  if (given.delete_original === true) {
    url.uses += 1
    if (source) removeMessage(workspace, source)
    return source ? OK : { status: 404, body: 'message_not_found' }
  }
  const content = contentOf(given)
  if (isReply(content)) return { status: 400, body: String(content.error) }
  if (isSilent(content)) return { status: 400, body: 'no_text' }
  url.uses += 1
  if (given.replace_original === true && source?.user === BOT_USER_ID) {
    replaceMessage(workspace, updated(source, content))
    return OK
  }
  return say(workspace, url, given, content)
}

/** Only the person who acted sees the answer, unless it is meant for the channel. */
export function say(
  workspace: Workspace,
  to: Pick<ResponseUrl, 'user' | 'channel'>,
  given: Args,
  content: Content,
): Answer {
  const channel = channelById(workspace, to.channel)
  if (!channel) return { status: 404, body: 'channel_not_found' }
  const thread = threadOf(given, workspace, channel) ?? {}
  const body = { user: BOT_USER_ID, ...said(content), ...thread }
  if (given.response_type === 'in_channel')
    announceMessage(workspace, channel, { posted: addMessage(workspace, channel, body) })
  else addMessage(workspace, channel, { ...body, ephemeralFor: to.user })
  return OK
}
