import { button, fill, newest } from '../../src/local/slack/find.ts'
import type { Delivery, StandInMessage, StandInPerson, StandInView } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import type { Answers } from './team.ts'
import type { World } from './world.ts'

const HOW_MANY = 30

/** Thirty people who look at the same card; each may do everything. */
export const CROWD: readonly StandInPerson[] = Array.from({ length: HOW_MANY }, (_, index) => ({
  id: `U0CROWD${String(index + 1).padStart(2, '0')}`,
  name: `Person ${index + 1}`,
  role: 'agent',
  locale: 'en-US',
}))

/** One person's try: what Slack got as the answer to the last thing they did. */
export type Try = { readonly user: string; readonly answer: Delivery }

/** Everybody presses the same button of the message as they all see it now. */
export async function allPress(world: World, message: StandInMessage, label: string): Promise<readonly Try[]> {
  const seen = await eventually(() => {
    const now = newest(world.slack, message)
    return button(now, label) && now
  })
  return Promise.all(CROWD.map(({ id }) => pressSeen(world, id, seen, label)))
}

/** Presses what a person's screen still shows, whatever the message has become. */
export async function pressSeen(world: World, user: string, seen: StandInMessage, label: string): Promise<Try> {
  const { actionId, blockId, value } = button(seen, label)
  const answer = await world.slack.actOnSeen({
    user,
    seen,
    actionId,
    blockId,
    ...(value === undefined ? {} : { value }),
  })
  return { user, answer }
}

/** Everybody opens the same modal and goes down the same path in it; resolves when all see the last one. */
export async function allOpen(
  world: World,
  message: StandInMessage,
  [label = '', ...path]: readonly string[],
): Promise<ReadonlyMap<string, StandInView>> {
  for (const { user, answer } of await allPress(world, message, label))
    if (answer.status !== 200) throw new Error(`${user} got ${answer.status}`)
  for (const [depth, next] of path.entries())
    await Promise.all(CROWD.map(({ id }) => pressInModal(world, id, depth + 1, next)))
  const views = CROWD.map(async ({ id }) => [id, await modalAt(world, id, path.length + 1)] as const)
  return new Map(await Promise.all(views))
}

/** The modal that stands at this height of the person's stack. */
const modalAt = (world: World, user: string, height: number): Promise<StandInView> =>
  eventually(() => world.slack.views(user)[height - 1])

export async function pressInModal(world: World, user: string, height: number, label: string): Promise<Try> {
  const modal = await modalAt(world, user, height)
  const { actionId, blockId, value } = button(modal, label)
  const where = { viewId: modal.id }
  const answer = await world.slack.act({ user, where, actionId, blockId, ...(value === undefined ? {} : { value }) })
  return { user, answer }
}

/** Everybody submits the modal they have open at the same moment. */
export const allSubmit = (
  world: World,
  views: ReadonlyMap<string, StandInView>,
  answers: Answers,
): Promise<readonly Try[]> =>
  Promise.all(
    [...views].map(async ([user, view]) => ({
      user,
      answer: await world.slack.submit({ user, viewId: view.id, values: fill(view, answers) }),
    })),
  )

export async function closeAllModals(world: World): Promise<void> {
  for (const { id } of CROWD)
    for (const view of [...world.slack.views(id)].reverse()) await world.slack.close({ user: id, viewId: view.id })
}
