import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { caseOf, clickAs, confirmed, historyOf, offered, replies, shareADesk } from './roads.ts'
import { buttonsOn, cardSays, click, fillIn, mailsNow, mailsTo, submit, threadSays, tick } from './team.ts'
import { AGENT, PICKER } from './world.ts'

/** All that ships, and the replacement switched on as fourth. */
const remedies = DEFAULT_POLICY.remedies.map(row => ({ ...row, enabled: row.id !== 'returnless' }))

const setting = shareADesk(() => ({ codes: 20, policy: { remedies } }))

describe('the ways a customer can take an offer', () => {
  test('a part of the money back: an agent does it in Seller Central, the customer is told, the case is resolved', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, '2 please')
    await cardSays(world, about.card, /Refund .*on the order’s page/)
    expect(await clickAs(world, about, 'Done in Seller Central')).toMatchObject({ status: 200 })
    await cardSays(world, about.card, 'Resolved')
    const [, told] = await mailsTo(world, about.customer, 2)
    expect(told?.text).toMatch(/40 ?%/)
    expect(await caseOf(setting(), about)).toMatchObject({ state: 'resolved', code: null })
  })

  test('return for all the money: instructions go out, the refund is a person’s word, the customer is told', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'I would rather return it for a full refund, option 3.')
    await cardSays(world, about.card, 'Awaiting return')
    const [, instructions] = await mailsTo(world, about.customer, 2)
    expect(instructions?.text).toMatch(/return/i)
    await cardSays(world, about.card, 'Done in Seller Central')
    await clickAs(world, about, 'Done in Seller Central')
    await cardSays(world, about.card, 'Resolved')
    expect((await mailsTo(world, about.customer, 3))[2]?.text).toMatch(/refund/i)
  })

  test('a replacement: the warehouse takes its second look before it leaves', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'Option 4 please, send me the right one.')
    const check = await threadSays(world, about.card, 'Checked, ship it')
    expect(JSON.stringify(check.blocks)).toMatch(/127.*123/)
    await mailsTo(world, about.customer, 2)
    await click(world, PICKER, check, 'Checked, ship it')
    await cardSays(world, about.card, 'Resolved')
  })

  test('an option an agent picks for the customer issues the code', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'Thanks')
    await cardSays(world, about.card, 'Option 1')
    await clickAs(world, about, 'Option 1')
    await cardSays(world, about.card, 'Re-order placed')
    expect((await mailsTo(world, about.customer, 2))[1]?.text).toMatch(/^TEST-/m)
    expect(await caseOf(setting(), about)).toMatchObject({ acceptance: { by: AGENT, option: { number: 1 } } })
  })

  test('a suggestion of their own waits, the offer is amended, and the answer to the new one counts', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'None of these, 50% and we are done')
    await cardSays(world, about.card, 'Read as a suggestion of their own')
    expect(mailsNow(world, about.customer)).toHaveLength(1)
    await clickAs(world, about, 'Amend offer')
    await tick(world, AGENT, ['refund40', 'return_full'])
    await submit(world, AGENT, {})
    const [, amended] = await mailsTo(world, about.customer, 2)
    expect(amended?.text).toMatch(/^1\. .*40 ?%/m)
    expect(amended?.text).not.toMatch(/60 ?%/)
    await cardSays(world, about.card, 'Nudge customer')
    await replies(world, about, 'I choose option 1.')
    await cardSays(world, about.card, 'Done in Seller Central')
    expect(await caseOf(setting(), about)).toMatchObject({
      offer: { round: 2 },
      acceptance: { by: 'customer', option: { remedyId: 'refund40' } },
    })
  })

  test('a question is answered in the agent’s own words, and the offer stays open', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'How long would a return take, and who pays the postage?')
    await cardSays(world, about.card, 'Read as a question')
    const message = `Dear Hannah,\n\na return for order ${about.order} takes about a week, and we pay the postage.\n\nLakeshore Table Co`
    await fillIn(world, AGENT, about.card, 'Write back', { message })
    expect((await mailsTo(world, about.customer, 2))[1]?.text).toContain('about a week')
    await cardSays(world, about.card, 'Nudge customer')
    await replies(world, about, '2 please')
    await cardSays(world, about.card, 'Done in Seller Central')
  })

  test('a likely choice waits for a person', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'Maybe the first one')
    await cardSays(world, about.card, 'The customer probably means option 1')
    expect(await caseOf(setting(), about)).toMatchObject({ state: 'replied', code: null })
    expect(mailsNow(world, about.customer)).toHaveLength(1)
  })

  test('a no to the offer waits for a person, who closes the case', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, 'No, I do not want any of these.')
    await cardSays(world, about.card, 'Read as a no to the offer')
    await fillIn(world, AGENT, about.card, 'Close', { because: 'declined_by_customer' })
    await cardSays(world, about.card, 'Closed')
    expect(await historyOf(setting(), about)).not.toContain('choose_option')
  })

  test('a reply told by telephone is recorded and carried out', async () => {
    const { world } = setting()
    const about = await offered(world)
    await fillIn(world, AGENT, about.card, 'Record reply', { option: '2', text: 'By phone: the 40 %.' })
    await cardSays(world, about.card, 'Done in Seller Central')
    await threadSays(world, about.card, 'By phone: the 40 %.')
  })

  test('one remedy alone can be offered, and its number is 1', async () => {
    const { world } = setting()
    const about = await confirmed(world)
    await clickAs(world, about, 'Choose remedies')
    await tick(world, AGENT, ['return_full'])
    await submit(world, AGENT, {})
    const [mail] = await mailsTo(world, about.customer, 1)
    expect(mail?.text).toMatch(/^1\. /m)
    expect(mail?.text).not.toMatch(/^2\. /m)
  })

  test('once resolved, a card offers nothing but to reopen', async () => {
    const { world } = setting()
    const about = await offered(world)
    await replies(world, about, '2 please')
    await clickAs(world, about, 'Done in Seller Central')
    await cardSays(world, about.card, 'Resolved')
    expect(buttonsOn(world, about.card)).toEqual(['Reopen'])
  })
})
