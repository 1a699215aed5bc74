import { describe, expect, test } from 'vitest'
import type { StandInMessage } from '../../src/local/stand-in.ts'
import { eventually } from '../helpers/eventually.ts'
import { confirmed, shareADesk } from './roads.ts'
import { buttonsOn, click, isTold, whispersTo, wordsOf } from './team.ts'
import { AGENT, CHANNEL } from './world.ts'

const setting = shareADesk()

async function asked(text: string): Promise<StandInMessage> {
  const { world } = setting()
  const before = whispersTo(world, AGENT).length
  await world.slack.command({ user: AGENT, channel: CHANNEL, command: '/returns', text: `stats ${text}` })
  return eventually(() => whispersTo(world, AGENT)[before])
}

const typesOf = ({ blocks = [] }: StandInMessage): readonly string[] =>
  blocks.map(block => (block as { type: string }).type)

describe('/returns stats', () => {
  test('draws the requests a day, and the same report without charts where Slack refuses them', async () => {
    const { world } = setting()
    await confirmed(world)
    const drawn = await asked('30d')
    expect(typesOf(drawn)).toContain('data_visualization')
    world.slack.failNext('chat.postEphemeral', { error: 'invalid_blocks' })
    const plain = await asked('30d')
    expect(typesOf(plain)).not.toContain('data_visualization')
    expect(wordsOf(plain)).toContain('Most requests came')
    expect(buttonsOn(world, plain)).toEqual(['Share in channel', 'CSV', 'Definitions'])
    world.slack.failNext('chat.postMessage', { error: 'invalid_blocks' })
    await click(world, AGENT, plain, 'Share in channel')
    const shared = await eventually(() =>
      world.slack.messages(CHANNEL).find(({ text, ephemeralFor }) => !ephemeralFor && text.startsWith('Returns,')),
    )
    expect(typesOf(shared)).not.toContain('data_visualization')
  })

  test('comes as a direct message where the desk may not whisper', async () => {
    const { world } = setting()
    world.slack.failNext('chat.postEphemeral', { error: 'not_in_channel' })
    await world.slack.command({ user: AGENT, channel: CHANNEL, command: '/returns', text: 'stats 90d' })
    await eventually(() =>
      world.slack
        .channels()
        .some(
          ({ id, isDirect }) => isDirect && world.slack.messages(id).some(({ text }) => text.includes('last 90 days')),
        ),
    )
  })

  test('is broken down by what was asked', async () => {
    await confirmed(setting().world)
    expect(wordsOf(await asked('30d by cause'))).toContain('By confirmed cause')
    expect(wordsOf(await asked('by weather'))).toContain('by cause, remedy, sku, agent or store')
  })

  test('explains its figures to whoever asks', async () => {
    const { world } = setting()
    await click(world, AGENT, await asked('7d'), 'Definitions')
    await isTold(world, AGENT, 'Customers who kept the item')
  })
})
