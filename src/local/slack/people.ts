import { isRecord } from '../block-rules/shape.ts'
import type { Delivery, SlackStandIn, StandInMessage } from '../stand-in.ts'
import { contentOf, isReply } from './content.ts'
import type { Deliveries } from './deliveries.ts'
import { BOT_USER_ID, newId } from './identity.ts'
import { complaintsOf, filledIn, type Values } from './input-state.ts'
import { addMessage, asSlackFile, findMessage, messageEvent } from './messages.ts'
import { isSilent } from './methods/chat.ts'
import { newFile } from './methods/files.ts'
import { answerModal } from './modal-answers.ts'
import { actionInMessage, actionInView, eventCallback, slashCommand, viewClosed, viewSubmission } from './payloads.ts'
import { actionOf, elementAt, withChosen } from './pressing.ts'
import { say as answer } from './response-urls.ts'
import { asSlackView, closeView, findView } from './view-stacks.ts'
import {
  type Channel,
  channelById,
  directChannel,
  type Message,
  nextTs,
  type OpenView,
  type Workspace,
} from './workspace.ts'

type Acts = Pick<SlackStandIn, 'act' | 'submit' | 'close' | 'command' | 'say' | 'upload' | 'openHome' | 'setStatus'>
type ActInput = Parameters<SlackStandIn['act']>[0]

export type People = Acts & {
  /** As `act`, on a message as the person last saw it: their screen may be behind. */
  readonly actOnSeen: (
    input: Omit<ActInput, 'where' | 'state'> & { readonly seen: StandInMessage },
  ) => Promise<Delivery>
}

/** What people do in Slack, and what Slack then tells the app. */
export function newPeople(workspace: Workspace, deliveries: Deliveries): People {
  const interact = (payload: Readonly<Record<string, unknown>>) => deliveries.once({ kind: 'interactive', payload })

  const press = async (input: ActInput, message: Message): Promise<Delivery> => {
    const channel = channelSeenBy(workspace, input.user, message.channel)
    if (message.ephemeralFor !== undefined && message.ephemeralFor !== input.user)
      throw new Error(`${input.user} does not see this message`)
    const { action, values } = used(workspace, message.blocks, input)
    return interact(actionInMessage(workspace, input.user, { channel, message }, action, values))
  }

  return {
    act: async input => {
      if ('ts' in input.where) return press(input, messageAt(workspace, input.where))
      const view =
        'viewId' in input.where ? modalOf(workspace, input.user, input.where.viewId) : homeOf(workspace, input.user)
      const { action, values } = used(workspace, view.view.blocks, input)
      return interact(actionInView(workspace, input.user, view, action, values))
    },

    actOnSeen: async ({ seen, ...input }) => press({ ...input, where: { channel: seen.channel, ts: seen.ts } }, seen),

    submit: async ({ user, viewId, values: given }) => {
      const view = modalOf(workspace, user, viewId)
      if (view.view.submit === undefined) throw new Error('this modal has nothing to submit')
      const values = filledIn(view.view.blocks, asValues(given))
      const errors = complaintsOf(view.view.blocks, values)
      if (Object.keys(errors).length > 0) return { status: 200, body: { response_action: 'errors', errors }, ms: 0 }
      return answerModal(workspace, view, await interact(viewSubmission(workspace, user, view, values)))
    },

    close: async ({ user, viewId }) => {
      const view = modalOf(workspace, user, viewId)
      closeView(workspace, view)
      if (view.view.notify_on_close !== true) return { status: 200, body: null, ms: 0 }
      return interact(viewClosed(workspace, user, view, false))
    },

    command: async ({ user, channel: id, command, text }) => {
      const channel = channelSeenBy(workspace, user, id)
      const payload = slashCommand(workspace, user, channel, command, text)
      const delivery = await deliveries.once({ kind: 'slash_commands', payload })
      return answerCommand(workspace, { user, channel: id }, delivery)
    },

    say: async input => {
      const channel = channelSeenBy(workspace, input.user, input.channel)
      const message = addMessage(workspace, channel, written(workspace, input))
      if (!channel.members.includes(BOT_USER_ID)) return { status: 200, body: null, ms: 0 }
      return deliveries.event(eventCallback(workspace, messageEvent(workspace, channel, { posted: message })))
    },

    setStatus: async ({ user, status }) => {
      if (!workspace.people.some(({ id }) => id === user)) throw new Error(`there is nobody with the ID ${user}`)
      if (status === null) workspace.statuses.delete(user)
      else workspace.statuses.set(user, status)
      workspace.changed()
      return { status: 200, body: null, ms: 0 }
    },
    upload: async ({ user, file: { name, bytes } }) =>
      asSlackFile(workspace, newFile(workspace, { name, user, bytes: Buffer.from(bytes), size: bytes.length })),

    openHome: async ({ user }) => {
      const home = workspace.homes.get(user)
      const event = {
        type: 'app_home_opened',
        user,
        channel: directChannel(workspace, [user]).id,
        tab: 'home',
        event_ts: nextTs(workspace),
        ...(home ? { view: asSlackView(home) } : {}),
      }
      return deliveries.event(eventCallback(workspace, event))
    },
  }
}

