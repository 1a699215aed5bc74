import type { WebClient } from '@slack/web-api'
import type { UserId } from '../domain/case.ts'
import type { Actor, Role } from '../domain/events.ts'
import type { TeamLanguage } from '../domain/language.ts'
import { languageOfLocale } from './text/team-text.ts'

/** A user group's ID (`S…`), or user IDs separated by commas; null: not set. */
export type Groups = {
  readonly agents: string | null
  readonly warehouse: string | null
  readonly leads: string | null
}

export type People = {
  readonly actorOf: (user: UserId) => Promise<Extract<Actor, { kind: 'person' }>>
  readonly languageOf: (user: UserId) => Promise<TeamLanguage>
  /** As colleagues know them: for places where Slack shows no mentions. */
  readonly nameOf: (user: UserId) => Promise<string>
  readonly leads: () => Promise<readonly UserId[]>
}

const GROUP_KEPT_MS = 60_000
const PROFILE_KEPT_MS = 600_000

/**
 * Who may do what, and which language they read. Both are asked of Slack and kept for a while, so that a click costs no
 * call; a list that cannot be renewed is used as it was.
 */
export function createPeople(client: WebClient, groups: Groups, now: () => Date): People {
  const members = remember(GROUP_KEPT_MS, now, (group: string) => membersOf(client, group))
  const profiles = remember(PROFILE_KEPT_MS, now, (user: string) => profileOf(client, user))
  const isIn = async (group: string | null, user: UserId, whenUnset: boolean) =>
    group === null ? whenUnset : (await members(group)).includes(user)
  return {
    actorOf: async user => {
      const [agent, warehouse, lead] = await Promise.all([
        isIn(groups.agents, user, true),
        isIn(groups.warehouse, user, true),
        isIn(groups.leads, user, false),
      ])
      const roles = { agent, warehouse, lead } satisfies Record<Role, boolean>
      return { kind: 'person', id: user, roles: (Object.keys(roles) as Role[]).filter(role => roles[role]) }
    },
    languageOf: async user => (await profiles(user)).language,
    nameOf: async user => (await profiles(user)).name,
    leads: async () => (groups.leads === null ? [] : members(groups.leads)),
  }
}

async function membersOf(client: WebClient, group: string): Promise<readonly UserId[]> {
  if (!group.startsWith('S')) return group.split(',').map(id => id.trim())
  const { users } = await client.usergroups.users.list({ usergroup: group })
  return users ?? []
}

type Profile = { readonly name: string; readonly language: TeamLanguage }

/** Somebody Slack tells nothing about is read English, under their ID: no press fails for that. */
async function profileOf(client: WebClient, user: UserId): Promise<Profile> {
  const { user: found } = await client.users.info({ user, include_locale: true }).catch(() => ({ user: undefined }))
  const name = found?.profile?.display_name || found?.real_name || found?.name || user
  return { name, language: languageOfLocale(found?.locale) }
}

function remember<T>(keptMs: number, now: () => Date, ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, { readonly value: T; readonly at: number }>()
  return async key => {
    const kept = known.get(key)
    if (kept && now().getTime() - kept.at < keptMs) return kept.value
    try {
      const value = await ask(key)
      known.set(key, { value, at: now().getTime() })
      return value
    } catch (error) {
      if (kept) return kept.value
      throw error
    }
  }
}
