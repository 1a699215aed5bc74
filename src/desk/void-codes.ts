import { type BadLine, readCodeFile } from '../domain/claim-code.ts'
import type { VoidedCodes } from '../ports/codes.ts'
import type { Desk } from './desk.ts'

type ByWhom = { readonly by: string | null; readonly reason: string | null }

/** What came of a list of codes to be voided; `bad`: lines that hold none. */
export type ListVoided = VoidedCodes & { readonly bad: readonly BadLine[] }

/** Voids the codes of a list that are still in the pool; the others stay as they are, each named by its line. */
export async function voidCodeList(
  desk: Pick<Desk, 'voidCodes' | 'now'>,
  list: string,
  { by, reason }: ByWhom,
): Promise<ListVoided> {
  const { good, bad } = readCodeFile(list)
  return { ...(await desk.voidCodes(good, { by, reason, at: desk.now() })), bad }
}