/** The element's use as Slack reports it: what was done, and what the whole form holds then. */
function used(workspace: Workspace, blocks: unknown, input: Omit<ActInput, 'where'>) {
  const placed = elementAt(blocks, input)
  const action = actionOf(placed, input.value, nextTs(workspace))
  return { action, values: filledIn(blocks, withChosen(asValues(input.state), placed, action)) }
}

const asValues = (state: Record<string, Record<string, unknown>> | undefined): Values =>
  Object.fromEntries(
    Object.entries(state ?? {}).map(([block, actions]) => [
      block,
      Object.fromEntries(Object.entries(actions).map(([action, value]) => [action, isRecord(value) ? value : {}])),
    ]),
  )

function channelSeenBy(workspace: Workspace, user: string, id: string): Channel {
  const channel = channelById(workspace, id)
  if (!channel?.members.includes(user)) throw new Error(`${user} is not in the channel ${id}`)
  return channel
}

function messageAt(workspace: Workspace, where: { readonly channel: string; readonly ts: string }): Message {
  const message = findMessage(workspace, where.channel, where.ts)
  if (!message) throw new Error(`there is no message ${where.ts} in ${where.channel}`)
  return message
}

function modalOf(workspace: Workspace, user: string, id: string): OpenView {
  const view = findView(workspace, id)
  if (view?.view.type !== 'modal' || view.openFor !== user) throw new Error(`${user} has no open modal ${id}`)
  return view
}

function homeOf(workspace: Workspace, user: string): OpenView {
  const home = workspace.homes.get(user)
  if (!home) throw new Error(`${user} has no App Home yet`)
  return home
}

function written(workspace: Workspace, input: Parameters<Acts['say']>[0]): Omit<Message, 'channel' | 'ts'> {
  const { user, text, threadTs, file } = input
  const parent = threadTs === undefined ? null : messageAt(workspace, { channel: input.channel, ts: threadTs })
  const stored = file
    ? newFile(workspace, { name: file.name, user, bytes: Buffer.from(file.bytes), size: file.bytes.length })
    : null
  const { bytes, user: _owner, ...shown } = stored ?? { bytes: null, user }
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] }
  return {
    user,
    text,
    ...(text === '' ? {} : { blocks: [{ type: 'rich_text', block_id: newId('', 5), elements: [section] }] }),
    ...(parent ? { thread_ts: parent.thread_ts ?? parent.ts } : {}),
    ...('id' in shown ? { files: [shown] } : {}),
  }
}

/** A command's ack may carry the first answer: text alone, or a message. */
function answerCommand(workspace: Workspace, to: { user: string; channel: string }, delivery: Delivery): Delivery {
  const { status, body } = delivery
  if (status !== 200 || body === null) return delivery
  const given = isRecord(body) ? body : { text: String(body) }
  const content = contentOf(given)
  if (isReply(content)) return { ...delivery, status: 0, body: { ...content, answer: body } }
  if (!isSilent(content)) answer(workspace, to, given, content)
  return delivery
}
