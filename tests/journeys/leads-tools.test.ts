import { describe, expect, test } from 'vitest'
import { watchPools } from '../../src/desk/pools.ts'
import { fill } from '../../src/local/slack/find.ts'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import { clickAs, codeSent, offered, replies, requested, shareADesk } from './roads.ts'
import { aCode } from './running-desk.ts'
import {
  buttonsOn,
  click,
  clickInModal,
  directMessagesTo,
  isTold,
  modalOf,
  submit,
  textsOf,
  threadOf,
  whispersTo,
  wordsOf,
} from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_AGENT, OTHER_LEAD } from './world.ts'

const setting = shareADesk(() => ({ codes: 12 }))

/** What `/returns …` answers: to the asker alone. */
async function returns(text: string, user = AGENT): Promise<StandInMessage> {
  const { world } = setting()
  const before = whispersTo(world, user).length
  await world.slack.command({ user, channel: CHANNEL, command: '/returns', text })
  return eventually(() => whispersTo(world, user)[before])
}

const modalSays = (user: string, words: string) =>
  eventually(async () => {
    const shown = JSON.stringify((await modalOf(setting().world, user)).view)
    if (!shown.includes(words)) throw new Error(shown)
    return shown
  })

const closeModal = async (user: string) =>
  setting().world.slack.close({ user, viewId: (await modalOf(setting().world, user)).id })

const levels = async (percent: number) =>
  (await setting().running.desk.countCodes()).filter(batch => batch.percent === percent)

describe('the pool in Slack', () => {
  test('a lead imports a file: good lines are taken, each bad one is named, no code is shown', async () => {
    const { world } = setting()
    await click(world, LEAD, await returns('codes', LEAD), 'Import codes')
    const list = ['Claim Code', 'FILE-AAAAAA-111111', 'FILE-AAAAAA', 'FILE-AAAAAA-111111', 'FILE-BBBBBB-222222'].join(
      '\n',
    )
    const file = await world.slack.upload({ user: LEAD, file: { name: 'codes.csv', bytes: Buffer.from(list) } })
    const modal = await modalOf(world, LEAD)
    const values = { ...fill(modal, { percent: '35', promotion: 'SPRING' }), file: { file: { files: [file] } } }
    await world.slack.submit({ user: LEAD, viewId: modal.id, values })
    const shown = await modalSays(LEAD, '2 codes imported: 35 % on Amazon.com')
    expect(shown).toContain('line 3: is not a claim code')
    expect(shown).toContain('line 4: the same code as line 2')
    expect(shown).not.toMatch(/FILE-[AB]{6}/)
    expect(await levels(35)).toMatchObject([{ promotion: 'SPRING', available: 2 }])
    expect((await setting().running.desk.poolEvents(1))[0]).toMatchObject({ kind: 'imported', by: LEAD, count: 2 })
    await closeModal(LEAD)
  })

  test('a lead pastes codes and voids a batch; what was done stands under the levels', async () => {
    const { world } = setting()
    await click(world, LEAD, await returns('codes', LEAD), 'Import codes')
    expect(await submit(world, LEAD, { percent: '36' })).toMatchObject({ body: { response_action: 'errors' } })
    await submit(world, LEAD, { percent: '36', pasted: 'PAST-CCCCCC-333333\nPAST-DDDDDD-444444' })
    await modalSays(LEAD, '2 codes imported')
    await closeModal(LEAD)
    await click(world, LEAD, await returns('codes', LEAD), 'Void codes')
    const batches = JSON.stringify((await modalOf(world, LEAD)).view)
    const nth = [...batches.matchAll(/"text":"\d+ × (\d+) %/g)].findIndex(([, percent]) => percent === '36')
    await submit(world, LEAD, { batch: String(nth), reason: 'made for another item' })
    await modalSays(LEAD, '2 codes voided')
    await closeModal(LEAD)
    expect(await levels(36)).toMatchObject([{ available: 0, void: 2 }])
    const answer = wordsOf(await returns('codes', LEAD))
    expect(answer).toContain(`<@${LEAD}> voided 2`)
    expect(answer).toContain('made for another item')
    expect(answer).not.toMatch(/PAST-C/)
  })

  test('an agent sees the levels and no button, and is refused one', async () => {
    const { world } = setting()
    const answer = await returns('codes', OTHER_AGENT)
    expect(buttonsOn(world, answer)).toEqual([])
    expect(wordsOf(answer)).toContain('Amazon.com')
    // A lead of yesterday may still have the button on the screen.
    const { ephemeralFor: _, ...seen } = await returns('codes', LEAD)
    await world.slack.actOnSeen({ user: OTHER_AGENT, actionId: 'case:import_codes', value: 'pool', seen })
    await isTold(world, OTHER_AGENT, 'Only leads may do that.')
  })

  test('every lead is warned once of a pool that runs low', async () => {
    const { world, running } = setting()
    const codes = [{ line: 1, code: aCode(777) }]
    const terms = { percent: 37, marketplace: 'amazon.com', promotion: null, expires: null } as const
    await running.desk.importCodes({ ...terms, codes, at: new Date() })
    await Promise.all([1, 2, 3, 4].map(() => watchPools(running.desk)))
    for (const lead of [LEAD, OTHER_LEAD])
      await eventually(() => textsOf(directMessagesTo(world, lead)).includes('37 %, run low'))
    await watchPools(running.desk)
    for (const lead of [LEAD, OTHER_LEAD])
      expect(directMessagesTo(world, lead).filter(({ text }) => text.includes('37 %, run low'))).toHaveLength(1)
  })
})

describe('finding', () => {
  test('shows where the words stand, as the customer wrote them', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'Is it true that <!channel> the *quokka* print is sold out?')
    await eventually(async () => wordsOf(await returns('find quokka')).includes(about.order))
    const answer = await returns('find QUOKKA print', OTHER_AGENT)
    expect(wordsOf(answer)).toContain('The customer wrote:')
    expect(answer.text).not.toContain('quokka')
    expect(JSON.stringify(answer.blocks)).toContain('{"type":"text","text":"quokka","style":{"bold":true}}')
    expect(wordsOf(await returns('find quokka wallaby'))).toContain('Nothing matches')
  })
})

