import { z } from 'zod'
import type { Spread } from '../../domain/figures.ts'
import type { WorkingTime } from '../../domain/working-time.ts'
import { Prisma } from '../generated/client.ts'
import { count } from './asked.ts'

/** The median and the ninth decile. */
const QUANTILES = Prisma.sql`ARRAY[0.5, 0.9]::float8[]`

/**
 * Calendar and working minutes of `waits`, a relation of `name`, `began` and `ended`: one row a name. `OFFSET 0` keeps
 * PostgreSQL from working out an expression anew wherever it is used, and from sorting the lists along with the minutes.
 */
export const spreadsOfWaits = ({ starts, lengths, before }: WorkingTime): Prisma.Sql => Prisma.sql`
  SELECT name, count(*) AS n, percentile_cont(${QUANTILES}) WITHIN GROUP (ORDER BY calendar) AS calendar,
    percentile_cont(${QUANTILES}) WITHIN GROUP (ORDER BY business) AS business
  FROM (
    SELECT name, (ended - began) / 60000 AS calendar,
      greatest(0, floor((
        CASE WHEN last = 0 THEN 0 ELSE before[last] + least(ended - starts[last], lengths[last]) END
        - CASE WHEN first = 0 THEN 0 ELSE before[first] + least(began - starts[first], lengths[first]) END
      ) / 60000)) AS business
    FROM (
      SELECT w.*, width_bucket(w.began, clock.starts) AS first, width_bucket(w.ended, clock.starts) AS last, clock.*
      FROM (
        SELECT name, round(date_part('epoch', began) * 1000) AS began, round(date_part('epoch', ended) * 1000) AS ended
        FROM waits WHERE began <= ended OFFSET 0
      ) w CROSS JOIN (
        SELECT ${starts}::float8[] AS starts, ${lengths}::float8[] AS lengths, ${before}::float8[] AS before
      ) clock
      OFFSET 0
    ) looked_up
    OFFSET 0
  ) minutes
  GROUP BY name`

const quantiles = z.tuple([z.coerce.number(), z.coerce.number()])
const measured = z.array(z.object({ name: z.string(), n: count, calendar: quantiles, business: quantiles }))

const NOTHING: Spread = {
  n: 0,
  medianMinutes: null,
  p90Minutes: null,
  businessMedianMinutes: null,
  businessP90Minutes: null,
}

/** Reads the rows; what was never waited for has none. */
export function readSpreads(rows: unknown): (name: string) => Spread {
  const found = measured.parse(rows)
  return name => {
    const row = found.find(each => each.name === name)
    if (!row) return NOTHING
    const [medianMinutes, p90Minutes] = row.calendar
    const [businessMedianMinutes, businessP90Minutes] = row.business
    return { n: row.n, medianMinutes, p90Minutes, businessMedianMinutes, businessP90Minutes }
  }
}
