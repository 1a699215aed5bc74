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
