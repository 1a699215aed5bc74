import { readFileSync } from 'node:fs'
import { type Logger, LogLevel, WebAPIPlatformError, WebClient } from '@slack/web-api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'
import { groupOf } from '../../src/local/slack/workspace.ts'
import { BOT_SCOPES } from '../../src/slack/scopes.ts'

let slack: FakeSlack
let web: WebClient
let clock: number

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
}

beforeEach(async () => {
  clock = Date.UTC(2026, 10, 2, 9, 0, 0)
  slack = await startFakeSlack({
    people: [
      { id: 'U1', name: 'Ada Agent', role: 'agent', locale: 'en-US' },
      { id: 'U2', name: 'Wei Warehouse', role: 'warehouse', locale: 'zh-CN' },
      { id: 'U3', name: 'Lea Lead', role: 'lead', locale: 'en-GB' },
    ],
    channels: [
      { id: 'C1', name: 'returns', members: ['U1', 'U2', 'U3'] },
      { id: 'C2', name: 'elsewhere', members: ['U1'], withoutBot: true },
    ],
    now: () => clock,
    scopes: [...BOT_SCOPES, 'channels:join', 'reactions:write'],
  })
  web = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger: silent, retryConfig: { retries: 0 } })
})

afterEach(() => slack.stop())

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const errorOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'went through',
    (error: unknown) => (error instanceof WebAPIPlatformError ? error.data.error : error),
  )

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(new URL(path, slack.apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  })

test('says who the bot is and what its token may do', async () => {
  const me = await web.auth.test()
  expect(me).toMatchObject({ ok: true, user_id: slack.botUserId, team_id: 'T0MAKEGOOD' })
  expect(me.response_metadata?.scopes).toContain('chat:write')
})

test('refuses a wrong token, a missing one, the wrong kind and an unknown method', async () => {
  const stranger = new WebClient('xoxb-wrong', { slackApiUrl: slack.apiUrl, logger: silent })
  expect(await errorOf(stranger.auth.test())).toBe('invalid_auth')
  expect(await errorOf(new WebClient(undefined, { slackApiUrl: slack.apiUrl, logger: silent }).auth.test())).toBe(
    'not_authed',
  )
  expect(await errorOf(web.apps.connections.open({}))).toBe('not_allowed_token_type')
  expect(await errorOf(web.apiCall('chat.shout'))).toBe('unknown_method')
  expect(await errorOf(web.apiCall('constructor'))).toBe('unknown_method')
})

test('takes JSON bodies and a token among the arguments', async () => {
  const json = await post(
    'chat.postMessage',
    { channel: 'C1', text: 'hi' },
    { authorization: `Bearer ${slack.botToken}` },
  )
  expect(await json.json()).toMatchObject({ ok: true, channel: 'C1' })
  const among = await post('chat.postMessage', { token: slack.botToken, channel: 'C1', text: 'hi' })
  expect(await among.json()).toMatchObject({ ok: true })
  expect(slack.calls().at(-1)).toEqual({ method: 'chat.postMessage', args: { channel: 'C1', text: 'hi' } })
})

test('posts with blocks and metadata, gives missing block ids, and lists it again with its metadata', async () => {
  const metadata = { event_type: 'return_case', event_payload: { case_id: '42' } }
  const { ts } = await web.chat.postMessage({ channel: 'C1', text: 'gist', blocks: [section('*hi*')], metadata })
  expect(ts).toMatch(/^1793\d{6}\.\d{6}$/)
  const bare = await web.conversations.history({ channel: 'C1' })
  expect(bare.messages?.[0]?.metadata).toBeUndefined()
  const { messages } = await web.conversations.history({ channel: 'C1', include_all_metadata: true })
  expect(messages?.[0]).toMatchObject({ ts, text: 'gist', metadata, bot_id: 'B0MAKEGOOD', user: slack.botUserId })
  expect(messages?.[0]?.blocks?.[0]?.block_id).toMatch(/^\w{5}$/)
})

