import type { StandInPerson, StandInStatus } from '../../stand-in.ts'
import { flag, page, text } from '../arguments.ts'
import { BOT_NAME, BOT_USER_ID, TEAM } from '../identity.ts'
import { findMessage, replaceMessage } from '../messages.ts'
import { done, type Method, refuse } from '../reply.ts'
import type { Workspace } from '../workspace.ts'
import { inChannel } from './chat.ts'

type Json = Readonly<Record<string, unknown>>

/** users.*, usergroups.* and reactions.*: people, and the smallest thing they can say. */
export const PEOPLE: Readonly<Record<string, Method>> = {
  'users.info': (args, workspace) => {
    const id = text(args, 'user')
    if (id === BOT_USER_ID) return done({ user: asBotUser() })
    const person = workspace.people.find(each => each.id === id)
    return person ? done({ user: userAt(workspace, flag(args, 'include_locale'))(person) }) : refuse('user_not_found')
  },

  'users.list': (args, workspace) => {
    const everyone = [...workspace.people.map(userAt(workspace, flag(args, 'include_locale'))), asBotUser()]
    const { items, next } = page(args, everyone, 200)
    return done({ members: items, response_metadata: { next_cursor: next } })
  },

  'usergroups.list': (_args, workspace) =>
    done({
      usergroups: workspace.groups.map(group => ({
        id: group.id,
        team_id: TEAM.id,
        handle: group.handle,
        name: group.handle,
        user_count: group.users.length,
        users: group.users,
      })),
    }),

  'usergroups.users.list': (args, workspace) => {
    const group = workspace.groups.find(each => each.id === text(args, 'usergroup'))
    return group ? done({ users: group.users }) : refuse('no_such_subteam')
  },

  'reactions.add': (args, workspace) =>
    inChannel(args, workspace, channel => {
      const message = findMessage(workspace, channel.id, text(args, 'timestamp') ?? '')
      const name = text(args, 'name')
      if (!message || message.ephemeralFor !== undefined) return refuse('message_not_found')
      if (name === undefined || !/^[\w+'-]+(::skin-tone-[2-6])?$/.test(name)) return refuse('invalid_name')
      const reactions = message.reactions ?? []
      const same = reactions.find(each => each.name === name)
      if (same?.users.includes(BOT_USER_ID)) return refuse('already_reacted')
      const others = reactions.filter(each => each !== same)
      const users = [...(same?.users ?? []), BOT_USER_ID]
      replaceMessage(workspace, { ...message, reactions: [...others, { name, users }] })
      return done()
    }),
}

const userAt =
  ({ statuses }: Workspace, withLocale: boolean) =>
  (person: StandInPerson): Json =>
    asSlackUser(person, statuses.get(person.id) ?? NO_STATUS, withLocale)

const NO_STATUS: StandInStatus = { emoji: '', text: '' }

const asSlackUser = (person: StandInPerson, status: StandInStatus, withLocale: boolean): Json => ({
  id: person.id,
  team_id: TEAM.id,
  name: handleOf(person.name),
  real_name: person.name,
  deleted: false,
  tz: 'Etc/UTC',
  tz_label: 'Coordinated Universal Time',
  tz_offset: 0,
  profile: {
    real_name: person.name,
    display_name: person.name,
    team: TEAM.id,
    status_emoji: status.emoji,
    status_text: status.text,
    status_expiration: 0,
  },
  is_admin: false,
  is_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  updated: 0,
  ...(withLocale ? { locale: person.locale } : {}),
})

const asBotUser = (): Json => ({
  id: BOT_USER_ID,
  team_id: TEAM.id,
  name: BOT_NAME,
  real_name: 'Makegood',
  deleted: false,
  profile: { real_name: 'Makegood', display_name: '', team: TEAM.id },
  is_bot: true,
  is_app_user: false,
})

export const handleOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')
