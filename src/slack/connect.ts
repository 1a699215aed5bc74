import type { WebClient } from '@slack/web-api'
import type { Group, SlackConfig } from '../config.ts'
import type { Identity } from './app.ts'
import type { Groups } from './people.ts'

/** Asks Slack who we are; throws with what to do about it when the token is not accepted. */
export async function identify(client: WebClient): Promise<Identity> {
  const { bot_id, user_id, team_id } = await client.auth.test()
  if (!bot_id || !user_id || !team_id) throw new Error('SLACK_BOT_TOKEN is not a bot token: it starts with xoxb-')
  return { botId: bot_id, botUserId: user_id, teamId: team_id }
}

const textOf = (group: Group | null): string | null => {
  if (group === null) return null
  return group.kind === 'usergroup' ? group.id : group.ids.join(',')
}

export const groupsOf = ({
  agents,
  leads,
  warehouse,
}: Pick<SlackConfig, 'agents' | 'leads' | 'warehouse'>): Groups => ({
  agents: textOf(agents),
  leads: textOf(leads),
  warehouse: textOf(warehouse),
})
