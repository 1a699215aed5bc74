import type { WebClient } from '@slack/web-api'
import type { UserId } from '../domain/case.ts'
import type { Actor, Role } from '../domain/events.ts'
import type { TeamLanguage } from '../domain/language.ts'
import { isAway, type Status } from './away.ts'
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
  /** The people a group's ID, or a list of user IDs, stands for. */
  readonly membersOf: (group: string) => Promise<readonly UserId[]>
  /** Who is asked in place of somebody whose status says they are away: the next in the group; null while they are here. */
  readonly standInFor: (user: UserId, group: string | null) => Promise<UserId | null>
}

const GROUP_KEPT_MS = 60_000
const PROFILE_KEPT_MS = 600_000
/** Whoever comes back, or falls ill, is taken at their word within a minute. */
const STATUS_KEPT_MS = 60_000

/**
 * Who may do what, and which language they read. Both are asked of Slack and kept for a while, so that a click costs no
 * call; a list that cannot be renewed is used as it was.
 */
export function createPeople(client: WebClient, groups: Groups, now: () => Date): People {
  const members = remember(GROUP_KEPT_MS, now, (group: string) => membersOf(client, group))
  const profiles = remember(PROFILE_KEPT_MS, now, (user: string) => profileOf(client, user))
  const statuses = remember(STATUS_KEPT_MS, now, async (user: string) => (await profileOf(client, user)).status)
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
    membersOf: members,
    standInFor: async (user, group) => {
      const isOut = async (each: UserId) => isAway(await statuses(each), now())
      if (group === null || !(await isOut(user))) return null
      for (const colleague of nextInLine(await members(group), user)) if (!(await isOut(colleague))) return colleague
      return null
    },
  }
}

async function membersOf(client: WebClient, group: string): Promise<readonly UserId[]> {
  if (!group.startsWith('S')) return group.split(',').map(id => id.trim())
  const { users } = await client.usergroups.users.list({ usergroup: group })
  return users ?? []
}

/** Everybody else of a group, beginning behind that person. */
function nextInLine(group: readonly UserId[], user: UserId): readonly UserId[] {
  const place = group.indexOf(user)
  return [...group.slice(place + 1), ...group.slice(0, Math.max(place, 0))]
}

type Profile = { readonly name: string; readonly language: TeamLanguage; readonly status: Status }

/** Somebody Slack tells nothing about is read English, under their ID: no press fails for that. */
async function profileOf(client: WebClient, user: UserId): Promise<Profile> {
  const { user: found } = await client.users.info({ user, include_locale: true }).catch(() => ({ user: undefined }))
  const name = found?.profile?.display_name || found?.real_name || found?.name || user
  return { name, language: languageOfLocale(found?.locale), status: found?.profile ?? {} }
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
