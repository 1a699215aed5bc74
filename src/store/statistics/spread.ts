import { z } from 'zod'
import type { Spread } from '../../domain/figures.ts'
import type { WorkingTime } from '../../domain/working-time.ts'
import { Prisma } from '../generated/client.ts'
import { count, one } from './asked.ts'

/** The median and the ninth decile. */
const QUANTILES = Prisma.sql`ARRAY[0.5, 0.9]::float8[]`

const quantiles = z.tuple([z.coerce.number(), z.coerce.number()]).nullable()
const measured = z.object({ n: count, calendar: quantiles, business: quantiles })

/** Calendar and working minutes of waits, given as rows of `began` and `ended`. */
export function spreadOver(waits: Prisma.Sql, { starts, lengths, before }: WorkingTime): Prisma.Sql {
  return Prisma.sql`
    WITH clock AS MATERIALIZED (
      SELECT ${starts}::float8[] AS starts, ${lengths}::float8[] AS lengths, ${before}::float8[] AS before
    ),
    waits AS MATERIALIZED (${waits}),
    looked_up AS (
      SELECT w.*, width_bucket(w.began, clock.starts) AS first, width_bucket(w.ended, clock.starts) AS last, clock.*
      FROM (
        SELECT (extract(epoch FROM began) * 1000)::float8 AS began, (extract(epoch FROM ended) * 1000)::float8 AS ended
        FROM waits WHERE ended IS NOT NULL
      ) w CROSS JOIN clock
    ),
    minutes AS (
      SELECT (ended - began) / 60000 AS calendar,
        greatest(0, floor((
          CASE WHEN last = 0 THEN 0 ELSE before[last] + least(ended - starts[last], lengths[last]) END
          - CASE WHEN first = 0 THEN 0 ELSE before[first] + least(began - starts[first], lengths[first]) END
        ) / 60000)) AS business
      FROM looked_up
    )
    SELECT count(*) AS n, percentile_cont(${QUANTILES}) WITHIN GROUP (ORDER BY calendar) AS calendar,
      percentile_cont(${QUANTILES}) WITHIN GROUP (ORDER BY business) AS business
    FROM minutes`
}

export function readSpread(rows: unknown): Spread {
  const { n, calendar, business } = one(measured, rows)
  return {
    n,
    medianMinutes: calendar?.[0] ?? null,
    p90Minutes: calendar?.[1] ?? null,
    businessMedianMinutes: business?.[0] ?? null,
    businessP90Minutes: business?.[1] ?? null,
  }
}
