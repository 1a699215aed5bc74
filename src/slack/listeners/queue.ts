import { ballOf } from '../../domain/ball.ts'
import type { ReturnCase } from '../../domain/case.ts'
import { deadlineOf } from '../../domain/deadlines.ts'
import type { Policy } from '../../domain/policy.ts'
import { caseTexts } from '../../domain/search/case-texts.ts'
import { type Snippet, snippetOf } from '../../domain/search/snippet.ts'
import { readSearch } from '../../domain/search/terms.ts'
import type { CaseFilter } from '../../ports/cases.ts'
import type { SlackContext } from '../context.ts'
import { cardLink } from '../notice-job.ts'
import type { CaseRow } from '../views/returns/case-list.ts'

const SHOWN = 20

/** Cases as list rows, the shown ones with the address of their cards. */
export async function caseRows(
  context: SlackContext,
  filter: CaseFilter,
): Promise<{ readonly rows: readonly CaseRow[]; readonly total: number }> {
  const { desk } = context
  const [found, policy] = await Promise.all([desk.listCases({ limit: 200, ...filter }), desk.currentPolicy()])
  const rows = await Promise.all(found.slice(0, SHOWN).map(current => rowOf(context, current, policy, null)))
  return { rows, total: found.length }
}

/** Cases that hold every word, newest first, each with the place where it holds them. */
export async function foundRows(
  context: SlackContext,
  words: string,
): Promise<{ readonly rows: readonly CaseRow[]; readonly total: number; readonly more: boolean }> {
  const { desk } = context
  const query = readSearch(words)
  if (!query) return { rows: [], total: 0, more: false }
  const [{ cases, total, more }, policy] = await Promise.all([desk.searchCases(query, SHOWN), desk.currentPolicy()])
  const conversations = await desk.conversationsOf(cases.map(({ id }) => id))
  const row = (current: ReturnCase): Promise<CaseRow> => {
    const texts = [...caseTexts(current), ...(conversations.get(current.id) ?? [])]
    return rowOf(context, current, policy, snippetOf(texts, query.words))
  }
  return { rows: await Promise.all(cases.map(row)), total, more }
}

const rowOf = async (
  context: SlackContext,
  current: ReturnCase,
  policy: Policy,
  found: Snippet | null,
): Promise<CaseRow> => ({
  caseId: current.id,
  orderId: current.orderId,
  reason: current.stated.reason,
  state: current.state,
  owner: current.owner,
  ball: ballOf(current),
  openedAt: current.openedAt,
  deadline: deadlineOf(current, policy)?.at ?? null,
  permalink: await cardLink(context, current.id),
  found,
})
