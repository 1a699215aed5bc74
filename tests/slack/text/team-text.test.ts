import { expect, test } from 'vitest'
import { languageOfLocale, teamText } from '../../../src/slack/text/team-text.ts'

/** Paths of every word and sentence; functions are called with stand-ins for what they are told. */
function sentences(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('A', 2, 3, 4))]]
  if (Array.isArray(value)) return value.flatMap((entry, index) => sentences(entry, `${path}.${index}`))
  return Object.entries(value as object).flatMap(([key, entry]) =>
    sentences(entry, path === '' ? key : `${path}.${key}`),
  )
}

/** What reads the same in both: names, signs, what is typed. */
const SAME =
  /^(?:card\.headline|card\.labels\.sku|buttons\.stats_csv|names\.theDesk|stats\.none|answers\.help\.lines\.\d+\.0|modals\.about|thread\.about)$/

test('every sentence is translated', () => {
  const en = new Map(sentences(teamText('en')))
  const zh = sentences(teamText('zh'))
  expect(zh.map(([path]) => path).toSorted()).toEqual([...en.keys()].toSorted())
  expect(zh.filter(([path, text]) => text === en.get(path) && !SAME.test(path))).toEqual([])
  expect(zh.filter(([path, text]) => !/\p{Script=Han}/u.test(text) && !SAME.test(path)).map(([path]) => path)).toEqual([
    'card.mailTrouble',
    'card.label',
    'answers.headline',
    'home.count',
    'home.poolRow',
    'reminders.head',
    'settings.changed',
    'stats.onTimeOf',
    'stats.percent',
    'refusals.deedAt',
  ])
})

test('Chinese stands with its own punctuation', () => {
  expect(
    sentences(teamText('zh')).filter(([, text]) => /\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u.test(text)),
  ).toEqual([])
})

test('titles and buttons of modals fit', () => {
  for (const language of ['en', 'zh'] as const) {
    const short = sentences(teamText(language).modals).filter(([path]) =>
      /[tT]itle$|submit$|^(?:cancel|done|save)$/.test(path),
    )
    expect(short.filter(([, text]) => text.length > 24)).toEqual([])
    expect(short.length).toBeGreaterThan(20)
  }
})

test('a Slack locale decides the language', () => {
  expect(['zh-CN', 'zh-TW', 'en-GB', 'de-DE', undefined].map(languageOfLocale)).toEqual(['zh', 'zh', 'en', 'en', 'en'])
})
