import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NEW_CARD } from './page-cards.ts'
import { AGENT, LEAD, type StubWorkspace, startStubWorkspace, WAREHOUSE } from './page-stub.ts'

let workspace: StubWorkspace

beforeEach(async () => {
  workspace = await startStubWorkspace()
})

afterEach(() => workspace.stop())

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string }

/** fetch() would write its own Host header; this sends whatever a test says. */
const send = (path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    const outgoing = request({ host: '127.0.0.1', port: workspace.port, path, method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const state = async (as: string) => JSON.parse((await send(`/local/state?as=${as}`)).body)

const COMMAND = { user: AGENT, channel: 'CRETURNS', command: '/returns', text: 'mine' }

describe('who is answered', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('%s is', async host => {
    expect((await send('/', { headers: { host: `${host}:3000` } })).status).toBe(200)
  })

  test.each([
    'desk.example',
    '127.0.0.1.desk.example',
    'localhost.evil.example:3000',
    'localhost@evil.example',
    '10.0.0.4',
  ])('"%s" is not: another site may have pointed its name here', async host => {
    expect((await send('/local/state', { headers: { host } })).status).toBe(421)
  })

  test('a POST from another origin is refused and does nothing', async () => {
    expect((await post('/local/command', COMMAND, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('/local/command', COMMAND, { origin: 'null' })).status).toBe(403)
    expect((await post('/local/command', COMMAND, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(workspace.heard).toEqual([])
  })

  test('a POST that a foreign form could send is refused', async () => {
    const sent = await send('/local/command', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(COMMAND),
    })
    expect(sent.status).toBe(415)
    expect(workspace.heard).toEqual([])
  })

  test('the page’s own POST is taken', async () => {
    expect(
      (
        await post('/local/command', COMMAND, {
          origin: `http://127.0.0.1:${workspace.port}`,
          'sec-fetch-site': 'same-origin',
        })
      ).status,
    ).toBe(200)
    expect(workspace.heard).toEqual([{ what: 'command', input: COMMAND }])
  })

  test('every answer forbids scripts from elsewhere and inline ones', async () => {
    for (const path of ['/', '/local/page/main.js', '/local/state', '/local/nothing']) {
      const policy = String((await send(path)).headers['content-security-policy'])
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
    }
  })
})

describe('what is served', () => {
  test('paths of the desk are left to the desk', async () => {
    for (const path of ['/healthz', '/localhost', '/slack/events', '//'])
      expect((await send(path)).body).toBe('left to the desk')
  })

  test.each([
    '/local/page/../../stand-in.ts',
    '/local/page/%2e%2e%2fstand-in.ts',
    '/local/page/tsconfig.json',
    '/local/page/',
    '/local/act/../x',
  ])('%s is not a file of the page', async path => {
    expect((await send(path)).status).toBe(404)
  })

  test('the page loads nothing from elsewhere', async () => {
    const { body } = await send('/')
    const sources = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1])
    expect(sources.length).toBeGreaterThan(4)
    expect(sources.filter(source => !source?.startsWith('/local/page/') && source !== '#centre')).toEqual([])
  })

  test('a person sees what is only for them, and not the messages of others', async () => {
    workspace.post({ text: 'for all' })
    workspace.post({ text: 'for the agent', ephemeralFor: AGENT })
    workspace.post({ text: 'in private', channel: 'DAVA' })
    const texts = async (as: string) =>
      (await state(as)).channels.flatMap((channel: { messages: { text: string }[] }) =>
        channel.messages.map(({ text }) => text),
      )
    expect(await texts(AGENT)).toEqual(['for all', 'for the agent', 'in private'])
    expect(await texts(LEAD)).toEqual(['for all'])
  })

  test('nobody by that name', async () => {
    expect((await send('/local/state?as=UNOBODY')).status).toBe(404)
  })

  test('a mail of a customer and the replies it suggests are in the state', async () => {
    await post('/local/sample', { id: 'story' })
    expect((await state(AGENT)).customers[0]).toMatchObject({
      name: 'Hannah',
      orderId: '113-5592037-4418629',
      suggestions: [],
    })
    expect(workspace.delivered).toHaveLength(1)
  })

  test('a stream tells of changes', async () => {
    const abort = new AbortController()
    const response = await fetch(`${workspace.url}local/events`, { signal: abort.signal })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toContain('event: change\ndata: 1')
    workspace.post({ text: 'news', blocks: NEW_CARD })
    expect((await reader.read()).value).toContain('data: 2')
    abort.abort()
  })
})

describe('what may be sent', () => {
  test('a photo in a thread reaches the stand-in byte for byte', async () => {
    const base64 = Buffer.from('not really a photo').toString('base64')
    await post('/local/say', {
      user: WAREHOUSE,
      channel: 'CRETURNS',
      text: 'see',
      threadTs: '1.2',
      file: { name: 'a.png', base64 },
    })
    expect(workspace.heard).toMatchObject([{ what: 'say', input: { threadTs: '1.2', bytes: 18 } }])
    expect(await send('/local/files/F1')).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
    expect((await send('/local/files/F2')).status).toBe(404)
  })

  test.each([
    ['/local/act', { user: AGENT, where: { nowhere: true }, actionId: 'x' }],
    ['/local/command', { ...COMMAND, command: 'returns' }],
    ['/local/say', { user: AGENT, channel: 'CRETURNS', text: 'x', file: { name: 'a', base64: '***' } }],
    ['/local/reply', 'text'],
  ])('%s with something else is a 400 that says what is wrong', async (path, body) => {
    const answer = await post(path, body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body).error).not.toBe('')
    expect(workspace.heard).toEqual([])
  })

  test('broken JSON and unknown acts', async () => {
    const headers = { 'content-type': 'application/json' }
    expect((await send('/local/act', { method: 'POST', headers, body: '{' })).status).toBe(400)
    expect((await post('/local/constructor', {})).status).toBe(404)
    expect((await send('/local/act', { method: 'PUT' })).status).toBe(405)
  })

  test('more than 12 MB is refused with an answer', async () => {
    const answer = await post('/local/say', { user: AGENT, channel: 'CRETURNS', text: 'x'.repeat(13 * 1024 * 1024) })
    expect(answer.status).toBe(413)
  })

  test('a stand-in that throws is a 500 with its reason, not a crash', async () => {
    const answer = await post('/local/sample', { id: 'story', customer: 'x'.repeat(300) })
    expect(answer.status).toBe(400)
    workspace.breakNext('command', new Error('no such channel'))
    expect(await post('/local/command', COMMAND)).toMatchObject({
      status: 500,
      body: expect.stringContaining('no such channel'),
    })
  })
})
