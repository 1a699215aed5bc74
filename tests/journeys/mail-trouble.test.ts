import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSmtpServer, type TestSmtpServer } from '../helpers/smtp-server.ts'
import { type Relay, relayMails } from './relay-mails.ts'
import { caseOf, clickAs, confirmed, offered, replies, shareADesk } from './roads.ts'
import { REPLY, type Telling } from './story.ts'
import { buttonsOn, cardSays, fillIn, mailsTo, threadSays } from './team.ts'
import { AGENT, type World } from './world.ts'

let smtp: TestSmtpServer
let relay: Relay

beforeAll(async () => {
  smtp = await startSmtpServer()
})

const setting = shareADesk(world => {
  relay = relayMails(smtp, world.mailroom.smtpUrl)
  return { codes: 20, env: { SMTP_URL: smtp.url } }
})

afterAll(async () => {
  await relay.stop()
  await smtp.stop()
})

/** What the mail server took for the customer, whoever was told so. */
const taken = ({ customer }: Telling) => smtp.mails().filter(({ to }) => to.includes(customer))

/** An offer whose mail meets what the server was told to do. */
async function offering(world: World): Promise<Telling> {
  const about = await confirmed(world)
  await fillIn(world, AGENT, about.card, 'Choose remedies', {})
  return about
}

const sample = async (world: World, id: string, { customer }: Telling): Promise<void> => {
  const sent = await world.mailroom.sendSample({ id, customer })
  if (!sent.ok) throw new Error(sent.refused)
}

describe('an offer within its undo window', () => {
  test('is called back: the customer never sees it, and the agent chooses again', async () => {
    const { world, running } = setting()
    await running.desk.savePolicy({ ...(await running.desk.currentPolicy()), sendDelaySeconds: 30 }, 'test', new Date())
    const about = await offering(world)
    await clickAs(world, about, 'Undo')
    await cardSays(world, about.card, 'Choose remedies')
    await running.desk.savePolicy({ ...(await running.desk.currentPolicy()), sendDelaySeconds: 1 }, 'test', new Date())
    await fillIn(world, AGENT, about.card, 'Choose remedies', {})
    await mailsTo(world, about.customer, 1)
    await cardSays(world, about.card, 'Nudge customer')
    expect(taken(about)).toHaveLength(1)
  })
})

describe('a mail whose outcome nobody knows', () => {
  test('that did arrive is settled by a person, and is not sent again', async () => {
    const { world } = setting()
    smtp.behave({ kind: 'cut_after_content', keep: true, times: 1 })
    const about = await offering(world)
    await cardSays(world, about.card, 'Send again')
    await clickAs(world, about, 'It was sent')
    await cardSays(world, about.card, 'Nudge customer')
    expect(taken(about)).toHaveLength(1)
  })

  test('that did not arrive is sent again on a person’s word', async () => {
    const { world } = setting()
    smtp.behave({ kind: 'cut_after_content', keep: false, times: 1 })
    const about = await offering(world)
    await cardSays(world, about.card, 'It was sent')
    await clickAs(world, about, 'Send again')
    await cardSays(world, about.card, 'Nudge customer')
    expect(taken(about)).toHaveLength(1)
  })

  test('is settled as sent by the marketplace’s own copy of it', async () => {
    const { world } = setting()
    smtp.behave({ kind: 'cut_after_content', keep: true, times: 1 })
    const about = await offering(world)
    await cardSays(world, about.card, 'It was sent')
    await mailsTo(world, about.customer, 1)
    await sample(world, 'own-copy', about)
    await cardSays(world, about.card, 'Nudge customer')
    await threadSays(world, about.card, 'the marketplace sent us its copy')
  })

  test('while it is the mail with the code, can only be settled', async () => {
    const { world } = setting()
    const about = await offered(world)
    smtp.behave({ kind: 'cut_after_content', keep: true, times: 1 })
    await replies(world, about, REPLY)
    await cardSays(world, about.card, 'It was sent')
    expect(buttonsOn(world, about.card)).toEqual(['It was sent', 'Send again'])
    await clickAs(world, about, 'It was sent')
    await cardSays(world, about.card, 'Re-order placed')
    expect(await mailsTo(world, about.customer, 2)).toMatchObject([{}, { text: expect.stringMatching(/^TEST-/m) }])
  })
})

describe('a mail that certainly did not arrive', () => {
  test('because it bounced hours later, puts the case back and waits for a person', async () => {
    const { world } = setting()
    const about = await offered(world)
    await sample(world, 'bounce', about)
    await cardSays(world, about.card, 'Sender not authorized')
    expect(buttonsOn(world, about.card)).toEqual(expect.arrayContaining(['It was sent', 'Send again']))
    expect(await caseOf(setting(), about)).toMatchObject({ state: 'offering', mail: { state: 'failed' } })
    await clickAs(world, about, 'Send again')
    await cardSays(world, about.card, 'Nudge customer')
    expect(taken(about)).toHaveLength(2)
  })

  test('because the server refused it for good, says so and is sent again on a person’s word', async () => {
    const { world } = setting()
    smtp.behave({ kind: 'refuse_content', code: 554, text: '5.7.1 not registered with this account', times: 1 })
    const about = await offering(world)
    await cardSays(world, about.card, 'not registered with this account')
    expect(taken(about)).toEqual([])
    await clickAs(world, about, 'Send again')
    await mailsTo(world, about.customer, 1)
    await cardSays(world, about.card, 'Nudge customer')
  })

  test('because the server asked to come back later, is put off and the card says why', async () => {
    const { world } = setting()
    smtp.behave({ kind: 'refuse_recipient', code: 451, text: '4.7.1 try again later', times: 1 })
    const about = await offering(world)
    await cardSays(world, about.card, 'try again later')
    expect(await caseOf(setting(), about)).toMatchObject({ state: 'offering', mail: { state: 'scheduled', putOff: 1 } })
  })
})

describe('without a mail server', () => {
  const without = shareADesk(() => ({ codes: 5, env: { SMTP_URL: undefined, MAIL_FROM: undefined } }))

  test('the card says that nothing was sent, the text can be copied, and a person’s word goes on with the case', async () => {
    const { world } = without()
    const about = await offering(world)
    await cardSays(world, about.card, 'copy the mail from the thread')
    const post = await threadSays(world, about.card, 'no mail server is set up')
    expect(JSON.stringify(post.blocks)).toContain(`${about.order}`)
    expect(JSON.stringify(post.blocks)).toMatch(/1\. /)
    await clickAs(world, about, 'It was sent')
    await cardSays(world, about.card, 'Record reply')
    await fillIn(world, AGENT, about.card, 'Record reply', {
      option: '1',
      text: 'In the marketplace’s chat: the code.',
    })
    await cardSays(world, about.card, 'It was sent')
    expect(JSON.stringify(world.slack.messages(about.card.channel))).not.toMatch(/TEST-A*\d+-QWERTY/)
    await clickAs(world, about, 'It was sent')
    await cardSays(world, about.card, 'Re-order placed')
  })
})
