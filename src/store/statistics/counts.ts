import { z } from 'zod'
import type { Figures } from '../../domain/figures.ts'
import { Prisma } from '../generated/client.ts'
import { type Asked, count, firstMailsSince, one, openedIn } from './asked.ts'

const clock = { met: count, missed: count, running: count }

const ends = z.object({ requests: count, resolved: count, withdrawn: count, closed: count })

export async function countCases({ rowsOf, period }: Asked): Promise<z.infer<typeof ends>> {
  const rows = await rowsOf(Prisma.sql`
    SELECT count(*) AS requests,
      count(*) FILTER (WHERE "state" = 'resolved') AS resolved,
      count(*) FILTER (WHERE "state" = 'withdrawn') AS withdrawn,
      count(*) FILTER (WHERE "state" = 'closed') AS closed
    FROM "ReturnCase" c WHERE ${openedIn(period)}`)
  return one(ends, rows)
}

/**
 * A case that ended in time without our words is on neither side of the first answer's clock. The request's clock stops
 * at our first words, or when we end the case; a customer who withdraws stops nothing.
 */
export async function countOnTime({ rowsOf, period, yardstick }: Asked): Promise<Figures['clocks']> {
  const { asOf, deadlines } = yardstick
  const after = (hours: number) => hours * 60
  const rows = await rowsOf(Prisma.sql`
    WITH waits AS (
      SELECT c."openedAt" + ${after(deadlines.firstResponseHours)}::float8 * interval '1 minute' AS answer_due,
        c."openedAt" + ${after(deadlines.lateAfterHours)}::float8 * interval '1 minute' AS request_due,
        c."closedAt" AS ended, mails.answered,
        CASE WHEN c."state" IN ('resolved', 'closed') THEN c."closedAt" END AS ended_by_us
      FROM "ReturnCase" c LEFT JOIN (${firstMailsSince(period.from)}) mails ON mails."caseId" = c."id"
      WHERE ${openedIn(period)}
    ),
    stopped AS (SELECT *, least(answered, ended_by_us) AS handled FROM waits)
    SELECT count(*) FILTER (WHERE answered <= answer_due) AS answer_met,
      count(*) FILTER (WHERE COALESCE(answered, ended, ${asOf}) > answer_due) AS answer_missed,
      count(*) FILTER (WHERE COALESCE(answered, ended) IS NULL AND ${asOf} <= answer_due) AS answer_running,
      count(*) FILTER (WHERE handled <= request_due) AS request_met,
      count(*) FILTER (WHERE COALESCE(handled, ended, ${asOf}) > request_due) AS request_missed,
      count(*) FILTER (WHERE COALESCE(handled, ended) IS NULL AND ${asOf} <= request_due) AS request_running
    FROM stopped`)
  const of = (name: string) => z.object(clock).parse(stripped(rows, `${name}_`))
  return { firstAnswer: of('answer'), request: of('request') }
}

/** The columns of the only row that begin so, without it. */
const stripped = (rows: unknown, prefix: string) =>
  Object.fromEntries(
    Object.entries(one(z.record(z.string(), z.unknown()), rows)).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )

const days = z.array(z.object({ day: z.string(), n: count }))

export async function countPerDay({ rowsOf, period }: Asked): Promise<Figures['perDay']> {
  const rows = await rowsOf(Prisma.sql`
    SELECT to_char(c."openedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*) AS n
    FROM "ReturnCase" c WHERE ${openedIn(period)} GROUP BY 1 ORDER BY 1`)
  return Object.fromEntries(days.parse(rows).map(({ day, n }) => [day, n]))
}

/** Codes issued in the period, and how many of them have led to a new order by now. No re-order comes before its code. */
export async function countRepurchases({ rowsOf, period: { from, to } }: Asked): Promise<Figures['repurchase']> {
  const rows = await rowsOf(Prisma.sql`
    SELECT count(*) AS issued, count(reorders."caseId") AS reordered
    FROM "ClaimCode" k LEFT JOIN (
      SELECT DISTINCT e."caseId" FROM "CaseEvent" e WHERE e."kind" = 'reorder_placed' AND e."at" >= ${from}
    ) reorders ON reorders."caseId" = k."caseId"
    WHERE k."issuedAt" >= ${from} AND k."issuedAt" < ${to} AND k."caseId" IS NOT NULL`)
  return one(z.object({ issued: count, reordered: count }), rows)
}

const promises = z.array(z.object({ state: z.enum(['kept', 'broken', 'open']), n: count }))

export async function countPromises({ rowsOf, period: { from, to } }: Asked): Promise<Figures['promises']> {
  const rows = await rowsOf(Prisma.sql`
    SELECT "state" AS state, count(*) AS n FROM "Promise" WHERE "madeAt" >= ${from} AND "madeAt" < ${to} GROUP BY 1`)
  return { kept: 0, broken: 0, open: 0, ...Object.fromEntries(promises.parse(rows).map(({ state, n }) => [state, n])) }
}
