import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const manifest = readFileSync(join(ROOT, 'manifest.yml'), 'utf8')

const slackSources = readdirSync(join(ROOT, 'src/slack'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join(ROOT, 'src/slack', name), 'utf8'))
  .concat(readFileSync(join(ROOT, 'src/commands/check.ts'), 'utf8'))
  .join('\n')

/** The list under a key of the manifest; it uses no YAML beyond that. */
function listUnder(key: string): readonly string[] {
  const block = new RegExp(`\\n( *)${key}:\\n((?:\\1 {2}.*\\n)+)`).exec(manifest)?.[2] ?? ''
  return block.split('\n').flatMap(line => /^ *- (?:command: )?(\S+)/.exec(line)?.[1] ?? [])
}

/** Which scopes each Web API method the desk calls needs, by Slack's reference. */
const SCOPES_OF: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'conversations.open': ['im:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
  'users.info': ['users:read'],
  'usergroups.users.list': ['usergroups:read'],
  'auth.test': [],
}

const calledMethods = [
  ...new Set(
    [
      ...slackSources.matchAll(/\.(chat|conversations|views|users|usergroups|auth)\.((?:users\.)?[a-z][A-Za-z]+)\(/g),
    ].map(([, family, method]) => `${family}.${method}`),
  ),
]

test('every Web API method the desk calls is known here with its scopes', () => {
  expect(calledMethods.filter(method => !(method in SCOPES_OF))).toEqual([])
  expect(calledMethods.length).toBeGreaterThan(10)
})

test('the manifest asks for exactly the scopes the desk uses', () => {
  const upload = slackSources.includes('filesUploadV2') ? ['files:write'] : []
  const photos = ['files:read']
  const used = new Set([...calledMethods.flatMap(method => SCOPES_OF[method] ?? []), ...upload, ...photos, 'commands'])
  expect([...listUnder('bot')].sort()).toEqual([...used].sort())
})

test('the manifest subscribes to exactly the events the desk listens to', () => {
  const listened = new Set([...slackSources.matchAll(/app\.event\('([a-z_]+)'/g)].map(([, name]) => name))
  const subscribed = new Set(listUnder('bot_events').map(name => name.split('.')[0]))
  expect([...subscribed].sort()).toEqual([...listened].sort())
})

test('the manifest registers exactly the commands the desk answers', () => {
  const answered = [...slackSources.matchAll(/app\.command\('([^']+)'/g)].map(([, name]) => name)
  expect(listUnder('slash_commands')).toEqual(answered)
})
