import { expect, test } from 'vitest'
import { eventually } from '../helpers/eventually.ts'
import { onDatabase } from './on-database.ts'
import { confirmed, shareADesk } from './roads.ts'
import { click, modalOf, submit, threadOf, threadSays, wordsOf } from './team.ts'
import { CHANNEL, PICKER } from './world.ts'

const setting = shareADesk()

const warnings = () =>
  setting()
    .world.slack.messages(CHANNEL)
    .filter(({ metadata }) => metadata?.event_type === 'repeated_fault')

/** What waits for days is due at once. */
const daysPass = () =>
  onDatabase(
    setting().running.config,
    `UPDATE pgboss.job SET start_after = now() WHERE data->>'kind' = 'follow_up_fault' AND state < 'active'`,
  )

test('the third wrong print warns the warehouse, which notes what it changed and is told whether it helped', async () => {
  const { world } = setting()
  await confirmed(world)
  await confirmed(world)
  expect(warnings()).toEqual([])
  const third = await confirmed(world)
  const warning = await eventually(() => warnings()[0])
  for (const words of [
    'Again: 3 cases in 7 days',
    'Lily &amp; Vine Bone China',
    '127 instead of 123',
    'in 3 of 3 cases',
    third.order,
  ])
    expect(wordsOf(warning)).toContain(words)

  await click(world, PICKER, warning, 'Fix noted')
  await submit(world, PICKER, { note: 'Print 127 moved two shelves away.' })
  expect(JSON.stringify((await modalOf(world, PICKER)).view)).toContain('Noted.')
  await eventually(() => wordsOf(warnings()[0]!).includes('Print 127 moved two shelves away.'))
  expect(wordsOf(warnings()[0]!)).toContain(`<@${PICKER}>`)

  await confirmed(world)
  await daysPass()
  await threadSays(world, warning, 'It is better: 1 in the 7 days since the fix, 3 before the warning.')
  await daysPass()
  expect(threadOf(world, warning)).toHaveLength(1)
  expect(warnings()).toHaveLength(2)
})
