import type { ReturnCase } from '../domain/case.ts'
import type { SearchedText } from '../domain/search/snippet.ts'
import type { SearchQuery } from '../domain/search/terms.ts'

export type SearchStore = {
  /** Newest first. `total` counts up to a limit; `more`: there are others beyond it. */
  readonly searchCases: (
    query: SearchQuery,
    shown: number,
  ) => Promise<{ readonly cases: readonly ReturnCase[]; readonly total: number; readonly more: boolean }>
  /** Mails and words of the thread, oldest first, by case. */
  readonly conversationsOf: (caseIds: readonly string[]) => Promise<ReadonlyMap<string, readonly SearchedText[]>>
  /** Takes some cases from before there was a search into it; returns how many. Replicas share the work. */
  readonly searchBacklog: (most: number) => Promise<number>
}
