import { z } from 'zod'
import type { Stats, StatsStore } from '../ports/statistics.ts'
import type { PrismaClient } from './generated/client.ts'
import { countRemedies } from './remedy-counts.ts'

type Period = Parameters<StatsStore['statsFor']>[0]

const count = z.coerce.number()
const minutes = z.coerce.number().nullable()
const spread = z.object({ n: count, medianMinutes: minutes, p90Minutes: minutes })

/** Numbers of the cases opened in a period; what is open, in the pool or promised is counted as it stands now. */
export const statistics = (prisma: PrismaClient): StatsStore => ({
  statsFor: async period => {
    const [counts, open, spreads, remedies, rootCauses, codes, promises] = await Promise.all([
      countCases(prisma, period),
      countOpen(prisma),
      measure(prisma, period),
      countRemedies(prisma, period),
      countRootCauses(prisma, period),
      countPool(prisma),
      countPromises(prisma, period),
    ])
    const { from, to } = period
    const range = { from: from.toISOString(), to: to.toISOString() }
    return { period: range, ...counts, open, ...spreads, remedies, rootCauses, codes, promises }
  },
})

async function countCases(prisma: PrismaClient, { from, to }: Period) {
  const rows = await prisma.$queryRaw`
    SELECT count(*) AS requests,
      count(*) FILTER (WHERE "state" = 'resolved') AS resolved,
      count(*) FILTER (WHERE "state" = 'withdrawn') AS withdrawn,
      count(*) FILTER (WHERE "state" = 'closed') AS closed
    FROM "ReturnCase" WHERE "openedAt" >= ${from} AND "openedAt" < ${to}`
  return one(z.object({ requests: count, resolved: count, withdrawn: count, closed: count }), rows)
}

async function countOpen(prisma: PrismaClient): Promise<Stats['open']> {
  const rows = await prisma.returnCase.groupBy({ by: ['ball'], where: { ball: { not: null } }, _count: true })
  const counted = Object.fromEntries(rows.map(({ ball, _count }) => [ball, _count]))
  return { agent: 0, warehouse: 0, lead: 0, customer: 0, marketplace: 0, ...counted }
}

async function measure(prisma: PrismaClient, { from, to, answerWithinHours }: Period) {
  const spreadOf = async (rows: Promise<unknown>) => one(spread, await rows)
  const [firstResponse, resolution, warehouseAnswer, onTime] = await Promise.all([
    spreadOf(prisma.$queryRaw`
      WITH waits AS (
        SELECT extract(epoch FROM min(m."sentAt") - c."openedAt") / 60 AS minutes
        FROM "ReturnCase" c JOIN "Message" m ON m."caseId" = c."id" AND m."direction" = 'out'
        WHERE c."openedAt" >= ${from} AND c."openedAt" < ${to} AND m."sentAt" IS NOT NULL
        GROUP BY c."id"
      )
      SELECT count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS "medianMinutes",
        percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS "p90Minutes" FROM waits`),
    spreadOf(prisma.$queryRaw`
      WITH waits AS (
        SELECT extract(epoch FROM "closedAt" - "openedAt") / 60 AS minutes
        FROM "ReturnCase" WHERE "openedAt" >= ${from} AND "openedAt" < ${to} AND "state" = 'resolved'
      )
      SELECT count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS "medianMinutes",
        percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS "p90Minutes" FROM waits`),
    spreadOf(prisma.$queryRaw`
      WITH waits AS (
        SELECT extract(epoch FROM min(a."at") - q."at") / 60 AS minutes
        FROM "ReturnCase" c
        JOIN "CaseEvent" q ON q."caseId" = c."id" AND q."kind" = 'ask_warehouse'
        JOIN "CaseEvent" a ON a."caseId" = c."id" AND a."kind" IN ('verdict', 'evidence') AND a."version" > q."version"
        WHERE c."openedAt" >= ${from} AND c."openedAt" < ${to}
        GROUP BY c."id", q."version", q."at"
      )
      SELECT count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS "medianMinutes",
        percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS "p90Minutes" FROM waits`),
    prisma.$queryRaw`
      WITH answers AS (
        SELECT c."openedAt" + ${answerWithinHours}::float8 * interval '1 hour' AS due, c."closedAt" AS closed,
          (SELECT min(m."sentAt") FROM "Message" m WHERE m."caseId" = c."id" AND m."direction" = 'out') AS answered
        FROM "ReturnCase" c WHERE c."openedAt" >= ${from} AND c."openedAt" < ${to}
      )
      SELECT count(*) FILTER (WHERE answered <= due) AS met,
        count(*) FILTER (WHERE answered > due OR (answered IS NULL AND COALESCE(closed, ${to}) > due)) AS missed
      FROM answers`,
  ])
  return { firstResponse, resolution, warehouseAnswer, onTime: one(z.object({ met: count, missed: count }), onTime) }
}

async function countRootCauses(prisma: PrismaClient, { from, to }: Period): Promise<Stats['rootCauses']> {
  const rows = await prisma.$queryRaw`
    SELECT "details"->'fault'->>'rootCause' AS cause, count(*) AS n
    FROM "ReturnCase"
    WHERE "openedAt" >= ${from} AND "openedAt" < ${to} AND "details"->'fault'->>'rootCause' IS NOT NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`
  const causes = z.array(z.object({ cause: z.string(), n: count })).parse(rows)
  return Object.fromEntries(causes.map(({ cause, n }) => [cause, n]))
}

async function countPool(prisma: PrismaClient): Promise<Stats['codes']> {
  const rows = await prisma.$queryRaw`
    SELECT count(*) FILTER (WHERE "state" = 'available') AS available, count(*) FILTER (WHERE "state" = 'issued') AS issued,
      count("redeemedAt") AS redeemed
    FROM "ClaimCode"`
  return one(z.object({ available: count, issued: count, redeemed: count }), rows)
}

async function countPromises(prisma: PrismaClient, { from, to }: Period): Promise<Stats['promises']> {
  const madeAt = { gte: from, lt: to }
  const rows = await prisma.shipmentPromise.groupBy({ by: ['state'], where: { madeAt }, _count: true })
  return { kept: 0, broken: 0, open: 0, ...Object.fromEntries(rows.map(({ state, _count }) => [state, _count])) }
}

const one = <T>(shape: z.ZodType<T>, rows: unknown): T => z.tuple([shape]).parse(rows)[0]
