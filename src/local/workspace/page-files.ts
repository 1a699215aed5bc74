import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'

export type PageFile = { readonly type: string; readonly bytes: Uint8Array }

const PAGE = new URL('../page/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A file of the page by its bare name. Only names that the folder lists are opened, so no path can leave it. */
export const pageFile = async (name: string): Promise<PageFile | null> => {
  const type = TYPES[extname(name)]
  if (type === undefined || !(await readdir(PAGE)).includes(name)) return null
  return { type, bytes: await readFile(new URL(name, PAGE)) }
}