test('gives every message its own time, growing while the clock stands still', async () => {
  const posts = await Promise.all(Array.from({ length: 30 }, () => web.chat.postMessage({ channel: 'C1', text: 'x' })))
  expect(new Set(posts.map(each => each.ts)).size).toBe(30)
  const stamps = slack.messages('C1').map(message => message.ts)
  expect(stamps).toEqual([...stamps].sort())
})

test('refuses what Slack refuses about channels and messages', async () => {
  await slack.say({ user: 'U1', channel: 'C1', text: 'mine' })
  const theirs = slack.messages('C1')[0]?.ts ?? ''
  expect(await errorOf(web.chat.postMessage({ channel: 'C9', text: 'x' }))).toBe('channel_not_found')
  expect(await errorOf(web.chat.postMessage({ channel: 'C2', text: 'x' }))).toBe('not_in_channel')
  expect(await errorOf(web.chat.postMessage({ channel: 'C1', text: '' }))).toBe('no_text')
  expect(await errorOf(web.chat.postMessage({ channel: 'C1', text: 'x', thread_ts: '1.000000' }))).toBe(
    'thread_not_found',
  )
  expect(await errorOf(web.chat.update({ channel: 'C1', ts: '1.000000', text: 'x' }))).toBe('message_not_found')
  expect(await errorOf(web.chat.update({ channel: 'C1', ts: theirs, text: 'x' }))).toBe('cant_update_message')
  expect(await errorOf(web.chat.delete({ channel: 'C1', ts: theirs }))).toBe('cant_delete_message')
  expect(await errorOf(web.chat.postEphemeral({ channel: 'C1', user: 'U9', text: 'x' }))).toBe('user_not_in_channel')
  expect(await errorOf(web.conversations.history({ channel: 'C2' }))).toBe('not_in_channel')
  expect(await errorOf(web.conversations.replies({ channel: 'C1', ts: '1.000000' }))).toBe('thread_not_found')
})

test('may post once it has joined', async () => {
  await web.conversations.join({ channel: 'C2' })
  expect(await web.chat.postMessage({ channel: 'C2', text: 'x' })).toMatchObject({ ok: true })
})

test('refuses bad blocks with the place and the reason', async () => {
  const call = web.chat.postMessage({ channel: 'C1', text: 'x', blocks: [section('')] })
  await expect(call).rejects.toMatchObject({
    data: {
      ok: false,
      error: 'invalid_blocks',
      response_metadata: {
        messages: [
          '[ERROR] failed to match all allowed schemas [json-pointer:/blocks/0/text]',
          '[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]',
        ],
      },
    },
  })
  const notBlocks = await post('chat.postMessage', {
    token: slack.botToken,
    channel: 'C1',
    text: 'x',
    blocks: '[{"type"',
  })
  expect(await notBlocks.json()).toMatchObject({ error: 'invalid_blocks_format' })
  const noPayload = { token: slack.botToken, channel: 'C1', text: 'x', metadata: { event_type: 'a' } }
  expect(await (await post('chat.postMessage', noPayload)).json()).toMatchObject({ error: 'invalid_metadata_schema' })
})

test('cuts a text beyond 40,000 characters and warns', async () => {
  const reply = await web.chat.postMessage({ channel: 'C1', text: 'x'.repeat(40_001) })
  expect(reply).toMatchObject({ ok: true, warning: 'message_truncated' })
  expect(slack.messages('C1')[0]?.text).toHaveLength(40_000)
})

test('updates in place, keeps metadata, marks only a replaced text as edited', async () => {
  const metadata = { event_type: 'return_case', event_payload: { case_id: '42' } }
  const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'a', blocks: [section('a')], metadata })
  await web.chat.update({ channel: 'C1', ts, text: 'b', blocks: [section('b')] })
  expect(slack.messages('C1')[0]).toMatchObject({ ts, text: 'b', metadata })
  expect(slack.messages('C1')[0]?.edited).toBeUndefined()
  await web.chat.update({ channel: 'C1', ts, text: 'c' })
  expect(slack.messages('C1')[0]?.edited).toBe(true)
  await web.chat.delete({ channel: 'C1', ts })
  expect(slack.messages('C1')).toEqual([])
})

