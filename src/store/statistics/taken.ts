import type { Period } from '../../domain/period.ts'
import { Prisma } from '../generated/client.ts'
import { openedIn } from './asked.ts'

/** Case `c` has its remedy: it is resolved, a code is out, or somebody did it in the back office. */
const isPerformed = Prisma.sql`(
  c."state" = 'resolved' OR c."details"->'code' <> 'null' OR (
    SELECT count(*) > 0 FROM "CaseEvent" e WHERE e."caseId" = c."id" AND e."kind" = 'done_in_seller_central'
  )
)`

/** The cases of a period whose customer took an option: what it was, its worth, whether it was carried out, and why. */
export const takenIn = (period: Period): Prisma.Sql => Prisma.sql`
  SELECT c."id", option->'remedy'->>'kind' AS kind, (option->'remedy'->>'percent')::int AS percent,
    (option->'amount'->>'minor')::bigint AS minor, option->'amount'->>'currency' AS currency, performed, cause
  FROM (
    SELECT c."id", c."details"->'acceptance'->'option' AS option, ${isPerformed} AS performed,
      c."details"->'fault'->>'rootCause' AS cause
    FROM "ReturnCase" c WHERE ${openedIn(period)} AND c."details"->'acceptance' <> 'null'
    OFFSET 0
  ) c`
