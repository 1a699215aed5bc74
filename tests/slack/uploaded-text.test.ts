import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploadedText } from '../../src/slack/uploaded-text.ts'

const TOKEN = 'xoxb-test'
const asked: { readonly path: string; readonly token: string | undefined }[] = []

const answer: RequestListener = (request, response) => {
  asked.push({ path: request.url ?? '', token: request.headers.authorization })
  if (request.url === '/login') response.setHeader('content-type', 'text/html; charset=utf-8')
  if (request.url === '/away') response.writeHead(302, { location: elsewhere.url })
  if (request.url === '/gone') response.writeHead(404)
  response.end('HTCB-AD73TB-L2M1TF\n')
}

const servers = [createServer(answer), createServer(answer)]
const [slack, elsewhere] = servers.map(server => ({
  get url() {
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  },
})) as [{ readonly url: string }, { readonly url: string }]

beforeAll(async () => {
  for (const server of servers) await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  for (const server of servers) server.close()
})

async function fetched(url: string): Promise<string | null> {
  asked.length = 0
  const background = new WebClient(TOKEN, { slackApiUrl: `${slack.url}/api/` })
  const log = { warn: () => undefined }
  return uploadedText({ slack: { background }, log } as never, { id: 'F1', url })
}

test('a file is fetched from Slack with our token', async () => {
  expect(await fetched(`${slack.url}/file`)).toBe('HTCB-AD73TB-L2M1TF\n')
  expect(asked).toEqual([{ path: '/file', token: `Bearer ${TOKEN}` }])
})

test.each(['/login', '/gone'])('what is no file is none: %s', async path => {
  expect(await fetched(`${slack.url}${path}`)).toBeNull()
})

test('our token goes nowhere but to Slack, whatever an address says', async () => {
  for (const url of [
    `${elsewhere.url}/file`,
    'http://files.slack.com/x',
    'https://slack.com.evil.example/x',
    'no address',
    '',
  ])
    expect(await fetched(url)).toBeNull()
  expect(asked).toEqual([])
  expect(await fetched(`${slack.url}/away`)).toBeNull()
  expect(asked.map(({ path }) => path)).toEqual(['/away'])
})