test('keeps threads apart from the channel and pages through both', async () => {
  const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'parent' })
  for (const text of ['one', 'two', 'three']) await web.chat.postMessage({ channel: 'C1', text, thread_ts: ts })
  await web.chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'psst', thread_ts: ts })
  const { messages } = await web.conversations.history({ channel: 'C1' })
  expect(messages).toHaveLength(1)
  expect(messages?.[0]).toMatchObject({ text: 'parent', reply_count: 3, thread_ts: ts })
  const first = await web.conversations.replies({ channel: 'C1', ts, limit: 3 })
  expect(first.messages?.map(message => message.text)).toEqual(['parent', 'one', 'two'])
  const cursor = first.response_metadata?.next_cursor ?? ''
  const second = await web.conversations.replies({ channel: 'C1', ts, limit: 3, cursor })
  expect(second.messages?.map(message => message.text)).toEqual(['three'])
  expect(second.has_more).toBe(false)
})

test('a person’s status is in their profile, as Slack gives it, until they take it away', async () => {
  const profile = async () => (await web.users.info({ user: 'U1' })).user?.profile
  expect(await profile()).toMatchObject({ status_emoji: '', status_text: '', status_expiration: 0 })
  let changes = 0
  slack.onChange(() => {
    changes += 1
  })
  await slack.setStatus({ user: 'U1', status: { emoji: ':palm_tree:', text: 'On leave' } })
  expect(await profile()).toMatchObject({ status_emoji: ':palm_tree:', status_text: 'On leave' })
  const everyone = (await web.users.list({})).members ?? []
  expect(everyone.map(({ profile: each }) => each?.status_text ?? '')).toEqual(['On leave', '', '', ''])
  await slack.setStatus({ user: 'U1', status: null })
  expect(await profile()).toMatchObject({ status_emoji: '' })
  expect(changes).toBe(2)
  await expect(slack.setStatus({ user: 'U9', status: null })).rejects.toThrow('nobody')
})

test('knows people, their languages, groups and channels', async () => {
  expect((await web.users.info({ user: 'U2', include_locale: true })).user).toMatchObject({
    locale: 'zh-CN',
    is_bot: false,
  })
  expect((await web.users.info({ user: slack.botUserId })).user?.is_bot).toBe(true)
  expect(await errorOf(web.users.info({ user: 'U9' }))).toBe('user_not_found')
  expect((await web.usergroups.users.list({ usergroup: groupOf('lead') })).users).toEqual(['U3'])
  expect(await errorOf(web.usergroups.users.list({ usergroup: 'S9' }))).toBe('no_such_subteam')
  expect((await web.conversations.info({ channel: 'C1' })).channel).toMatchObject({ name: 'returns', is_member: true })
  expect((await web.conversations.members({ channel: 'C1' })).members).toEqual(['U1', 'U2', 'U3', slack.botUserId])
  expect((await web.conversations.list({})).channels?.map(channel => channel.name)).toEqual(['returns', 'elsewhere'])
})

test('opens one direct conversation a person, by name or by posting to the person', async () => {
  const opened = await web.conversations.open({ users: 'U1' })
  const { channel } = await web.chat.postMessage({ channel: 'U1', text: 'hello' })
  expect(channel).toBe(opened.channel?.id)
  expect(slack.channels().find(each => each.id === channel)).toMatchObject({ isDirect: true, members: ['U1'] })
})

