import { describe, expect, test } from 'vitest'
import { refusalOfMessage } from '../../../src/local/block-rules/message.ts'
import type { ThreadFacts } from '../../../src/slack/views/thread/say.ts'
import { threadPost } from '../../../src/slack/views/thread.ts'
import { CASES } from './a-card.ts'
import { posts } from './a-post.ts'
import { labelsOf, rendered } from './rendering.ts'

const facts: ThreadFacts = {
  case: CASES.fulfilling,
  language: 'en',
  groups: { warehouse: 'SWAREHOUSE', leads: 'ULEAD,ULEAD2' },
  mailBody: 'Dear Hannah,\n\nhere is your code:\n{{claim code}}\n',
}

const POSTS = Object.entries(posts('They <typed> *this* & that.'))

describe('what the desk says in the thread', () => {
  test.each(POSTS)('%s', async (name, post) => {
    const message = threadPost(post, facts)
    expect(refusalOfMessage(message.blocks)).toBeNull()
    await expect(rendered(message)).toMatchFileSnapshot(`__snapshots__/thread-${name}.txt`)
  })

  test.each(POSTS)('%s, in Chinese', (_, post) => {
    const message = threadPost(post, { ...facts, language: 'zh' })
    expect(refusalOfMessage(message.blocks)).toBeNull()
    expect(message.text).toMatch(/\p{Script=Han}/u)
  })
})

test('the warehouse is asked with the contract’s five answers', () => {
  const { blocks } = threadPost({ kind: 'warehouse_question', by: 'UAGENT' }, facts)
  expect(labelsOf(blocks)).toEqual([
    'Mis-pick confirmed',
    'Wrong code on order',
    'Mislabelled stock',
    'Picked correctly',
    "Can't tell",
  ])
  expect(JSON.stringify(blocks).match(/case:\w+/g)).toEqual([
    'case:verdict_mis_pick',
    'case:verdict_wrong_code',
    'case:verdict_mislabelled',
    'case:verdict_picked_correctly',
    'case:verdict_cannot_tell',
  ])
})

test('the place of the code in a mail that was not sent shows dots', () => {
  const post = { kind: 'mail_not_sent', mailKind: 'claim_code', how: 'unsent', reason: null, mailId: 'm-1' } as const
  const shown = rendered(threadPost(post, facts))
  expect(shown).toContain('| ••••')
  expect(shown).not.toContain('{{')
})

test('nobody is mentioned where no group is configured', () => {
  const { text } = threadPost(
    { kind: 'warehouse_question', by: 'UAGENT' },
    { ...facts, groups: { warehouse: null, leads: null } },
  )
  expect(text).toBe('*What really went out?*')
})
