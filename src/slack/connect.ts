import type { WebClient } from '@slack/web-api'
import type { Group, SlackConfig } from '../config.ts'
import type { Identity } from './app.ts'
import type { Groups } from './people.ts'

/** Asks Slack who we are; throws with what to do about it when the token is not accepted. */
export async function identify(client: WebClient): Promise<Identity> {
  const { bot_id, user_id, team_id, url } = await client.auth.test().catch((error: Error) => {
    const why = `Slack cannot be reached with SLACK_BOT_TOKEN (${error.message})`
    throw new Error(`${why}: makegood check says what to mend`, { cause: error })
  })
  if (!user_id) throw new Error('Slack does not say whose SLACK_BOT_TOKEN is: makegood check says what to mend')
  return { botId: bot_id ?? '', botUserId: user_id, teamId: team_id ?? '', workspaceUrl: url ?? null }
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
