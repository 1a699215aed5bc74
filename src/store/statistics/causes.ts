import { z } from 'zod'
import type { CauseCount, Figures, SkuCount } from '../../domain/figures.ts'
import { Prisma } from '../generated/client.ts'
import { type Asked, count, openedIn } from './asked.ts'

const MOST_PAIRS = 20
const MOST_SKUS = 10

const pairs = z.array(z.object({ stated: z.string().nullable(), confirmed: z.string().nullable(), cases: count }))

/** What customers stated beside what was confirmed, and the confirmed causes by themselves. */
export async function countCauses({ rowsOf, period }: Asked): Promise<Pick<Figures, 'rootCauses' | 'causes'>> {
  const rows = await rowsOf(Prisma.sql`
    SELECT stated, confirmed, count(*) AS cases
    FROM (
      SELECT "details"->'stated'->>'reason' AS stated, "details"->'fault'->>'rootCause' AS confirmed
      FROM "ReturnCase" c WHERE ${openedIn(period)}
    ) told
    GROUP BY 1, 2 ORDER BY 3 DESC, stated COLLATE "C" NULLS LAST, confirmed COLLATE "C" NULLS LAST`)
  const counted = pairs.parse(rows)
  return { rootCauses: causesAlone(counted), causes: counted.slice(0, MOST_PAIRS) }
}

/** The commonest first. */
function causesAlone(counted: readonly CauseCount[]): Figures['rootCauses'] {
  const sums = new Map<string, number>()
  for (const { confirmed, cases } of counted)
    if (confirmed !== null) sums.set(confirmed, (sums.get(confirmed) ?? 0) + cases)
  return Object.fromEntries([...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
}

const skuRows: z.ZodType<readonly SkuCount[]> = z.array(z.object({ sku: z.string(), title: z.string(), cases: count }))

/**
 * The articles most often complained about. Items are fetched case by case: a period's are few of all, and reading all to
 * find them takes two workers longer than one by the index.
 */
export async function countSkus({ rowsOf, period }: Asked): Promise<readonly SkuCount[]> {
  const rows = await rowsOf(Prisma.sql`
    SELECT sku, min(title) AS title, count(*) AS cases
    FROM "ReturnCase" c CROSS JOIN LATERAL (
      SELECT i."sku" AS sku, min(i."title" COLLATE "C") AS title
      FROM "CaseItem" i WHERE i."caseId" = c."id" AND i."sku" IS NOT NULL GROUP BY 1 OFFSET 0
    ) article
    WHERE ${openedIn(period)}
    GROUP BY 1 ORDER BY 3 DESC, sku COLLATE "C" LIMIT ${MOST_SKUS}`)
  return skuRows.parse(rows)
}
