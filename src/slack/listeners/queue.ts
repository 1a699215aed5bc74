import { caseTexts } from '../../domain/search/case-texts.ts'
import { snippetOf } from '../../domain/search/snippet.ts'
import { readSearch } from '../../domain/search/terms.ts'
import type { CaseListing, ListAsk } from '../../ports/queues.ts'
import type { SlackContext } from '../context.ts'
import { linkTo } from '../notice-job.ts'
import type { CaseSection } from '../views/home/section.ts'

const SHOWN = 20

/** One list of cases, for an answer to `/returns`. */
export async function caseRows(context: SlackContext, ask: Omit<ListAsk, 'limit'>): Promise<CaseSection> {
  const { asked } = await context.desk.listings({ asked: { ...ask, limit: SHOWN } }, context.desk.now())
  return sectionOf(context, asked)
}

/** Rows with the addresses of their cards. */
export const sectionOf = (context: SlackContext, { rows, total }: CaseListing): CaseSection => ({
  rows: rows.map(({ case: current, deadline, card }) => ({
    case: current,
    deadline,
    permalink: linkTo(context, card),
  })),
  total,
})

/** Cases that hold every word, newest first, each with the place where it holds them. */
export async function foundRows(
  context: SlackContext,
  words: string,
): Promise<CaseSection & { readonly more: boolean }> {
  const { desk } = context
  const query = readSearch(words)
  if (!query) return { rows: [], total: 0, more: false }
  const { cases, total, more } = await desk.searchCases(query, SHOWN)
  const ids = cases.map(({ id }) => id)
  const [{ rows }, conversations] = await Promise.all([caseRows(context, { among: ids }), desk.conversationsOf(ids)])
  const found = rows.map(row => {
    const texts = [...caseTexts(row.case), ...(conversations.get(row.case.id) ?? [])]
    return { ...row, found: snippetOf(texts, query.words) }
  })
  return { rows: found.toSorted((a, b) => ids.indexOf(a.case.id) - ids.indexOf(b.case.id)), total, more }
}
