import type { Figures } from '../../domain/figures.ts'
import { Prisma } from '../generated/client.ts'
import { type Asked, firstAnswer, openedIn } from './asked.ts'
import { readSpread, spreadOver } from './spread.ts'

type Times = Pick<Figures, 'firstResponse' | 'resolution' | 'warehouseAnswer' | 'timeToAccept'>

/** How long customers waited for words and for the end, we for the warehouse, and customers thought about an offer. */
export async function measureTimes({ prisma, period, working }: Asked): Promise<Times> {
  const opened = openedIn(period)
  const spread = async (waits: Prisma.Sql) => readSpread(await prisma.$queryRaw(spreadOver(waits, working)))
  return {
    firstResponse: await spread(
      Prisma.sql`SELECT c."openedAt" AS began, ${firstAnswer} AS ended FROM "ReturnCase" c WHERE ${opened}`,
    ),
    resolution: await spread(Prisma.sql`
      SELECT c."openedAt" AS began, c."closedAt" AS ended
      FROM "ReturnCase" c WHERE ${opened} AND c."state" = 'resolved'`),
    warehouseAnswer: await spread(Prisma.sql`
      SELECT q."at" AS began, (
        SELECT a."at" FROM "CaseEvent" a
        WHERE a."caseId" = q."caseId" AND a."version" > q."version" AND a."kind" IN ('verdict', 'evidence')
        ORDER BY a."version" LIMIT 1
      ) AS ended
      FROM "ReturnCase" c JOIN "CaseEvent" q ON q."caseId" = c."id" AND q."kind" = 'ask_warehouse'
      WHERE ${opened}`),
    timeToAccept: await spread(Prisma.sql`
      SELECT offered AS began, accepted AS ended
      FROM (
        SELECT (
          SELECT min(m."sentAt") FROM "Message" m
          WHERE m."caseId" = c."id" AND m."direction" = 'out' AND m."kind" IN ('offer', 'amended_offer')
        ) AS offered, (
          SELECT max(e."at") FROM "CaseEvent" e
          WHERE e."caseId" = c."id" AND e."kind" IN ('reply_received', 'record_reply', 'choose_option')
            AND e."stateAfter" IN ('accepted', 'fulfilling', 'awaiting_return', 'pre_dispatch_check')
            AND e."stateBefore" <> e."stateAfter"
        ) AS accepted
        FROM "ReturnCase" c WHERE ${opened} AND c."details"->'acceptance' <> 'null'
      ) taken
      WHERE accepted >= offered`),
  }
}
