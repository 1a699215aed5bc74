import { expect, test } from 'vitest'
import type { ReturnCase } from '../../src/domain/case.ts'
import type { Reminder } from '../../src/domain/effects.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import type { SlackContext } from '../../src/slack/context.ts'
import { tellLeads } from '../../src/slack/notice-job.ts'
import { remindSomebody } from '../../src/slack/reminder-job.ts'
import { aCase, LEAD, NOW } from '../helpers/a-case.ts'

type Said = {
  readonly channel: string
  readonly thread_ts?: string
  readonly text: string
  readonly blocks?: readonly unknown[]
}

const REMINDER: Reminder = { about: 'wait', waitingFor: 'agent', nth: 1, via: 'thread' }

/** A desk with that case and no other; `away`: whose status says they are. */
function slackOf(current: ReturnCase | null, said: Said[], away: readonly string[] = []): SlackContext {
  return {
    desk: {
      now: () => NOW,
      findCase: async () => current,
      currentPolicy: async () => DEFAULT_POLICY,
      findPost: async () => ({ channel: 'C1', ts: '1.2' }),
      claimPost: async () => ({ kind: 'claimed' }),
      recordPost: async () => undefined,
    },
    groups: { agents: 'UAGENT,UNEXT,ULAST', warehouse: 'S0HOUSE', leads: null },
    people: {
      standInFor: async (user: string) => (away.includes(user) ? 'UNEXT' : null),
      membersOf: async (group: string) => (group === 'S0HOUSE' ? ['UPICKER', 'UPACKER'] : group.split(',')),
      languageOf: async () => 'en',
      leads: async () => ['ULEAD', 'UOTHERLEAD'],
      actorOf: async () => LEAD,
    },
    workspaceUrl: 'https://shop.slack.example/',
    slack: {
      background: {
        chat: { postMessage: async (message: Said) => said.push(message) && { channel: message.channel, ts: '3.4' } },
        conversations: { open: async ({ users }: { users: string }) => ({ channel: { id: `D${users}` } }) },
      },
    },
  } as unknown as SlackContext
}

const OF_CASE = { caseId: 'case-1', version: 7, since: NOW.toISOString() } as const

/** What the job posts for a case that stands like that. */
async function saidFor(current: ReturnCase | null, reminder = REMINDER, away: readonly string[] = []): Promise<Said[]> {
  const said: Said[] = []
  await remindSomebody(slackOf(current, said, away), { kind: 'remind', ...OF_CASE, reminder })
  return said
}

test('the owner is called in the thread', async () => {
  const [said] = await saidFor(aCase({ owner: 'UAGENT' }))
  expect(said).toMatchObject({ channel: 'C1', thread_ts: '1.2' })
  expect(said?.text).toContain('<@UAGENT>')
})

test('a case nobody owns calls the group', async () => {
  const [said] = await saidFor(aCase())
  expect(said?.text).toContain('<@UAGENT> <@UNEXT> <@ULAST>')
})

test('an owner who is away is stood in for by the next of the group', async () => {
  const [said] = await saidFor(aCase({ owner: 'UAGENT' }), REMINDER, ['UAGENT'])
  expect(said?.text).toContain('<@UNEXT> (<@UAGENT> is away)')
})

test('the warehouse is called by its group, and the owner beside it', async () => {
  const [said] = await saidFor(aCase({ state: 'checking', owner: 'UAGENT' }), { ...REMINDER, waitingFor: 'warehouse' })
  expect(said?.text).toContain('<!subteam^S0HOUSE> <@UAGENT>')
})

test('by direct message every member of a group is told, or the owner alone', async () => {
  const direct = { ...REMINDER, via: 'direct' } as const
  const toHouse = await saidFor(aCase({ state: 'checking' }), { ...direct, waitingFor: 'warehouse' })
  expect(toHouse.map(({ channel }) => channel)).toEqual(['DUPICKER', 'DUPACKER'])
  expect((await saidFor(aCase({ owner: 'UAGENT' }), direct)).map(({ channel }) => channel)).toEqual(['DUAGENT'])
})

test('a direct message to a group that is not set goes to the thread', async () => {
  const approval = aCase({ state: 'awaiting_approval' })
  const [said] = await saidFor(approval, { ...REMINDER, waitingFor: 'lead', via: 'direct' })
  expect(said).toMatchObject({ channel: 'C1', thread_ts: '1.2' })
})

test('nothing is said once the cause is gone, whoever it was that acted in between', async () => {
  const later = new Date(NOW.getTime() + 60_000)
  expect(await saidFor(aCase({ waitingSince: later }))).toEqual([])
  expect(await saidFor(aCase({ state: 'resolved' }))).toEqual([])
  expect(await saidFor(aCase({ state: 'checking' }))).toEqual([])
  expect(await saidFor(null)).toEqual([])
})

test('leads hear of a wait that took too long, each once, with what is needed and the button that gives it away', async () => {
  const said: Said[] = []
  const late = aCase({ owner: 'UAGENT' })
  await tellLeads(slackOf(late, said), { kind: 'tell_leads', ...OF_CASE, notice: { kind: 'waiting_too_long' } })
  expect(said.map(({ channel }) => channel)).toEqual(['DULEAD', 'DUOTHERLEAD'])
  const [first] = said
  expect(first?.text).toContain('A case has waited too long')
  const blocks = JSON.stringify(first?.blocks)
  for (const words of [
    'Waiting for an agent: ask the warehouse',
    'agent’s next step',
    'case:ask_warehouse',
    'case:hand_over',
  ])
    expect(blocks).toContain(words)
})

test('leads hear of no wait that has ended while the message waited', async () => {
  const said: Said[] = []
  const moved = aCase({ owner: 'UAGENT', waitingSince: new Date(NOW.getTime() + 60_000) })
  await tellLeads(slackOf(moved, said), { kind: 'tell_leads', ...OF_CASE, notice: { kind: 'waiting_too_long' } })
  expect(said).toEqual([])
})
