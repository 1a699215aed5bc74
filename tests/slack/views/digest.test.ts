import { expect, test } from 'vitest'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import { everyDigest } from './a-digest.ts'
import { rendered } from './rendering.ts'

test.each(Object.entries(everyDigest('Wrong <item> & more')))('the digest in full: %s', async (name, message) => {
  expect(refusalOfMessage(message.blocks)).toBeNull()
  await expect(rendered(message)).toMatchFileSnapshot(`__snapshots__/digest-${name}.txt`)
})

test.each(Object.entries(everyDigest('Falscher Artikel', 'zh')))('the digest in Chinese: %s', (_, message) => {
  expect(refusalOfMessage(message.blocks)).toBeNull()
  expect(message.text).toMatch(/\p{Script=Han}/u)
})
