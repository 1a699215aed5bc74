import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CaseEventKind } from '../../src/domain/events.ts'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import { ROWS, type Row } from './buttons.ts'
import { allOpen, allPress, allSubmit, CROWD, closeAllModals, pressInModal, pressSeen, type Try } from './crowd.ts'
import { AT, type Prepared, prepared } from './prepared-cases.ts'
import { aDesk, type DeskInHand } from './running-desk.ts'
import { type Answers, cardOf, cards, isTold, mailsNow, threadOf, threadSays, whispersTo } from './team.ts'
import { aWorld, CHANNEL, type World } from './world.ts'

const ACK_MS = 3000

let world: World
let running: DeskInHand

beforeAll(async () => {
  world = await aWorld({ people: CROWD })
  running = await aDesk(world, {
    env: { LEADS_GROUP: CROWD.map(({ id }) => id).join(',') },
    policy: { sendDelaySeconds: 0 },
    codes: 60,
  })
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

afterEach(() => closeAllModals(world))

describe('thirty people press at the same moment: it happens once, and everybody is answered', () => {
  test.each(ROWS.map(row => [row.press.join(' › '), row.at, row] as const))(
    '%s, case %s',
    async (_name, _at, row) => {
      const about = await prepared(world, running.desk, AT[row.at](), row.post ? [row.post] : [])
      const answers =
        typeof row.answers === 'function'
          ? await row.answers(about, () => prepared(world, running.desk, {}))
          : row.answers
      const label = row.press[0] ?? ''
      const message = row.post ? await threadSays(world, about.card, label) : about.card
      const before = whispers()

      const tries = await (answers ? submitted(message, row.press, answers) : pressed(message, row.press))

      const winner = await theOne(about.id, row.event)
      expectAnswers(tries)
      await (answers ? expectRefusedInModal(tries, winner) : expectTold(row.press, before, winner))
      await expectMails(about, row.mails ?? 0)
      expectPostsOnce(about.card)
      await expectLateComerTold(message, label, row, winner)
      await closeAllModals(world)
    },
    60_000,
  )
})

describe('thirty leads decide on the same forged mail at the same moment', () => {
  test.each([
    ['Release', 'Released:', 1],
    ['Delete', 'Deleted for good.', 0],
  ] as const)(
    '%s',
    async (label, done, newCards) => {
      const before = cards(world).length
      const sent = await world.mailroom.sendSample({ id: 'look-alike' })
      const orderId = (sent.ok && sent.orderId) || ''
      const quarantined = () => running.desk.listInbound('quarantined', 5)
      await eventually(async () => (await quarantined()).length === 1)
      const lists = await Promise.all(CROWD.map(({ id }) => quarantineFor(id, orderId)))

      const tries = await Promise.all(lists.map(list => pressSeen(world, list.ephemeralFor ?? '', list, label)))

      expectAnswers(tries)
      const told = await Promise.all(
        CROWD.map(({ id }) => isTold(world, id, /Released:|Deleted for good|already done/)),
      )
      const [winner, second] = told.filter(({ text }) => text.startsWith(done))
      expect(second).toBeUndefined()
      const losers = told.filter(({ text }) => text.includes(`<@${winner?.ephemeralFor}>`))
      expect(losers).toHaveLength(CROWD.length - 1)
      expect(await quarantined()).toEqual([])
      if (newCards > 0) await cardOf(world, orderId)
      expect(cards(world)).toHaveLength(before + newCards)
    },
    60_000,
  )
})

async function quarantineFor(user: string, orderId: string): Promise<StandInMessage> {
  await world.slack.command({ user, channel: CHANNEL, command: '/returns', text: 'quarantine' })
  return isTold(world, user, orderId)
}

async function pressed(message: StandInMessage, path: readonly string[]): Promise<readonly Try[]> {
  const last = path.at(-1) ?? ''
  if (path.length === 1) return allPress(world, message, last)
  await allOpen(world, message, path.slice(0, -1))
  return Promise.all(CROWD.map(({ id }) => pressInModal(world, id, path.length - 1, last)))
}

const submitted = async (message: StandInMessage, path: readonly string[], answers: Answers) =>
  allSubmit(world, await allOpen(world, message, path), answers)

/** Who made it happen; fails when it happened twice. */
async function theOne(caseId: string, event: CaseEventKind): Promise<string> {
  const history = await running.desk.history(caseId, 200)
  const done = history.filter(({ kind }) => kind === event)
  expect(done).toHaveLength(1)
  return done[0]?.actor.id ?? ''
}

function expectAnswers(tries: readonly Try[]): void {
  expect(tries).toHaveLength(CROWD.length)
  expect(tries.filter(({ answer }) => answer.status !== 200)).toEqual([])
  expect(Math.max(...tries.map(({ answer }) => answer.ms))).toBeLessThan(ACK_MS)
}

const nameOf = (user: string): string => CROWD.find(({ id }) => id === user)?.name ?? '?'

function expectRefusedInModal(tries: readonly Try[], winner: string): void {
  const bodyOf = (user: string) => tries.find(each => each.user === user)?.answer.body
  expect(bodyOf(winner)).toMatchObject({ response_action: 'clear' })
  for (const { user, answer } of tries.filter(each => each.user !== winner)) {
    const { response_action: how, ...rest } = answer.body as { response_action: string }
    const words = JSON.stringify(rest)
    expect(['errors', 'update'], user).toContain(how)
    expect(words, user).toContain(how === 'update' ? `<@${winner}>` : nameOf(winner))
  }
}

const whispers = () => new Map(CROWD.map(({ id }) => [id, whispersTo(world, id).length]))

async function expectTold(path: readonly string[], before: ReadonlyMap<string, number>, winner: string): Promise<void> {
  const losers = CROWD.map(({ id }) => id).filter(id => id !== winner)
  const toldTo = (user: string): readonly string[] =>
    path.length > 1
      ? world.slack.views(user).map(({ view }) => JSON.stringify(view.blocks))
      : whispersTo(world, user)
          .slice(before.get(user) ?? 0)
          .map(({ text }) => text)
  for (const user of losers) await eventually(() => toldTo(user).some(words => words.includes(`<@${winner}>`)))
  if (path.length > 1) return
  for (const user of losers) expect(toldTo(user)).toHaveLength(1)
  expect(toldTo(winner)).toEqual([])
}

async function expectMails({ id, address }: Prepared, count: number): Promise<void> {
  const sent = async () => (await running.desk.history(id, 200)).filter(({ kind }) => kind === 'mail_sent').length
  await eventually(async () => (await sent()) === count)
  expect(mailsNow(world, address)).toHaveLength(count)
}

function expectPostsOnce(card: StandInMessage): void {
  const kinds = threadOf(world, card).map(({ text }) => text.replace(/<!date[^>]*>/g, ''))
  expect(new Set(kinds).size).toBe(kinds.length)
}

/** Somebody whose screen still shows the button presses it after everything is over. */
async function expectLateComerTold(seen: StandInMessage, label: string, row: Row, winner: string): Promise<void> {
  if (row.press.length > 1) return
  const late = CROWD.map(({ id }) => id).find(id => id !== winner) ?? ''
  const before = whispersTo(world, late).length
  const { answer } = await pressSeen(world, late, seen, label)
  expect(answer.status).toBe(200)
  await eventually(() => whispersTo(world, late).length > before || world.slack.views(late).length > 0)
}
