import { z } from 'zod'
import type { Taken } from '../../domain/expected-cost.ts'
import type { RootCause } from '../../domain/fault.ts'
import { REMEDY_KINDS } from '../../domain/remedies/remedy.ts'
import type { PrismaClient } from '../generated/client.ts'
import { count } from './asked.ts'

/** A modal waits for these: as many of the newest offers are read, and none before them. */
const MOST_OFFERS = 2_000

const rows = z.array(
  z.object({ kind: z.enum(REMEDY_KINDS), percent: z.number().nullable(), offered: count, accepted: count }),
)

/** How often customers with that cause took each option since then. Who may still choose is not counted. */
export async function takenLately(prisma: PrismaClient, cause: RootCause, since: Date): Promise<readonly Taken[]> {
  const found = await prisma.$queryRaw`
    WITH recent AS (
      SELECT "id", "caseId" FROM "Offer" WHERE "createdAt" >= ${since} ORDER BY "createdAt" DESC LIMIT ${MOST_OFFERS}
    ),
    decided AS (
      SELECT c."id", c."details"->'acceptance'->'option'->'remedy' AS taken
      FROM "ReturnCase" c
      WHERE c."id" IN (SELECT "caseId" FROM recent) AND c."details"->'fault'->>'rootCause' = ${cause}
        AND c."state" NOT IN ('awaiting_approval', 'offering', 'offered', 'replied')
      OFFSET 0
    ),
    offered AS (
      SELECT DISTINCT decided."id", o."kind" AS kind, o."percent" AS percent, decided.taken
      FROM decided JOIN recent ON recent."caseId" = decided."id" JOIN "OfferOption" o ON o."offerId" = recent."id"
    )
    SELECT kind, percent, count(*) AS offered, count(*) FILTER (
      WHERE taken->>'kind' = kind AND (taken->>'percent')::int IS NOT DISTINCT FROM percent
    ) AS accepted
    FROM offered GROUP BY 1, 2 ORDER BY 1, 2`
  return rows.parse(found)
}
