import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT })

const withoutCode = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, '')

/** As GitHub makes them of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsIn = (file: string): readonly string[] =>
  [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))

function isBroken(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path)
  if (!existsSync(file)) return true
  return anchor !== undefined && !anchorsIn(file).includes(anchor)
}

test.each(pages)('%s: every relative link leads somewhere', page => {
  const links = [...withoutCode(readFileSync(join(ROOT, page), 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)]
  const relatives = links.map(([, target]) => target ?? '').filter(target => !/^[a-z]+:/.test(target))
  expect(relatives.filter(target => isBroken(page, target))).toEqual([])
})

/** `src/…` and the like in the text: what is renamed must be renamed there too. */
const NAMED = /`((?:src|tests|prisma|bench|bin)\/[\w./-]*[\w/])`/g

test.each(pages)('%s: every file it names exists', page => {
  const named = [...readFileSync(join(ROOT, page), 'utf8').matchAll(NAMED)].map(([, path]) => path ?? '')
  expect(named.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
})
