import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VARIABLE_NAMES } from '../../src/config-variables.ts'

const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8').split('\n')

const settings = example.flatMap((line, index) => {
  const name = /^#?([A-Z][A-Z_]*)=/.exec(line)?.[1]
  return name === undefined ? [] : [{ name, index }]
})

/** The comment above a setting; settings that belong together may share one. */
function commentAbove(index: number): string {
  const above = example.slice(0, index).reverse()
  const block = above.slice(0, above.indexOf('') < 0 ? above.length : above.indexOf(''))
  return block.filter(line => line.startsWith('# ')).join('\n')
}

test('.env.example names every variable the desk reads, each once, and no other', () => {
  expect(settings.map(({ name }) => name).sort()).toEqual([...VARIABLE_NAMES].sort())
})

test('.env.example sets nothing by itself: a copy of it changes nothing until somebody edits it', () => {
  expect(example.filter(line => line !== '' && !line.startsWith('#'))).toEqual([])
})

test.each(settings)('.env.example says what $name wants and what happens without it', ({ index }) => {
  expect(commentAbove(index)).toMatch(/Default:|Required/)
})
