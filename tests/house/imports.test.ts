import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const SRC = join(ROOT, 'src')

/** What can be pressed, shown and set, by name. */
const NAMES = ['slack/ids.ts', 'slack/home-shown.ts', 'slack/settings-table.ts', 'slack/settings-press.ts'] as const

/**
 * Which rooms a room may look into; the first row that fits a file counts. `node:` and packages are named as such:
 * "pure" rooms may use zod and what parses or compares text, nothing that reaches the world.
 */
const DIRECTIONS: readonly {
  readonly room: string
  readonly into: readonly string[]
  readonly packages: readonly string[] | 'any'
}[] = [
  { room: 'domain/', into: ['domain/'], packages: ['zod', 'date-holidays'] },
  { room: 'intake/', into: ['intake/', 'domain/'], packages: ['postal-mime'] },
  { room: 'ports/', into: ['ports/', 'domain/', 'intake/notice.ts'], packages: [] },
  { room: 'desk/', into: ['desk/', 'domain/', 'intake/', 'ports/'], packages: [] },
  {
    room: 'slack/views/',
    into: ['slack/views/', 'slack/text/', ...NAMES, 'slack/mrkdwn.ts', 'domain/'],
    packages: ['@slack/bolt', 'zod'],
  },
  {
    room: 'slack/text/',
    into: ['slack/text/', 'slack/mrkdwn.ts', ...NAMES, 'domain/'],
    packages: [],
  },
  { room: 'slack/', into: ['slack/', 'desk/', 'domain/', 'ports/', 'config.ts', 'http/'], packages: 'any' },
  { room: 'mail/', into: ['mail/', 'intake/', 'domain/', 'ports/', 'config.ts', 'desk/desk.ts'], packages: 'any' },
  { room: 'jobs/handlers.ts', into: ['jobs/', 'desk/', 'slack/'], packages: 'any' },
  { room: 'jobs/', into: ['jobs/', 'domain/', 'ports/'], packages: 'any' },
  { room: 'store/', into: ['store/', 'domain/', 'intake/', 'ports/', 'config.ts', 'jobs/queue.ts'], packages: 'any' },
  { room: 'http/', into: ['http/', 'domain/', 'ports/'], packages: 'any' },
  { room: 'config', into: ['config', 'mail/addresses.ts', 'mail/oauth.ts'], packages: 'any' },
  {
    room: 'local/',
    into: [
      'local/',
      'config.ts',
      'http/server.ts',
      'mail/',
      'domain/',
      'desk/',
      'ports/',
      'slack/text/',
      'slack/scopes.ts',
    ],
    packages: 'any',
  },
  { room: 'log.ts', into: ['config.ts'], packages: 'any' },
  { room: '', into: [''], packages: 'any' },
]

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.includes('generated'))
  .map(name => name.replaceAll('\\', '/'))

const IMPORT = /^(?:import|export)\s[^'"`]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  return [...text.matchAll(IMPORT)].flatMap(([, ...names]) => names.filter(name => name !== undefined))
}

function trespasses(file: string): readonly string[] {
  const rule = DIRECTIONS.find(({ room }) => file.startsWith(room))
  return importsOf(file).filter(name => {
    if (!name.startsWith('.')) return rule?.packages !== 'any' && !rule?.packages.includes(name)
    const target = relative(SRC, resolve(dirname(join(SRC, file)), name))
    return !rule?.into.some(room => target.startsWith(room))
  })
}

test('data walks one way: no room looks where it must not', () => {
  const found = files.flatMap(file => trespasses(file).map(name => `${file} → ${name}`))
  expect(found).toEqual([])
})

test('the rule sees imports at all', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(importsOf('main.ts').length).toBeGreaterThan(10)
})

test('a source file is at most 200 lines long', () => {
  const long = files.filter(file => readFileSync(join(SRC, file), 'utf8').split('\n').length > 201)
  expect(long).toEqual([])
})

test('time and chance come in from outside', () => {
  const clock = /new Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID\(\)/
  const pure = files.filter(file => /^(domain|intake|desk|slack\/views)\//.test(file))
  expect(pure.filter(file => clock.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([])
})
