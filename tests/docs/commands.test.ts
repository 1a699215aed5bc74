import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../../src/program.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/commands.md'), 'utf8')

type Documented = { readonly name: string; readonly text: string }

/** The page's sections: a heading `## codes import` and what stands below it. */
const sections: readonly Documented[] = page
  .split(/^## /m)
  .slice(1)
  .map(part => {
    const [name = '', ...text] = part.split('\n')
    return { name, text: text.join('\n') }
  })

type Runnable = { readonly name: string; readonly command: Command }

/** Every command that does something, by the words one types. */
const runnables = (command: Command, words: readonly string[] = []): readonly Runnable[] =>
  command.commands.flatMap(child => {
    const path = [...words, child.name()]
    return child.commands.length > 0 ? runnables(child, path) : [{ name: path.join(' '), command: child }]
  })

const commands = runnables(createProgram())

test('every command is documented, and every documented command exists', () => {
  expect(sections.map(({ name }) => name).sort()).toEqual(commands.map(({ name }) => name).sort())
})

test.each(commands)('every option of "$name" is documented', ({ name, command }) => {
  const text = sections.find(section => section.name === name)?.text ?? ''
  const missing = command.options.map(option => option.long ?? '').filter(long => !text.includes(long))
  expect(missing).toEqual([])
})
