import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DatabaseConfig } from '../config.ts'
import { keptCustomers } from './mailroom/customers.ts'
import type { MailroomMemory } from './mailroom.ts'
import { type SlackMemory, slackMemory } from './slack/memory.ts'

const VERSION = 1

const keptWorkspace = z.object({
  version: z.literal(VERSION),
  slack: slackMemory,
  mailroom: z.object({
    keyPair: z.object({ privateKey: z.string(), publicKey: z.string() }),
    customers: keptCustomers,
  }),
})

/** What people see in the workspace: messages, modals, mailboxes. The cases themselves are the database's. */
export type WorkspaceMemory = { readonly slack: SlackMemory; readonly mailroom: MailroomMemory }

/** Inside the embedded database's folder, so that both go together; beside a server there is no such place. */
export const workspaceFileOf = (database: DatabaseConfig): string | null =>
  database.kind === 'embedded' ? join(database.folder, 'workspace.json') : null

/** Null where there is none, or none that this version understands: the workspace then begins empty. */
export async function readWorkspaceFile(path: string): Promise<WorkspaceMemory | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const parsed = z.preprocess(parseJson, keptWorkspace).safeParse(text)
  return parsed.success ? parsed.data : null
}

const parseJson = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}

/** Changes that come in one breath are written once; a kill loses no more than this, in milliseconds. */
const GATHER_MS = 100

type Source = { readonly onChange: (listener: () => void) => () => void }

export type WorkspaceKeeper = { readonly stop: () => Promise<void> }

/** Writes the workspace down after every change. `onProblem`: it could not be written; the workspace goes on. */
export function keepWorkspaceFile(options: {
  readonly path: string
  readonly sources: readonly Source[]
  readonly memory: () => WorkspaceMemory
  readonly onProblem: (error: unknown) => void
}): WorkspaceKeeper {
  const { path, sources, memory, onProblem } = options
  let timer: NodeJS.Timeout | null = null
  let writing = Promise.resolve()
  const write = (): Promise<void> => {
    timer = null
    const text = JSON.stringify({ version: VERSION, ...memory() })
    writing = writing.then(() => writeWhole(path, text)).catch(onProblem)
    return writing
  }
  const unsubscribe = sources.map(source =>
    source.onChange(() => {
      timer ??= setTimeout(write, GATHER_MS)
    }),
  )
  return {
    stop: async () => {
      for (const end of unsubscribe) end()
      if (timer === null) return writing
      clearTimeout(timer)
      await write()
    },
  }
}

/** Whoever is killed while writing leaves the older file whole. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
