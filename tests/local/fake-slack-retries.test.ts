import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { WebClient } from '@slack/web-api'
import { afterEach, expect, test } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'

const open: (() => unknown)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A receiver that answers with these statuses in turn, 200 after the last. */
async function receiver(statuses: number[]) {
  const seen: IncomingMessage['headers'][] = []
  const bodies: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers)
    void text(request).then(body => {
      bodies.push(body)
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const slack = await startFakeSlack({
    people: [{ id: 'U1', name: 'Ada', role: 'agent', locale: 'en-US' }],
    channels: [{ id: 'C1', name: 'returns', members: ['U1'] }],
    now: () => Date.now(),
    retryMs: [1, 1, 1],
  })
  slack.deliverTo({ http: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
  open.push(
    () => slack.stop(),
    () => server.close(),
  )
  return { slack, seen, bodies }
}

const say = (slack: FakeSlack) => slack.say({ user: 'U1', channel: 'C1', text: 'hi' })

test('an event that fails comes again, counted and with the reason', async () => {
  const { slack, seen } = await receiver([500, 500])
  expect((await say(slack)).status).toBe(500)
  await expect.poll(() => seen).toHaveLength(3)
  expect(seen.map(headers => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2'])
  expect(seen[1]?.['x-slack-retry-reason']).toBe('http_error')
})

test('an event is given up after the third repetition', async () => {
  const { slack, seen } = await receiver([500, 500, 500, 500, 500])
  await say(slack)
  await expect.poll(() => seen).toHaveLength(4)
  await say(slack)
  await expect.poll(() => seen).toHaveLength(6)
  expect(seen.map(headers => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3', undefined, '1'])
})

test('a command that fails does not come again', async () => {
  const { slack, seen } = await receiver([500])
  expect((await slack.command({ user: 'U1', channel: 'C1', command: '/returns', text: '' })).status).toBe(500)
  await slack.settled()
  expect(seen).toHaveLength(1)
})

test('without anyone to deliver to, nothing is answered', async () => {
  const { slack } = await receiver([])
  slack.deliverTo({ socketMode: true })
  const delivery = await slack.command({ user: 'U1', channel: 'C1', command: '/returns', text: '' })
  expect(delivery).toMatchObject({ status: 0, body: { error: 'connection_failed' } })
})

test('the bot hears of its own messages, their changes and their end', async () => {
  const { slack, bodies } = await receiver([])
  const web = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl })
  const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'a' })
  await web.chat.update({ channel: 'C1', ts, text: 'b' })
  await web.chat.delete({ channel: 'C1', ts })
  await expect.poll(() => bodies).toHaveLength(3)
  const events = bodies.map(body => (JSON.parse(body) as { event: Record<string, unknown> }).event)
  expect(events).toContainEqual(expect.objectContaining({ type: 'message', bot_id: 'B0MAKEGOOD', ts, text: 'a' }))
  expect(events).toContainEqual(
    expect.objectContaining({ subtype: 'message_changed', message: expect.objectContaining({ text: 'b' }) }),
  )
  expect(events).toContainEqual(expect.objectContaining({ subtype: 'message_deleted', deleted_ts: ts }))
})
