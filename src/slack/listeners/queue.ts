import { ballOf } from '../../domain/ball.ts'
import type { ReturnCase } from '../../domain/case.ts'
import { deadlineOf } from '../../domain/deadlines.ts'
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
  const row = async (current: ReturnCase): Promise<CaseRow> => ({
    caseId: current.id,
    orderId: current.orderId,
    reason: current.stated.reason,
    state: current.state,
    owner: current.owner,
    ball: ballOf(current),
    openedAt: current.openedAt,
    deadline: deadlineOf(current, policy),
    permalink: await cardLink(context, current.id),
  })
  return { rows: await Promise.all(found.slice(0, SHOWN).map(row)), total: found.length }
}
