import type { ReturnCase, UserId } from '../../../domain/case.ts'
import type { Deadline } from '../../../domain/deadlines.ts'
import type { TeamLanguage } from '../../../domain/language.ts'
import type { Ball } from '../../../domain/workflow.ts'

type HistoryLine = { readonly event: string; readonly by: UserId | null; readonly at: Date }

/** All that a card shows. `history`: the last few events, oldest first. */
export type CardFacts = {
  readonly case: ReturnCase
  readonly history: readonly HistoryLine[]
  readonly ball: Ball | null
  /** The first one to run out first. */
  readonly deadlines: readonly Deadline[]
  readonly fulfilment: 'auto' | 'confirm'
  readonly language: TeamLanguage
  readonly now: Date
}
