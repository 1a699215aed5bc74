import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** Who serves a folder: the desk, which stays, or a command of the command line, which ends soon. */
export type Holder = { readonly pid: number; readonly what: 'desk' | 'command' }

export type FolderLock = { readonly release: () => void }

const holder = z.object({ pid: z.number(), what: z.enum(['desk', 'command']) })

const SQLITE_BUSY = 5

/**
 * Takes the folder for this process, or answers null when another live process has it. The lock is the operating
 * system's own lock on a file, taken through SQLite because Node offers none: it ends with the process however that
 * dies, and of two that try at the same moment one gets it. A PID file can do neither.
 */
export function lockFolder(folder: string, what: Holder['what']): FolderLock | null {
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null
    throw error
  }
  writeFileSync(holderFile(folder), JSON.stringify({ pid: process.pid, what } satisfies Holder))
  return {
    release: () => {
      rmSync(holderFile(folder), { force: true })
      file.close()
    },
  }
}

/** Only for the wording of a refusal: it may be missing or out of date. */
export function readHolder(folder: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(holderFile(folder), 'utf8')))
  } catch {
    return null
  }
}

const holderFile = (folder: string): string => join(folder, 'holder.json')
