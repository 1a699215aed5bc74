import { describe, expect, test } from 'vitest'
import { clickAs, codeSent, historyOf, offered, replies, shareADesk } from './roads.ts'
import { aCode, fillPool } from './running-desk.ts'
import { REPLY } from './story.ts'
import {
  cardSays,
  click,
  directMessagesTo,
  fillIn,
  isTold,
  mailsNow,
  mailsTo,
  modalOf,
  submit,
  textsOf,
  threadSays,
  whispersTo,
} from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_AGENT, PICKER } from './world.ts'

const setting = shareADesk(() => ({ codes: 20 }))

describe('the pool of codes', () => {
  const empty = shareADesk()

  test('an empty pool promises nothing; leads are told, and the case goes on when codes are imported', async () => {
    const { world, running } = empty()
    const about = await offered(world)
    await replies(world, about, REPLY)
    await cardSays(world, about.card, 'The pool has no code of this kind')
    await expect.poll(() => textsOf(directMessagesTo(world, LEAD))).toContain('The pool has no code left for a case')
    expect(mailsNow(world, about.customer)).toHaveLength(1)
    await fillPool(world, running.desk, [aCode(7)])
    expect((await mailsTo(world, about.customer, 2))[1]?.text).toContain(aCode(7))
    await cardSays(world, about.card, 'Re-order placed')
  })
})

describe('a code that is out', () => {
  test('is masked in Slack, and shown to leads alone', async () => {
    const { world } = setting()
    const about = await codeSent(world)
    const issued = await threadSays(world, about.card, 'claim code left the pool')
    expect(JSON.stringify(world.slack.messages(CHANNEL))).not.toMatch(/TEST-A*\d+-QWERTY/)
    await click(world, AGENT, issued, 'Reveal')
    await isTold(world, AGENT, 'Only leads may do that.')
    await click(world, LEAD, issued, 'Reveal')
    await isTold(world, LEAD, /TEST-A*\d+-QWERTY/)
    expect(whispersTo(world, PICKER)).toEqual([])
    expect((await historyOf(setting(), about)).filter(kind => kind === 'reveal')).toHaveLength(1)
  })

  test('stays the only one when the case is closed, reopened and offered again', async () => {
    const { world, running } = setting()
    const about = await codeSent(world)
    await fillIn(world, AGENT, about.card, 'Close', { because: 'no_reply' })
    await clickAs(world, about, 'Reopen')
    await cardSays(world, about.card, 'Choose remedies')
    const issued = (await running.desk.countCodes()).map(count => count.issued)
    await clickAs(world, about, 'Choose remedies', OTHER_AGENT)
    expect(await submit(world, OTHER_AGENT, {})).toMatchObject({ body: { response_action: 'errors' } })
    expect(JSON.stringify(await modalOf(world, OTHER_AGENT))).toContain('remedies')
    expect((await running.desk.countCodes()).map(count => count.issued)).toEqual(issued)
  })
})
