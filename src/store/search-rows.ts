import { caseTexts, termsOfTexts } from '../domain/search/case-texts.ts'
import type { SearchedText } from '../domain/search/snippet.ts'
import type { CaseChange } from '../ports/cases.ts'

/** One statement may add to what is there. Beyond this many lexemes a vector of the longest would not fit any more. */
const MOST_LEXEMES = 6000

export const TERMS_ADDED = `"terms" = CASE WHEN length("CaseSearch"."terms") > ${MOST_LEXEMES}
    THEN "CaseSearch"."terms" ELSE "CaseSearch"."terms" || EXCLUDED."terms" END`

/** What a change adds to the words its case is found by; null when it adds none. */
export function searchRow(change: CaseChange, mails: readonly { readonly direction: string; readonly body: string }[]) {
  const { before, after, event } = change
  const own = caseTexts(after)
  const known = before ? JSON.stringify(caseTexts(before)) : null
  const texts: readonly SearchedText[] = [
    ...(JSON.stringify(own) === known ? [] : own),
    ...mails.map(({ direction, body }) => mailText(direction, body)),
    ...saidText(event),
  ]
  return texts.length === 0 ? null : { caseId: after.id, openedAt: after.openedAt, terms: termsOfTexts(texts) }
}

export const mailText = (direction: string, body: string): SearchedText => ({
  where: direction === 'in' ? 'customer_wrote' : 'we_wrote',
  text: body,
})

/** Events that hold words, beside those whose words are a mail. */
export const SAID = ['evidence', 'record_reply', 'requested_again'] as const

type Said = { readonly kind: string; readonly text?: unknown; readonly comments?: unknown }

export function saidText({ kind, ...event }: Said): readonly SearchedText[] {
  const words = kind === 'requested_again' ? event.comments : event.text
  if (!SAID.some(said => said === kind) || typeof words !== 'string' || words === '') return []
  return [{ where: kind === 'evidence' ? 'thread' : 'customer_wrote', text: words }]
}
