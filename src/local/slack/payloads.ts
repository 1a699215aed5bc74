import { APP_ID, BOT_USER_ID, newId, TEAM, VERIFICATION_TOKEN } from './identity.ts'
import type { Values } from './input-state.ts'
import { asSlackMessage } from './messages.ts'
import { handleOf } from './methods/people.ts'
import { newResponseUrl, newTrigger } from './triggers.ts'
import { asSlackView } from './view-stacks.ts'
import type { Channel, Message, OpenView, Workspace } from './workspace.ts'

type Json = Readonly<Record<string, unknown>>

/** What Slack posts to an app, shape for shape. */

const common = (workspace: Workspace, user: string): Json => {
  const name = handleOf(workspace.people.find(person => person.id === user)?.name ?? user)
  return {
    user: { id: user, username: name, name, team_id: TEAM.id },
    api_app_id: APP_ID,
    token: VERIFICATION_TOKEN,
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** A person used an element of a message. An ephemeral message is not shown to the app again. */
export function actionInMessage(
  workspace: Workspace,
  user: string,
  place: { readonly channel: Channel; readonly message: Message },
  action: Json,
  values: Values,
): Json {
  const { channel, message } = place
  const ephemeral = message.ephemeralFor !== undefined
  return {
    type: 'block_actions',
    ...common(workspace, user),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    trigger_id: newTrigger(workspace, user, null),
    channel: { id: channel.id, name: channel.name },
    ...(ephemeral ? {} : { message: asSlackMessage(workspace, message, true) }),
    state: { values },
    response_url: newResponseUrl(workspace, user, channel.id, message.ts),
    actions: [action],
  }
}

/** A person used an element of a modal or of the App Home. */
export const actionInView = (
  workspace: Workspace,
  user: string,
  view: OpenView,
  action: Json,
  values: Values,
): Json => ({
  type: 'block_actions',
  ...common(workspace, user),
  container: { type: 'view', view_id: view.id },
  trigger_id: newTrigger(workspace, user, view.id),
  view: asSlackView(view, values),
  actions: [action],
})

export const viewSubmission = (workspace: Workspace, user: string, view: OpenView, values: Values): Json => ({
  type: 'view_submission',
  ...common(workspace, user),
  trigger_id: newTrigger(workspace, user, view.id),
  view: asSlackView(view, values),
  response_urls: [],
})

export const viewClosed = (workspace: Workspace, user: string, view: OpenView, cleared: boolean): Json => ({
  type: 'view_closed',
  ...common(workspace, user),
  view: asSlackView(view),
  is_cleared: cleared,
})

/** The flat fields of a slash command's form. */
export function slashCommand(
  workspace: Workspace,
  user: string,
  channel: Channel,
  command: string,
  text: string,
): Json {
  return {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user,
    user_name: handleOf(workspace.people.find(person => person.id === user)?.name ?? user),
    command,
    text,
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(workspace, user, channel.id, null).replace('/actions/', '/commands/'),
    trigger_id: newTrigger(workspace, user, null),
  }
}

/** The envelope of every event. */
export const eventCallback = (workspace: Workspace, event: Json): Json => ({
  token: VERIFICATION_TOKEN,
  team_id: TEAM.id,
  context_team_id: TEAM.id,
  api_app_id: APP_ID,
  event,
  type: 'event_callback',
  event_id: newId('Ev'),
  event_time: Math.floor(workspace.now() / 1000),
  authorizations: [
    { enterprise_id: null, team_id: TEAM.id, user_id: BOT_USER_ID, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
})
