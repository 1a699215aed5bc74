import { expect, test } from 'vitest'
import { tickDigests } from '../../src/desk/tick-digests.ts'
import { eventually } from '../helpers/eventually.ts'
import { clickAs, hasHappened, requested, shareADesk } from './roads.ts'
import { directMessagesTo, wordsOf } from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_LEAD } from './world.ts'

const DAY = 86_400_000

const setting = shareADesk(() => ({
  policy: {
    businessHours: { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59', holidays: [] },
    digests: {
      morning: { enabled: true, at: '09:00' },
      evening: { enabled: true, at: '17:30' },
      weekly: { enabled: true, at: '09:30', day: (new Date(Date.now() + DAY).getUTCDay() || 7) as number },
    },
  },
}))

/** Tomorrow at that time, as every replica's tick would see it. */
const tickTomorrowAt = (time: string) => {
  const day = new Date(Date.now() + DAY).toISOString().slice(0, 10)
  const { desk } = setting().running
  return tickDigests({ ...desk, now: () => new Date(`${day}T${time}:00Z`) })
}

const digests = () =>
  setting()
    .world.slack.messages(CHANNEL)
    .filter(({ metadata }) => metadata?.event_type === 'returns_digest')

test('the plan of the day stands in the channel once, and is kept true; leads get their week by themselves', async () => {
  const { world } = setting()
  const about = await requested(world)
  await Promise.all([tickTomorrowAt('09:01'), tickTomorrowAt('09:02')])
  const plan = await eventually(() => digests().find(({ text }) => text.startsWith('Plan for')))
  expect(wordsOf(plan)).toContain(about.order)
  expect(wordsOf(plan)).toContain('nobody yet')

  await clickAs(world, about, 'Take')
  await hasHappened(setting(), about, 'take')
  await tickTomorrowAt('09:10')
  await eventually(() => digests().some(message => wordsOf(message).includes(`<@${AGENT}>`)))
  expect(digests()).toHaveLength(1)

  await tickTomorrowAt('09:31')
  for (const lead of [LEAD, OTHER_LEAD])
    await eventually(() => directMessagesTo(world, lead).some(({ text }) => text.startsWith('The week until')))

  await tickTomorrowAt('17:31')
  await eventually(() => digests().some(({ text }) => text.startsWith('Handover')))
  expect(digests()).toHaveLength(2)
})