test('takes a file in three steps and posts it', async () => {
  const { channel } = await web.conversations.open({ users: 'U3' })
  await web.files.uploadV2({
    channel_id: channel?.id ?? '',
    filename: 'cases.csv',
    content: 'a,b\n1,2\n',
    initial_comment: 'Here',
  })
  const message = slack.messages(channel?.id ?? '')[0]
  expect(message).toMatchObject({ text: 'Here', files: [{ name: 'cases.csv', mimetype: 'text/csv', size: 8 }] })
  const file = message?.files?.[0]
  expect(Buffer.from(slack.fileBytes(file?.id ?? '') ?? []).toString()).toBe('a,b\n1,2\n')
  const info = await web.files.info({ file: file?.id ?? '' })
  const address = info.file?.url_private ?? ''
  expect((await fetch(address)).status).toBe(401)
  const content = await fetch(address, { headers: { authorization: `Bearer ${slack.botToken}` } })
  expect(await content.text()).toBe('a,b\n1,2\n')
})

test('reacts once, and gives permalinks', async () => {
  const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'x' })
  await web.reactions.add({ channel: 'C1', timestamp: ts, name: 'eyes' })
  expect(await errorOf(web.reactions.add({ channel: 'C1', timestamp: ts, name: 'eyes' }))).toBe('already_reacted')
  const { permalink } = await web.chat.getPermalink({ channel: 'C1', message_ts: ts })
  expect(permalink).toContain(`/archives/C1/p${ts.replace('.', '')}`)
})

test('publishes the App Home and refuses a stale hash', async () => {
  const home = (text: string) => ({ type: 'home' as const, blocks: [section(text)] })
  const first = await web.views.publish({ user_id: 'U1', view: home('a') })
  const hash = first.view?.hash ?? ''
  await web.views.publish({ user_id: 'U1', view: home('b'), hash })
  expect(await errorOf(web.views.publish({ user_id: 'U1', view: home('c'), hash }))).toBe('hash_conflict')
  expect(slack.home('U1')).toMatchObject({ blocks: [{ text: { text: 'b' } }] })
  expect(slack.home('U2')).toBeNull()
})

test('fails on order: with an error, with a rate limit, by cutting the line after the effect', async () => {
  slack.failNext('chat.postMessage', { error: 'internal_error' }, 2)
  expect(await errorOf(web.chat.postMessage({ channel: 'C1', text: 'x' }))).toBe('internal_error')
  expect(await errorOf(web.chat.postMessage({ channel: 'C1', text: 'x' }))).toBe('internal_error')
  slack.failNext('chat.postMessage', { rateLimitedSeconds: 7 })
  const strict = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: silent,
    rejectRateLimitedCalls: true,
  })
  await expect(strict.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject({ retryAfter: 7 })
  expect(slack.messages('C1')).toEqual([])
  slack.failNext('chat.postMessage', { cutAfterEffect: true })
  expect(await errorOf(web.chat.postMessage({ channel: 'C1', text: 'twice' }))).toBeInstanceOf(Error)
  expect(slack.messages('C1')).toMatchObject([{ text: 'twice' }])
  expect(await web.chat.postMessage({ channel: 'C1', text: 'x' })).toMatchObject({ ok: true })
})

test('tells its listeners of every change until they leave', async () => {
  let changes = 0
  const leave = slack.onChange(() => {
    changes += 1
  })
  await web.chat.postMessage({ channel: 'C1', text: 'x' })
  expect(changes).toBe(1)
  leave()
  await web.chat.postMessage({ channel: 'C1', text: 'x' })
  expect(changes).toBe(1)
})

test('a token without the scope is told which one it needs', async () => {
  const narrow = await startFakeSlack({ people: [], channels: [], now: () => clock, scopes: ['users:read'] })
  const client = new WebClient(narrow.botToken, { slackApiUrl: narrow.apiUrl, logger: silent })
  await expect(client.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject({
    data: { error: 'missing_scope', needed: 'chat:write', provided: 'users:read' },
  })
  expect(await client.users.list({})).toMatchObject({ ok: true })
  await narrow.stop()
})

test('the bot has the scopes of the manifest, none more', () => {
  const manifest = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')
  const scopes = /\n {4}bot:\n((?: {6}- .+\n)+)/.exec(manifest)?.[1] ?? ''
  expect(scopes.match(/[\w:]{3,}/g)).toEqual([...BOT_SCOPES])
})
