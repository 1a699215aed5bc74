import { App, LogLevel } from '@slack/bolt'
import { SocketModeClient } from '@slack/socket-mode'
import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'
import { fill, press } from '../../src/local/slack/find.ts'

let slack: FakeSlack
const clients: SocketModeClient[] = []

beforeEach(async () => {
  slack = await startFakeSlack({
    people: [{ id: 'U1', name: 'Ada', role: 'agent', locale: 'en-US' }],
    channels: [{ id: 'C1', name: 'returns', members: ['U1'] }],
    now: () => Date.now(),
    ackMs: 500,
    retryMs: [1, 1, 1],
  })
  slack.deliverTo({ socketMode: true })
})

afterEach(async () => {
  await Promise.all(clients.splice(0).map(client => client.disconnect()))
  await slack.stop()
})

async function connect(options: { autoReconnectEnabled?: boolean } = {}) {
  const client = new SocketModeClient({
    appToken: slack.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 1000,
    clientOptions: { slackApiUrl: slack.apiUrl },
    ...options,
  })
  clients.push(client)
  await client.start()
  return client
}

const command = (text: string) => slack.command({ user: 'U1', channel: 'C1', command: '/returns', text })

test('a wrong app token gets no connection', async () => {
  const web = new WebClient('xapp-wrong', { slackApiUrl: slack.apiUrl, logLevel: LogLevel.ERROR })
  await expect(web.apps.connections.open({})).rejects.toMatchObject({ data: { error: 'invalid_auth' } })
  expect((await fetch(new URL('/link/?ticket=made-up', slack.apiUrl))).status).toBe(404)
})

test('each envelope goes to one of the connections and is answered by its ack', async () => {
  const heard: string[] = []
  for (const name of ['first', 'second']) {
    const client = await connect()
    client.on('slash_commands', async ({ ack, body }) => {
      heard.push(`${name} ${body.text}`)
      await ack({ text: `from ${name}` })
    })
  }
  expect(slack.connections()).toBe(2)
  const deliveries = [await command('a'), await command('b')]
  expect(deliveries.map(delivery => delivery.status)).toEqual([200, 200])
  expect(heard.map(each => each.split(' ')[1])).toEqual(['a', 'b'])
  expect(new Set(heard.map(each => each.split(' ')[0])).size).toBe(2)
  expect(
    slack
      .messages('C1')
      .map(message => message.text)
      .sort(),
  ).toEqual(['from first', 'from second'])
})

test('large and non-Latin texts arrive whole in both directions', async () => {
  const client = await connect()
  client.on('slash_commands', ({ ack, body }) => ack({ text: body.text }))
  const text = '退货 '.repeat(9_000)
  await command(text)
  expect(slack.messages('C1')[0]?.text).toBe(text)
})

test('an envelope nobody acknowledges times out; an event comes again, counted', async () => {
  const client = await connect()
  const attempts: unknown[] = []
  client.on('message', async ({ ack, retry_num: attempt }) => {
    attempts.push(attempt)
    if (attempts.length === 2) await ack()
  })
  expect(await command('silence')).toMatchObject({ status: 0, body: { error: 'operation_timeout' } })
  expect((await slack.say({ user: 'U1', channel: 'C1', text: 'hi' })).status).toBe(0)
  await expect.poll(() => attempts).toEqual([0, 1])
})

test('after a refresh the connection comes back and takes deliveries again', async () => {
  const client = await connect()
  client.on('slash_commands', ({ ack }) => ack())
  expect((await command('before')).status).toBe(200)
  slack.refreshConnections()
  expect(slack.connections()).toBe(0)
  expect((await command('between')).status).toBe(0)
  await expect.poll(() => slack.connections(), { timeout: 5000 }).toBe(1)
  expect((await command('after')).status).toBe(200)
})

test('a whole app runs over Socket Mode: a click, a modal, its submission', async () => {
  const app = new App({
    socketMode: true,
    appToken: slack.appToken,
    token: slack.botToken,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  })
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  const input = { type: 'plain_text_input' as const, action_id: 'note' }
  app.action('case:note', async ({ ack, body, client }) => {
    await ack()
    const blocks = [{ type: 'input' as const, label: plain('Note'), element: input }]
    const view = { type: 'modal' as const, callback_id: 'note', title: plain('Note'), submit: plain('Save'), blocks }
    await client.views.open({ trigger_id: 'trigger_id' in body ? String(body.trigger_id) : '', view })
  })
  let state: unknown
  app.view('note', async ({ ack, view }) => {
    state = Object.values(view.state.values)[0]
    await ack()
  })
  await app.init()
  await app.start()
  try {
    const button = { type: 'button' as const, action_id: 'case:note', text: plain('Note'), value: '42' }
    const blocks = [{ type: 'actions' as const, elements: [button] }]
    const { ts = '' } = await app.client.chat.postMessage({ channel: 'C1', text: 'x', blocks })
    expect(await press(slack, 'U1', { channel: 'C1', ts }, 'Note')).toMatchObject({ status: 200 })
    await expect.poll(() => slack.views('U1')).toHaveLength(1)
    const [view] = slack.views('U1')
    if (!view) throw new Error('no modal')
    await slack.submit({ user: 'U1', viewId: view.id, values: fill(view, { note: 'print 127' }) })
    expect(state).toEqual({ note: { type: 'plain_text_input', value: 'print 127' } })
    expect(slack.views('U1')).toEqual([])
  } finally {
    await app.stop()
  }
})
