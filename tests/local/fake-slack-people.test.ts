import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'
import { button, buttons, fill, labels, newest, press } from '../../src/local/slack/find.ts'

let slack: FakeSlack
let app: App
let web: WebClient
let clock: number

beforeEach(async () => {
  clock = Date.UTC(2026, 10, 2, 9, 0, 0)
  slack = await startFakeSlack({
    people: [
      { id: 'U1', name: 'Ada Agent', role: 'agent', locale: 'en-US' },
      { id: 'U2', name: 'Wei Warehouse', role: 'warehouse', locale: 'zh-CN' },
    ],
    channels: [{ id: 'C1', name: 'returns', members: ['U1', 'U2'] }],
    now: () => clock,
    ackMs: 400,
    retryMs: [5, 5, 5],
  })
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR })
  app = new App({
    receiver,
    token: slack.botToken,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  })
  await app.init()
  const server = await app.start({ port: 0, host: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  slack.deliverTo({ http: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events` })
  web = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  })
})

afterEach(async () => {
  await slack.stop()
  await app.stop()
})

const plain = (text: string) => ({ type: 'plain_text' as const, text })

const card = (label = 'Take') => [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text: '*Order*' } },
  {
    type: 'actions' as const,
    block_id: 'acts',
    elements: [
      { type: 'button' as const, action_id: 'case:take', text: plain(label), value: '42', style: 'primary' as const },
      {
        type: 'overflow' as const,
        action_id: 'case:more',
        options: [
          { text: plain('Snooze'), value: 'snooze:42' },
          { text: plain('Close'), value: 'close:42' },
        ],
      },
    ],
  },
]

const modal = (title: string) => ({
  type: 'modal' as const,
  callback_id: 'fault',
  title: plain(title),
  submit: plain('Confirm'),
  private_metadata: '42',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'cause',
      label: plain('Root cause'),
      element: {
        type: 'static_select' as const,
        action_id: 'root_cause',
        options: [
          { text: plain('Mis-pick'), value: 'mis_pick' },
          { text: plain('Other'), value: 'other' },
        ],
      },
    },
    {
      type: 'input' as const,
      optional: true,
      label: plain('Note'),
      element: { type: 'plain_text_input' as const, action_id: 'note', initial_value: 'as stated' },
    },
  ],
})

async function posted() {
  const metadata = { event_type: 'return_case', event_payload: { case_id: '42' } }
  const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'Order', blocks: card(), metadata })
  return { channel: 'C1', ts }
}

/** A person presses Take, and the app opens a modal for it. */
async function modalOpen(title = 'Fault') {
  app.action('case:take', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({ trigger_id: 'trigger_id' in body ? String(body.trigger_id) : '', view: modal(title) })
  })
  await press(slack, 'U1', await posted(), 'Take')
  await expect.poll(() => slack.views('U1')).toHaveLength(1)
  const [view] = slack.views('U1')
  if (!view) throw new Error('no modal')
  return view
}

test('a pressed button reaches the app with its message, metadata, trigger and response_url', async () => {
  let body: unknown
  app.action('case:take', async args => {
    body = args.body
    await args.ack()
  })
  const message = await posted()
  expect(await press(slack, 'U1', message, 'Take')).toMatchObject({ status: 200, body: null })
  expect(body).toMatchObject({
    type: 'block_actions',
    user: { id: 'U1', username: 'ada.agent', team_id: 'T0MAKEGOOD' },
    container: { type: 'message', message_ts: message.ts, channel_id: 'C1', is_ephemeral: false },
    channel: { id: 'C1', name: 'returns' },
    message: { ts: message.ts, metadata: { event_payload: { case_id: '42' } } },
    actions: [
      { type: 'button', action_id: 'case:take', block_id: 'acts', value: '42', text: plain('Take'), style: 'primary' },
    ],
    state: { values: {} },
  })
})

test('an overflow sends the option as it stands in the message', async () => {
  let action: unknown
  app.action('case:more', async args => {
    action = args.action
    await args.ack()
  })
  await press(slack, 'U1', await posted(), 'Snooze')
  expect(action).toMatchObject({ type: 'overflow', selected_option: { text: plain('Snooze'), value: 'snooze:42' } })
})

test('nobody can press what is not there', async () => {
  const where = await posted()
  const act = (actionId: string, value?: string) =>
    slack.act({ user: 'U1', where, actionId, ...(value ? { value } : {}) })
  await expect(act('case:undo')).rejects.toThrow('no element "case:undo" here, only case:take=42, case:more')
  await expect(act('case:take', '43')).rejects.toThrow('no element "case:take" with "43"')
  await expect(act('case:more', 'reopen:42')).rejects.toThrow('no element "case:more"')
  await expect(slack.act({ user: 'U9', where, actionId: 'case:take' })).rejects.toThrow('U9 is not in the channel')
  await expect(slack.act({ user: 'U1', where: { ...where, ts: '1.000000' }, actionId: 'x' })).rejects.toThrow(
    'no message',
  )
  expect(() => button(newest(slack, where), 'Undo')).toThrow('no button "Undo", only Take, Snooze, Close')
})

test('a button of an older version can be pressed by someone whose screen is behind', async () => {
  const values: unknown[] = []
  app.action(/^case:/, async ({ ack, action }) => {
    values.push('value' in action ? action.value : null)
    await ack()
  })
  const message = await posted()
  const seen = newest(slack, message)
  await web.chat.update({ ...message, text: 'Order', blocks: [card()[0] ?? { type: 'divider' }] })
  expect(buttons(newest(slack, message))).toEqual([])
  await slack.actOnSeen({ user: 'U1', seen, actionId: 'case:take' })
  expect(values).toEqual(['42'])
})

test('thirty clicks at once each get their own answer', async () => {
  const users: string[] = []
  app.action('case:take', async ({ ack, body, respond }) => {
    users.push(body.user.id)
    await ack()
    await respond({ text: `seen ${users.length}` })
  })
  const message = await posted()
  const clicks = Array.from({ length: 30 }, (_, index) => press(slack, index % 2 ? 'U1' : 'U2', message, 'Take'))
  expect((await Promise.all(clicks)).map(click => click.status)).toEqual(Array(30).fill(200))
  await expect.poll(() => slack.messages('C1').filter(each => each.ephemeralFor !== undefined)).toHaveLength(30)
  expect(users).toHaveLength(30)
})

test('an answer that comes too late is a timeout', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  app.action('case:take', async ({ ack }) => {
    await promise
    await ack()
  })
  expect(await press(slack, 'U1', await posted(), 'Take')).toMatchObject({
    status: 0,
    body: { error: 'operation_timeout' },
  })
  resolve()
})

test('a form carries start values and real options, and an empty ack closes it', async () => {
  let view: unknown
  app.view('fault', async args => {
    view = args.view
    await args.ack()
  })
  const open = await modalOpen()
  const values = fill(open, { root_cause: 'mis_pick' })
  expect(await slack.submit({ user: 'U1', viewId: open.id, values })).toMatchObject({ status: 200 })
  expect(slack.views('U1')).toEqual([])
  expect(view).toMatchObject({ id: open.id, hash: open.hash, private_metadata: '42', callback_id: 'fault' })
  const state = (view as { state: { values: Record<string, unknown> } }).state.values
  expect(Object.values(state)).toEqual([
    { root_cause: { type: 'static_select', selected_option: { text: plain('Mis-pick'), value: 'mis_pick' } } },
    { note: { type: 'plain_text_input', value: 'as stated' } },
  ])
})

test('a form that misses a required field is not sent at all', async () => {
  const open = await modalOpen()
  const delivery = await slack.submit({ user: 'U1', viewId: open.id, values: {} })
  expect(delivery.body).toMatchObject({ response_action: 'errors', errors: { cause: expect.any(String) } })
  expect(slack.views('U1')).toHaveLength(1)
  expect(() => fill(open, { colour: 'red' })).toThrow('no input "colour"')
  const stray = { nowhere: { note: { value: 'x' } } }
  await expect(slack.submit({ user: 'U1', viewId: open.id, values: stray })).rejects.toThrow('nothing to fill in')
  await expect(slack.submit({ user: 'U2', viewId: open.id, values: {} })).rejects.toThrow('no open modal')
})

const answers = [
  {
    name: 'errors keep it open',
    ack: { response_action: 'errors', errors: { cause: 'No.' } },
    titles: ['Fault'],
    status: 200,
  },
  {
    name: 'an update replaces it',
    ack: { response_action: 'update', view: modal('Next') },
    titles: ['Next'],
    status: 200,
  },
  {
    name: 'a push goes on top',
    ack: { response_action: 'push', view: modal('Next') },
    titles: ['Fault', 'Next'],
    status: 200,
  },
  { name: 'clear closes all', ack: { response_action: 'clear' }, titles: [], status: 200 },
  {
    name: 'errors for no input keep it open as trouble',
    ack: { response_action: 'errors', errors: { x: 'No.' } },
    titles: ['Fault'],
    status: 0,
  },
  {
    name: 'a bad view keeps it open as trouble',
    ack: { response_action: 'update', view: { type: 'modal' } },
    titles: ['Fault'],
    status: 0,
  },
]

test.each(answers)('answers to a form: $name', async ({ ack, titles, status }) => {
  app.view('fault', args => args.ack(ack as never))
  const open = await modalOpen()
  const delivery = await slack.submit({ user: 'U1', viewId: open.id, values: fill(open, { root_cause: 'other' }) })
  expect(delivery.status).toBe(status)
  expect(slack.views('U1').map(({ view }) => (view.title as { text: string }).text)).toEqual(titles)
})

test('closing a form tells the app only when it asked for that', async () => {
  const closed: unknown[] = []
  app.view({ callback_id: 'fault', type: 'view_closed' }, async ({ ack, body }) => {
    closed.push(body.type)
    await ack()
  })
  const open = await modalOpen()
  await slack.close({ user: 'U1', viewId: open.id })
  expect([closed, slack.views('U1')]).toEqual([[], []])
})

test('a trigger opens one view, within three seconds', async () => {
  const triggers: string[] = []
  app.action('case:take', async ({ ack, body }) => {
    triggers.push('trigger_id' in body ? String(body.trigger_id) : '')
    await ack()
  })
  const message = await posted()
  await press(slack, 'U1', message, 'Take')
  await press(slack, 'U1', message, 'Take')
  const open = (trigger_id = '', view = modal('Fault')) => web.views.open({ trigger_id, view })
  await expect(open(triggers[0], modal('A title that is far too long'))).rejects.toMatchObject({
    data: { error: 'invalid_arguments' },
  })
  await open(triggers[0])
  await expect(open(triggers[0])).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } })
  clock += 3001
  await expect(open(triggers[1])).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } })
  await expect(open('made.up')).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } })
})

test('a modal is updated by its newest hash and stacked three high', async () => {
  const triggers: string[] = []
  app.action('again', async ({ ack, body }) => {
    triggers.push('trigger_id' in body ? String(body.trigger_id) : '')
    await ack()
  })
  const first = await modalOpen()
  const again = {
    type: 'actions' as const,
    elements: [{ type: 'button' as const, action_id: 'again', text: plain('+') }],
  }
  const view = { ...modal('More'), blocks: [again] }
  await web.views.update({ view_id: first.id, hash: first.hash, view })
  await expect(web.views.update({ view_id: first.id, hash: first.hash, view })).rejects.toMatchObject({
    data: { error: 'hash_conflict' },
  })
  await expect(web.views.update({ view_id: 'V0', view })).rejects.toMatchObject({ data: { error: 'not_found' } })
  for (const height of [2, 3]) {
    await slack.act({ user: 'U1', where: { viewId: slack.views('U1').at(-1)?.id ?? '' }, actionId: 'again' })
    await web.views.push({ trigger_id: triggers.at(-1) ?? '', view })
    expect(slack.views('U1')).toHaveLength(height)
  }
  await slack.act({ user: 'U1', where: { viewId: slack.views('U1').at(-1)?.id ?? '' }, actionId: 'again' })
  await expect(web.views.push({ trigger_id: triggers.at(-1) ?? '', view })).rejects.toMatchObject({
    data: { error: 'push_limit_reached' },
  })
})

test('a button on the App Home carries the view, and an app hears when the Home opens', async () => {
  const heard: unknown[] = []
  app.event('app_home_opened', async ({ event, client }) => {
    heard.push(event.tab)
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: card() } })
  })
  app.action('case:take', async ({ ack, body }) => {
    heard.push('view' in body ? body.view?.type : null)
    await ack()
  })
  expect(await slack.openHome({ user: 'U1' })).toMatchObject({ status: 200 })
  await expect.poll(() => slack.home('U1')).not.toBeNull()
  await slack.act({ user: 'U1', where: { home: true }, actionId: 'case:take', value: '42' })
  expect(heard).toEqual(['home', 'home'])
  await expect(slack.act({ user: 'U2', where: { home: true }, actionId: 'case:take' })).rejects.toThrow('no App Home')
})

test('a command is answered by its ack and by its response_url', async () => {
  app.command('/returns', async ({ ack, command, respond }) => {
    await ack(`got ${command.text} in ${command.channel_name} from ${command.user_name}`)
    await respond({ response_type: 'in_channel', text: 'for all' })
  })
  await slack.command({ user: 'U1', channel: 'C1', command: '/returns', text: 'stats 7d' })
  await expect.poll(() => slack.messages('C1')).toHaveLength(2)
  expect(slack.messages('C1')).toMatchObject([
    { text: 'got stats 7d in returns from ada.agent', ephemeralFor: 'U1' },
    { text: 'for all' },
  ])
})

test('a response_url replaces and deletes its message, five times within half an hour', async () => {
  const urls: string[] = []
  app.action('case:take', async ({ ack, body }) => {
    urls.push('response_url' in body ? String(body.response_url) : '')
    await ack()
  })
  const message = await posted()
  const send = async (url: string | undefined, body: unknown) => {
    const response = await fetch(url ?? '', { method: 'POST', body: JSON.stringify(body) })
    return `${response.status} ${await response.text()}`
  }
  await press(slack, 'U1', message, 'Take')
  expect(await send(urls[0], { replace_original: true, text: 'Order', blocks: card('Took') })).toBe('200 ok')
  expect(labels(newest(slack, message))).toContain('Took')
  expect(await send(urls[0], { blocks: [{ type: 'section' }] })).toBe('400 invalid_blocks')
  for (const text of ['2', '3', '4', '5']) expect(await send(urls[0], { text })).toBe('200 ok')
  expect(await send(urls[0], { text: '6' })).toBe('404 used_url')
  await press(slack, 'U1', message, 'Took')
  clock += 31 * 60_000
  expect(await send(urls[1], { text: 'late' })).toBe('404 expired_url')
  await press(slack, 'U1', message, 'Took')
  expect(await send(urls[2], { delete_original: true })).toBe('200 ok')
  expect(slack.messages('C1').some(each => each.ts === message.ts)).toBe(false)
})

test('an ephemeral message belongs to one person and is not shown to the app again', async () => {
  let body: unknown
  app.action('case:take', async args => {
    body = args.body
    await args.ack()
  })
  await web.chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'psst', blocks: card() })
  const [message] = slack.messages('C1')
  if (!message) throw new Error('no message')
  await expect(press(slack, 'U2', message, 'Take')).rejects.toThrow('does not see this message')
  await press(slack, 'U1', message, 'Take')
  expect(body).toMatchObject({ container: { is_ephemeral: true } })
  expect(body).not.toHaveProperty('message')
})

test('a choice in a message and in a form shows in the action and in the state', async () => {
  const bodies: Record<string, unknown>[] = []
  app.action('pick', async ({ ack, body }) => {
    bodies.push({ ...body })
    await ack()
  })
  const options = ['a', 'b'].map(value => ({ text: plain(value), value }))
  const pick = {
    type: 'static_select' as const,
    action_id: 'pick',
    options,
    initial_option: { text: plain('a'), value: 'a' },
  }
  const blocks = [{ type: 'actions' as const, block_id: 'picks', elements: [pick] }]
  const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'x', blocks })
  await slack.act({ user: 'U1', where: { channel: 'C1', ts }, actionId: 'pick', value: 'b' })
  const open = await modalOpen()
  const form = { ...modal('Fault'), blocks: [...modal('Fault').blocks, ...blocks] }
  await web.views.update({ view_id: open.id, view: form })
  const [updated] = slack.views('U1')
  const state = fill(updated ?? open, { root_cause: 'other' })
  await slack.act({ user: 'U1', where: { viewId: open.id }, actionId: 'pick', value: 'b', state })
  const chosen = { selected_option: { text: plain('b'), value: 'b' } }
  const held = { picks: { pick: { type: 'static_select', ...chosen } } }
  expect(bodies[0]).toMatchObject({ actions: [{ type: 'static_select', ...chosen }], state: { values: held } })
  expect(bodies[1]).toMatchObject({ view: { state: { values: { ...held, cause: expect.anything() } } } })
  await expect(
    slack.act({ user: 'U1', where: { viewId: open.id }, actionId: 'root_cause', value: 'other' }),
  ).rejects.toThrow('sends nothing before the form is submitted')
})

test('what people write comes as a message event, a photo with it as a shared file', async () => {
  const events: Record<string, unknown>[] = []
  app.event('message', async ({ event }) => {
    events.push({ ...event })
  })
  const { ts } = await posted()
  await slack.say({
    user: 'U2',
    channel: 'C1',
    text: 'right shelf',
    threadTs: ts,
    file: { name: 'shelf.jpg', bytes: new Uint8Array([1, 2]) },
  })
  const direct = await web.conversations.open({ users: 'U1' })
  await slack.say({ user: 'U1', channel: direct.channel?.id ?? '', text: 'hello' })
  await slack.settled()
  expect(events).toHaveLength(2)
  expect(events).toContainEqual(
    expect.objectContaining({
      subtype: 'file_share',
      user: 'U2',
      text: 'right shelf',
      thread_ts: ts,
      channel_type: 'channel',
      files: [expect.objectContaining({ name: 'shelf.jpg', mimetype: 'image/jpeg', size: 2 })],
    }),
  )
  expect(events).toContainEqual(expect.objectContaining({ text: 'hello', channel_type: 'im' }))
})
