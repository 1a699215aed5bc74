import { describe, expect, test } from 'vitest'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import { clickAs, codeSent, confirmed, requested, shareADesk } from './roads.ts'
import { buttonsOn, cardOf, click, directMessagesTo, isTold, submit, whispersTo, wordsOf } from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_AGENT } from './world.ts'

const setting = shareADesk(() => ({ codes: 3 }))

/** What `/returns …` answers: to the asker alone. */
async function returns(text: string, user = AGENT): Promise<StandInMessage> {
  const { world } = setting()
  const before = whispersTo(world, user).length
  const { status } = await world.slack.command({ user, channel: CHANNEL, command: '/returns', text })
  expect(status).toBe(200)
  return eventually(() => whispersTo(world, user)[before])
}

const filesFor = (user: string): readonly string[] =>
  directMessagesTo(setting().world, user).flatMap(({ files = [] }) => files.map(({ name }) => name))

describe('/returns', () => {
  test('alone is help and the queue', async () => {
    const about = await requested(setting().world)
    const answer = wordsOf(await returns(''))
    expect(answer).toContain(about.order)
    expect(answer).toContain('/returns stats')
  })

  test('help, and a word nobody knows', async () => {
    expect(wordsOf(await returns('help'))).toContain('/returns find')
    expect(wordsOf(await returns('dance'))).toContain('dance')
  })

  test('mine lists what the asker owns', async () => {
    const { world } = setting()
    const [mine, theirs] = [await requested(world), await requested(world)]
    await clickAs(world, mine, 'Take', OTHER_AGENT)
    const answer = wordsOf(await returns('mine', OTHER_AGENT))
    expect(answer).toContain(mine.order)
    expect(answer).not.toContain(theirs.order)
  })

  test('find knows order numbers and words', async () => {
    const about = await requested(setting().world, 'no-comments')
    expect(wordsOf(await returns(`find ${about.order}`))).toContain(about.order)
    expect(wordsOf(await returns('find stoneware'))).toContain(about.order)
    expect(wordsOf(await returns('find teapot'))).toContain('Nothing matches')
  })

  test('new opens a case by hand', async () => {
    const { world } = setting()
    await world.slack.command({ user: AGENT, channel: CHANNEL, command: '/returns', text: 'new' })
    const modal = await eventually(() => world.slack.views(AGENT).at(-1))
    expect(JSON.stringify(modal.view)).toContain('Order number')
    await submit(world, AGENT, { order_id: '113-7777777-7654321', item: 'Teapot', reason: 'Called: the lid is broken' })
    expect(wordsOf(await cardOf(world, '113-7777777-7654321'))).toContain('the lid is broken')
  })

  test('codes counts and never shows one', async () => {
    await codeSent(setting().world)
    const answer = wordsOf(await returns('codes'))
    expect(answer).toMatch(/2\*? left/)
    expect(answer).not.toContain('TEST-')
  })

  test('late lists nothing that is in time', async () => {
    await requested(setting().world)
    expect(wordsOf(await returns('late'))).toContain('Nothing is late')
  })

  test('stats answers the asker, shares in the channel and sends a CSV', async () => {
    const { world } = setting()
    await confirmed(world)
    const answer = await returns('stats 7d')
    expect(buttonsOn(world, answer)).toEqual(['Share in channel', 'CSV', 'Definitions'])
    await click(world, AGENT, answer, 'Share in channel')
    await eventually(() =>
      world.slack.messages(CHANNEL).some(({ text, ephemeralFor }) => !ephemeralFor && text.includes('Returns')),
    )
    await click(world, AGENT, answer, 'CSV')
    await eventually(() => filesFor(AGENT).some(name => name.endsWith('.csv')))
    expect(wordsOf(await returns('stats yesterday'))).toContain('A period looks like')
  })

  test('export sends the cases to the asker alone', async () => {
    const before = filesFor(OTHER_AGENT).length
    await returns('export 30d', OTHER_AGENT)
    await eventually(() => filesFor(OTHER_AGENT).length > before)
  })

  test('settings and quarantine are for leads', async () => {
    expect(wordsOf(await returns('settings'))).toContain('Only leads may do that.')
    expect(wordsOf(await returns('settings', LEAD))).toContain('60')
    expect(wordsOf(await returns('quarantine'))).toContain('Only leads may do that.')
    expect(wordsOf(await returns('quarantine', LEAD))).toContain('The quarantine is empty.')
  })
})

describe('the App Home', () => {
  test('shows an agent what waits, and a lead the board', async () => {
    const { world } = setting()
    const about = await requested(world)
    await world.slack.openHome({ user: AGENT })
    const home = await eventually(() => world.slack.home(AGENT))
    expect(JSON.stringify(home)).toContain(about.order)
    expect(JSON.stringify(home)).not.toContain('Forged mail')
    await world.slack.openHome({ user: LEAD })
    expect(JSON.stringify(await eventually(() => world.slack.home(LEAD)))).toContain('Forged mail')
  })

  test('lists mail nobody understood, which can be opened', async () => {
    const { world, running } = setting()
    const raw = [
      'From: Newsletter <news@paper.example>',
      'To: desk@lakeshore-table.example',
      'Subject: Autumn catalogue',
      'Message-ID: <autumn@paper.example>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Forty new teapots.',
    ].join('\r\n')
    await world.deliver(Buffer.from(raw))
    await eventually(async () => (await running.desk.listInbound('unrecognised', 5)).length === 1)
    await world.slack.openHome({ user: LEAD })
    const home = await eventually(() => {
      const shown = world.slack.home(LEAD)
      return JSON.stringify(shown).includes('Autumn catalogue') && shown
    })
    const open = JSON.stringify(home).match(/"action_id":"case:open_mail".*?"value":"((?:[^"\\]|\\.)*)"/)
    const value = String(JSON.parse(`"${open?.[1]}"`))
    expect(
      await world.slack.act({ user: LEAD, where: { home: true }, actionId: 'case:open_mail', value }),
    ).toMatchObject({
      status: 200,
    })
    await eventually(() =>
      directMessagesTo(world, LEAD).some(message => wordsOf(message).includes('Forty new teapots.')),
    )
  })
})

test('what only the asker may see was told to nobody else', async () => {
  const { world } = setting()
  await isTold(world, OTHER_AGENT, /./)
  expect(whispersTo(world, 'U0ADA')).toEqual([])
})
