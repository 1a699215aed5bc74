import { expect, test } from 'vitest'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import { everyReminder } from './a-reminder.ts'
import { rendered } from './rendering.ts'

test.each(Object.entries(everyReminder()))('a reminder says what is needed and how: %s', async (name, message) => {
  expect(refusalOfMessage(message.blocks)).toBeNull()
  await expect(rendered(message)).toMatchFileSnapshot(`__snapshots__/reminder-${name}.txt`)
})

test.each(Object.entries(everyReminder(current => current, 'zh')))('in Chinese: %s', (_, message) => {
  expect(refusalOfMessage(message.blocks)).toBeNull()
  expect(message.text).toMatch(/\p{Script=Han}/u)
})
