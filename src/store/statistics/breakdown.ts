import { z } from 'zod'
import type { StatsGroup } from '../../domain/figures.ts'
import { CURRENCIES, decimalOf } from '../../domain/money.ts'
import type { StatsDimension } from '../../domain/stats-question.ts'
import { Prisma } from '../generated/client.ts'
import { type Asked, count, firstMailsSince, openedIn } from './asked.ts'
import { takenIn } from './taken.ts'

const MOST_GROUPS = 20

/** What a case is counted under; a case with two articles is counted under both. */
const KEYS: Readonly<Record<StatsDimension, Prisma.Sql>> = {
  cause: Prisma.sql`SELECT c."details"->'fault'->>'rootCause' AS key`,
  remedy: Prisma.sql`SELECT NULLIF(concat_ws(':', taken.kind, taken.percent), '') AS key`,
  sku: Prisma.sql`SELECT DISTINCT i."sku" AS key FROM "CaseItem" i WHERE i."caseId" = c."id"`,
  agent: Prisma.sql`SELECT c."owner" AS key`,
  store: Prisma.sql`SELECT c."store" AS key`,
}

const groups = z.array(
  z.object({
    key: z.string().nullable(),
    requests: count,
    resolved: count,
    met: count,
    missed: count,
    median: count.nullable(),
    accepted: count,
    kept: count,
    cost: z.partialRecord(z.enum(CURRENCIES), z.number()),
  }),
)

/** The greatest groups of a period's cases by one of their sides. */
export async function breakDown(
  by: StatsDimension,
  { rowsOf, period, yardstick }: Asked,
): Promise<readonly StatsGroup[]> {
  const { asOf, deadlines } = yardstick
  const rows = await rowsOf(Prisma.sql`
    WITH taken AS (${takenIn(period)}),
    cases AS (
      SELECT key.key, c."id", c."state", c."openedAt", c."closedAt" AS ended, mails.answered,
        c."openedAt" + ${deadlines.firstResponseHours * 60}::float8 * interval '1 minute' AS due,
        taken.kind, taken.currency, taken.minor, taken.performed
      FROM "ReturnCase" c LEFT JOIN taken ON taken."id" = c."id"
        LEFT JOIN (${firstMailsSince(period.from)}) mails ON mails."caseId" = c."id" CROSS JOIN LATERAL (${KEYS[by]}) key
      WHERE ${openedIn(period)}
    ),
    costs AS MATERIALIZED (
      SELECT key, currency, sum(minor) AS minor FROM cases WHERE performed AND minor IS NOT NULL GROUP BY 1, 2
    )
    SELECT cases.key, count(*) AS requests, count(*) FILTER (WHERE "state" = 'resolved') AS resolved,
      count(*) FILTER (WHERE answered <= due) AS met,
      count(*) FILTER (WHERE COALESCE(answered, ended, ${asOf}) > due) AS missed,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY date_part('epoch', answered - "openedAt") / 60) AS median,
      count(kind) AS accepted, count(kind) FILTER (WHERE kind <> 'full_refund') AS kept,
      (SELECT COALESCE(jsonb_object_agg(currency, minor), '{}') FROM costs
        WHERE costs.key IS NOT DISTINCT FROM cases.key) AS cost
    FROM cases GROUP BY cases.key ORDER BY 2 DESC, cases.key COLLATE "C" NULLS LAST LIMIT ${MOST_GROUPS}`)
  return groups.parse(rows).map(({ met, missed, median, cost, ...counted }) => ({
    ...counted,
    onTime: { met, missed },
    firstResponseMedianMinutes: median,
    cost: Object.fromEntries(
      CURRENCIES.flatMap(currency => {
        const minor = cost[currency]
        return minor === undefined ? [] : [[currency, decimalOf({ minor, currency })]]
      }),
    ),
  }))
}
