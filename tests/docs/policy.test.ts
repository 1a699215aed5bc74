import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/policy.md'), 'utf8')

const shown: Readonly<Record<string, unknown>> = Object.assign(
  {},
  ...[...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, block]) => JSON.parse(`{${block}}`)),
)

test.each(Object.entries(shown))('the page shows the default of %s as it is', (key, value) => {
  expect(value).toEqual(DEFAULT_POLICY[key as keyof typeof DEFAULT_POLICY])
})

test.each(Object.keys(DEFAULT_POLICY))('the page explains %s', key => {
  expect(page).toMatch(new RegExp(`^(## |\\| )\`${key}\``, 'm'))
})
