import type { Notice } from '../intake/notice.ts'
import type { CaseChange } from '../ports/cases.ts'
import type { Desk } from './desk.ts'

/** What became of a mail. `handled` names the case it changed, if any; nothing is ever dropped. */
export type MailOutcome = { readonly state: 'handled' | 'unrecognised' | 'quarantined'; readonly caseId: string | null }

export type HandleMail = (
  desk: Desk,
  notice: Notice,
  inbound: NonNullable<CaseChange['inbound']>,
) => Promise<MailOutcome>

export const UNRECOGNISED: MailOutcome = { state: 'unrecognised', caseId: null }
export const handled = (caseId: string | null): MailOutcome => ({ state: 'handled', caseId })
