import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../../src/local/fake-slack.ts'
import { type Mailroom, startMailroom } from '../../src/local/mailroom.ts'
import { keepWorkspaceFile, readWorkspaceFile, type WorkspaceMemory } from '../../src/local/workspace-file.ts'

const AGENT = 'U0MEI'
const CHANNEL = 'C0RETURNS'
const NOW = new Date('2026-11-23T10:00:00Z')

let folder: string
let path: string
const open: (() => Promise<unknown>)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mg-workspace-'))
  path = join(folder, 'workspace.json')
})

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
  rmSync(folder, { recursive: true })
})

type Run = { readonly slack: FakeSlack; readonly mailroom: Mailroom; readonly stop: () => Promise<void> }

/** One run of the workspace, without a desk behind it. */
async function aRun(memory: WorkspaceMemory | null): Promise<Run> {
  const slack = await startFakeSlack({
    people: [{ id: AGENT, name: 'Mei', role: 'agent', locale: 'en-US' }],
    channels: [{ id: CHANNEL, name: 'returns', members: [AGENT] }],
    now: () => NOW.getTime(),
    ...(memory ? { memory: memory.slack } : {}),
  })
  const mailroom = await startMailroom({
    now: () => NOW,
    shop: { name: 'Lakeshore Table Co', address: 'desk@lakeshore-table.example' },
    deliver: async () => undefined,
    ...memory?.mailroom,
  })
  const keeper = keepWorkspaceFile({
    path,
    sources: [slack, mailroom],
    memory: () => ({ slack: slack.memory(), mailroom: mailroom.memory() }),
    onProblem: error => {
      throw error
    },
  })
  open.push(slack.stop, mailroom.stop, keeper.stop)
  return { slack, mailroom, stop: keeper.stop }
}

const say = (slack: FakeSlack, text: string, file?: { name: string; bytes: Uint8Array }) =>
  slack.say({ user: AGENT, channel: CHANNEL, text, ...(file ? { file } : {}) })

test('who is away still is after a restart', async () => {
  const first = await aRun(null)
  const status = { emoji: ':palm_tree:', text: 'On leave' }
  await first.slack.setStatus({ user: AGENT, status })
  await first.stop()
  const second = await aRun(await readWorkspaceFile(path))
  expect(second.slack.statusOf(AGENT)).toEqual(status)
})

test('a workspace kept before people had a status is read, and everybody is there', async () => {
  const first = await aRun(null)
  await say(first.slack, 'hello')
  await first.stop()
  const { slack, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
  const { statuses: _, ...older } = slack
  writeFileSync(path, JSON.stringify({ ...rest, slack: older }))
  expect((await readWorkspaceFile(path))?.slack.statuses).toEqual([])
})

test('messages, photos and mailboxes are there again after a restart', async () => {
  const first = await aRun(null)
  await say(first.slack, 'a photo', { name: 'shelf.png', bytes: new Uint8Array([1, 2, 3]) })
  await first.mailroom.sendSample({ id: 'story' })
  await first.stop()

  const second = await aRun(await readWorkspaceFile(path))
  const [message] = second.slack.messages(CHANNEL)
  const [file] = message?.files ?? []
  expect(message).toMatchObject({ text: 'a photo', ts: first.slack.messages(CHANNEL)[0]?.ts })
  expect(new URL(file?.permalink ?? '').origin).toBe(new URL(second.slack.apiUrl).origin)
  expect([...(second.slack.fileBytes(file?.id ?? '') ?? [])]).toEqual([1, 2, 3])
  expect(second.mailroom.customers()).toEqual(first.mailroom.customers())
  expect(second.mailroom.dnsRecords()).toEqual(first.mailroom.dnsRecords())
})

test('what is said after a restart stands after what was said before', async () => {
  const first = await aRun(null)
  await say(first.slack, 'first')
  await first.stop()
  const second = await aRun(await readWorkspaceFile(path))
  await say(second.slack, 'second')
  const [before, after] = second.slack.messages(CHANNEL)
  expect([before?.text, after?.text]).toEqual(['first', 'second'])
  expect(Number(after?.ts)).toBeGreaterThan(Number(before?.ts))
})

test('what one person alone saw is not written down, and nobody else may read the file', async () => {
  const { slack, stop } = await aRun(null)
  await say(slack, 'for all')
  await fetch(`${slack.apiUrl}chat.postEphemeral`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: CHANNEL, user: AGENT, text: 'for Mei alone' }),
  })
  expect(slack.messages(CHANNEL).map(({ text }) => text)).toEqual(['for all', 'for Mei alone'])
  await stop()
  const written = readFileSync(path, 'utf8')
  expect(written).toContain('for all')
  expect(written).not.toContain('for Mei alone')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each([
  ['missing', null],
  ['cut off', '{"version":1,"slack":{"messa'],
  ['of a version nobody knows', '{"version":99}'],
  ['something else', '{"version":1,"slack":{"channels":[7]},"mailroom":{}}'],
])('a file that is %s is no memory', async (_, content) => {
  if (content !== null) writeFileSync(path, content)
  expect(await readWorkspaceFile(path)).toBeNull()
})
