import { describe, expect, test } from 'vitest'
import { eventually } from '../helpers/eventually.ts'
import { confirmed, offered, shareADesk } from './roads.ts'
import { type Answers, buttonsOn, click, clickInModal, fillIn, mailsTo, modalOf, submit, whispersTo } from './team.ts'
import { AGENT, CHANNEL, LEAD, OTHER_LEAD } from './world.ts'

const setting = shareADesk(() => ({ codes: 6 }))

const shown = async (user: string) => JSON.stringify((await modalOf(setting().world, user)).view)

const modalSays = (user: string, words: string) =>
  eventually(async () => {
    const now = await shown(user)
    if (!now.includes(words)) throw new Error(now)
    return now
  })

/** Presses the button beside a line of the settings' first window. */
async function openSection(user: string, section: string): Promise<void> {
  const { world } = setting()
  const { id } = await modalOf(world, user)
  const where = { viewId: id }
  await world.slack.act({
    user,
    where,
    blockId: `section-${section}`,
    actionId: 'case:settings_section',
    value: section,
  })
  await modalSays(user, 'private_metadata')
}

/** `/returns settings`, and the button under what it says. */
async function openSettings(user: string): Promise<void> {
  const { world } = setting()
  const before = whispersTo(world, user).length
  await world.slack.command({ user, channel: CHANNEL, command: '/returns', text: 'settings' })
  const answer = await eventually(() => whispersTo(world, user)[before])
  await click(world, user, answer, 'Settings')
}

async function closeAll(user: string): Promise<void> {
  const { world } = setting()
  for (const { id } of [...world.slack.views(user)].reverse()) await world.slack.close({ user, viewId: id })
}

async function change(user: string, section: string, answers: Answers): Promise<string> {
  const { world } = setting()
  await openSettings(user)
  await openSection(user, section)
  await submit(world, user, answers)
  const said = await shown(user)
  return said
}

const lastMailTo = async (customer: string) => (await mailsTo(setting().world, customer, 1)).at(-1)?.text ?? ''

describe('a lead changes a percentage in Slack', () => {
  test('the next offer uses it, the history tells of it, and Undo brings back what was', async () => {
    const { world, running } = setting()
    const said = await change(LEAD, 'remedies', { 'remedies.0.percent': '55' })
    expect(said).toContain('Saved as version')
    expect(said).toContain('Percent: 60 → 55')
    await closeAll(LEAD)

    const cheaper = await offered(world)
    expect(await lastMailTo(cheaper.customer)).toContain('a claim code for 55% off')

    await openSettings(OTHER_LEAD)
    await clickInModal(world, OTHER_LEAD, 'History')
    const history = await modalSays(OTHER_LEAD, 'Percent: 60 → 55')
    expect(history).toContain(`<@${LEAD}>`)
    await clickInModal(world, OTHER_LEAD, 'Undo')
    expect(await modalSays(OTHER_LEAD, 'Taken back, as version')).toContain(`<@${OTHER_LEAD}>`)
    await closeAll(OTHER_LEAD)
    expect((await running.desk.currentPolicy()).remedies[0]).toMatchObject({ percent: 60 })

    const usual = await offered(world)
    expect(await lastMailTo(usual.customer)).toContain('a claim code for 60% off')
  })

  test('what does not fit is refused at its input, and nothing is saved', async () => {
    const { world, running } = setting()
    const { version } = await running.desk.policyInForce()
    await openSettings(LEAD)
    await openSection(LEAD, 'remedies')
    expect(await submit(world, LEAD, { 'remedies.0.percent': '0' })).toMatchObject({
      body: { response_action: 'errors', errors: { 'remedies.0.percent': 'At least 1.' } },
    })
    await closeAll(LEAD)
    expect(await running.desk.policyInForce()).toMatchObject({ version })
  })

  test('of two leads who edit at once the second is told by whom they were overtaken', async () => {
    const { world, running } = setting()
    for (const lead of [LEAD, OTHER_LEAD]) {
      await openSettings(lead)
      await openSection(lead, 'records')
    }
    await submit(world, LEAD, { retentionDays: '45' })
    await modalSays(LEAD, '30 → 45')
    await submit(world, OTHER_LEAD, { retentionDays: '60' })
    expect(await modalSays(OTHER_LEAD, 'changed the settings while this was open')).toContain(`<@${LEAD}>`)
    expect(await running.desk.currentPolicy()).toMatchObject({ retentionDays: 45 })
    for (const lead of [LEAD, OTHER_LEAD]) await closeAll(lead)
  })

  test('a change that was changed again is not taken back over it', async () => {
    const { world, running } = setting()
    await change(LEAD, 'records', { 'repeatFault.count': '4' })
    await closeAll(LEAD)
    await change(LEAD, 'records', { 'repeatFault.count': '5' })
    await closeAll(LEAD)
    const { version } = await running.desk.policyInForce()
    await openSettings(LEAD)
    await clickInModal(world, LEAD, 'History')
    await modalSays(LEAD, '4 → 5')
    const modal = await modalOf(world, LEAD)
    await world.slack.act({
      user: LEAD,
      where: { viewId: modal.id },
      actionId: 'case:undo_setting',
      value: String(version - 1),
    })
    await modalSays(LEAD, 'A fault repeats itself from (cases) was changed again since')
    await closeAll(LEAD)
    expect(await running.desk.policyInForce()).toMatchObject({ version })
  })
})

test('customers read the sign-off a lead worded, in their language', async () => {
  const { world } = setting()
  await openSettings(LEAD)
  const menu = await modalOf(world, LEAD)
  await world.slack.act({
    user: LEAD,
    where: { viewId: menu.id },
    blockId: 'section-sentences',
    actionId: 'case:settings_section',
    value: 'sentences:en',
  })
  await modalSays(LEAD, 'Messages: English')
  await submit(world, LEAD, { 'sentences.en.signOff': 'Warmly, from the lakeside,' })
  await modalSays(LEAD, 'Saved as version')
  await closeAll(LEAD)
  const about = await offered(world)
  expect(await lastMailTo(about.customer)).toMatch(/Warmly, from the lakeside,\r?\n/)
})

test('a remedy that is switched off is not offered any more', async () => {
  const { world } = setting()
  await change(LEAD, 'remedies', { 'remedies.1.enabled': [] })
  await closeAll(LEAD)
  const about = await confirmed(world)
  await click(world, AGENT, about.card, 'Choose remedies')
  expect(await modalSays(AGENT, 'claim code')).not.toContain('40 % refund')
  await closeAll(AGENT)
  await fillIn(world, AGENT, about.card, 'Choose remedies', {})
})

test('an agent sees no settings and is refused the buttons of an old message', async () => {
  const { world } = setting()
  const before = whispersTo(world, AGENT).length
  await world.slack.command({ user: AGENT, channel: CHANNEL, command: '/returns', text: 'settings' })
  const answer = await eventually(() => whispersTo(world, AGENT)[before])
  expect(buttonsOn(world, answer)).toEqual([])
  await openSettings(LEAD)
  await closeAll(LEAD)
  const leads = whispersTo(world, LEAD).at(-1)
  expect(leads && buttonsOn(world, leads)).toContain('Settings')
})