describe('the story of a case', () => {
  test('is told to the asker, and shared once in the thread, however often it is pressed', async () => {
    const { world } = setting()
    const about = await codeSent(world)
    const told = await returns(`story ${about.order}`)
    expect(wordsOf(told)).toContain(`The story of ${about.order}`)
    expect(wordsOf(told)).toContain('I would like to choose the first solution')
    expect(wordsOf(told)).not.toMatch(/TEST-A*\d+-QWERTY/)
    await click(world, AGENT, told, 'Share in thread')
    await click(world, AGENT, told, 'Share in thread')
    await isTold(world, AGENT, /The story stands <https:[^|]+\|in the thread>/)
    const stories = threadOf(world, about.card).filter(({ text }) => text.startsWith('The story of'))
    expect(stories).toHaveLength(1)
    expect(wordsOf(stories[0]!)).toContain(`Told by <@${AGENT}>`)
  })

  test('stands behind More…, for who pressed alone', async () => {
    const { world } = setting()
    const about = await requested(world)
    await clickAs(world, about, 'More…', OTHER_AGENT)
    await clickInModal(world, OTHER_AGENT, 'Tell the story')
    await isTold(world, OTHER_AGENT, `The story of ${about.order}`)
    await modalSays(OTHER_AGENT, 'for your eyes only')
    expect(threadOf(world, about.card).filter(({ text }) => text.startsWith('The story of'))).toEqual([])
  })

  test('of an order nobody knows is no story', async () => {
    expect(wordsOf(await returns('story 113-0000000-9999999'))).toContain('There is no case')
  })
})
