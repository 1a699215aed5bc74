import type { CodeStore } from '../ports/codes.ts'
import type { Desk } from './desk.ts'
import { issueCode } from './issue-code.ts'

export type CodeImport = Omit<Parameters<CodeStore['importCodes']>[0], 'at'>

export type CodesImported = {
  readonly imported: number
  /** Lines whose code the pool had already. */
  readonly duplicates: readonly number[]
  /** Cases that waited for such a code and have one now. */
  readonly waiting: number
}

/** Fills the pool, and serves the cases that an empty one kept waiting. */
export async function importCodes(desk: Desk, input: CodeImport): Promise<CodesImported> {
  const { imported, duplicates } = await desk.importCodes({ ...input, at: desk.now() })
  let waiting = 0
  for (const current of await desk.listCases({ states: ['accepted'], limit: 1000 })) {
    if (current.hold !== 'no_code_in_pool' || !current.acceptance) continue
    await issueCode(desk, current.id, current.acceptance.option.remedy.percent ?? 0)
    const after = await desk.findCase(current.id)
    if (after?.code) waiting += 1
  }
  return { imported, duplicates, waiting }
}
