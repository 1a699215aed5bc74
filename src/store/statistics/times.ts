import type { Figures } from '../../domain/figures.ts'
import { Prisma } from '../generated/client.ts'
import { type Asked, firstMailsSince, openedIn } from './asked.ts'
import { readSpreads, spreadsOfWaits } from './spread.ts'

type Times = Pick<Figures, 'firstResponse' | 'resolution' | 'warehouseAnswer' | 'timeToAccept'>

/**
 * How long customers waited for words and for the end, we for the warehouse, and customers thought about an offer.
 * Nothing of a case is older than the case: mails and events are read by their time, not case by case.
 */
export async function measureTimes({ rowsOf, period, working }: Asked): Promise<Times> {
  const { from } = period
  const rows = await rowsOf(Prisma.sql`
    WITH cases AS MATERIALIZED (
      SELECT c."openedAt", c."state", c."closedAt", mails.answered, mails.offered,
        CASE WHEN c."details"->'acceptance' <> 'null' THEN choices.chosen END AS chosen
      FROM "ReturnCase" c
      LEFT JOIN (${firstMailsSince(from)}) mails ON mails."caseId" = c."id"
      LEFT JOIN (
        SELECT e."caseId", max(e."at") AS chosen FROM "CaseEvent" e
        WHERE e."kind" IN ('reply_received', 'record_reply', 'choose_option') AND e."at" >= ${from}
          AND e."stateAfter" IN ('accepted', 'fulfilling', 'awaiting_return', 'pre_dispatch_check')
          AND e."stateBefore" <> e."stateAfter"
        GROUP BY 1
      ) choices ON choices."caseId" = c."id"
      WHERE ${openedIn(period)}
    ),
    asked AS MATERIALIZED (
      SELECT q."caseId", q."version", q."at" FROM "ReturnCase" c JOIN "CaseEvent" q ON q."caseId" = c."id"
      WHERE ${openedIn(period)} AND q."kind" = 'ask_warehouse' AND q."at" >= ${from}
    ),
    told AS MATERIALIZED (
      SELECT a."caseId", a."version", a."at" FROM "CaseEvent" a
      WHERE a."kind" IN ('verdict', 'evidence') AND a."at" >= ${from}
    ),
    questions AS (
      SELECT asked."at" AS asked, min(told."at") AS answered
      FROM asked JOIN told ON told."caseId" = asked."caseId" AND told."version" > asked."version"
      GROUP BY asked."caseId", asked."version", asked."at"
    ),
    waits AS (
      SELECT 'firstResponse' AS name, "openedAt" AS began, answered AS ended FROM cases
      UNION ALL SELECT 'resolution', "openedAt", "closedAt" FROM cases WHERE "state" = 'resolved'
      UNION ALL SELECT 'warehouseAnswer', asked, answered FROM questions
      UNION ALL SELECT 'timeToAccept', offered, chosen FROM cases
    )
    ${spreadsOfWaits(working)}`)
  const spread = readSpreads(rows)
  return {
    firstResponse: spread('firstResponse'),
    resolution: spread('resolution'),
    warehouseAnswer: spread('warehouseAnswer'),
    timeToAccept: spread('timeToAccept'),
  }
}
