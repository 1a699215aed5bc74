import { type BadLine, readCodeFile } from '../domain/claim-code.ts'
import type { CodeStore } from '../ports/codes.ts'
import type { Desk } from './desk.ts'
import { issueCode } from './issue-code.ts'

export type CodeImport = Omit<Parameters<CodeStore['importCodes']>[0], 'at'>

type CodesImported = {
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

/** What came of a list of codes; `bad`: every line that was not taken, in the list's order. */
export type ListImported = { readonly imported: number; readonly waiting: number; readonly bad: readonly BadLine[] }

/** Takes the good lines of a list into the pool and accounts for the others. */
export async function importCodeList(
  desk: Desk,
  list: string,
  terms: Omit<CodeImport, 'codes'>,
): Promise<ListImported> {
  const { good, bad } = readCodeFile(list)
  const { imported, duplicates, waiting } = await importCodes(desk, { ...terms, codes: good })
  const known = duplicates.map(line => ({ line, why: 'in_pool', twin: null }) as const)
  return { imported, waiting, bad: [...bad, ...known].sort((a, b) => a.line - b.line) }
}
