import { z } from 'zod'
import { ROOT_CAUSE_IDS, ROOT_CAUSES } from '../../domain/fault.ts'
import type { Figures } from '../../domain/figures.ts'
import { CURRENCIES, decimalOf } from '../../domain/money.ts'
import { Prisma } from '../generated/client.ts'
import { type Asked, count } from './asked.ts'
import { takenIn } from './taken.ts'

const OURS = ROOT_CAUSE_IDS.filter(cause => ROOT_CAUSES[cause].whose === 'ours')

const savingRows = z.array(
  z.object({
    currency: z.enum(CURRENCIES),
    cases: count,
    exposure: count,
    refunded: count,
    codes: count,
    replacements: count,
  }),
)

/**
 * What full refunds would have cost beside what was paid: only cases whose remedy was carried out, where a full refund
 * was owed (the fault is ours) or stood in an offer, and where all prices are known in the currency of the remedy.
 */
export async function sumSavings({ rowsOf, period }: Asked): Promise<Figures['refundSaved']> {
  const rows = await rowsOf(Prisma.sql`
    SELECT paid.currency, count(*) AS cases, sum(paid.minor) AS exposure,
      COALESCE(sum(taken.minor) FILTER (WHERE kind IN ('partial_refund', 'full_refund', 'returnless_refund')), 0) AS refunded,
      COALESCE(sum(taken.minor) FILTER (WHERE kind = 'claim_code'), 0) AS codes,
      COALESCE(sum(taken.minor) FILTER (WHERE kind = 'replacement'), 0) AS replacements
    FROM (${takenIn(period)}) taken
    CROSS JOIN LATERAL (
      SELECT min(i."currency") AS currency, sum(i."priceMinor"::bigint * i."quantity") AS minor
      FROM "CaseItem" i WHERE i."caseId" = taken."id"
      HAVING count(*) = count(i."priceMinor") AND min(i."currency") = max(i."currency")
    ) paid
    WHERE performed AND taken.currency = paid.currency AND (
      cause = ANY (${OURS}) OR (
        SELECT count(*) > 0 FROM "Offer" o JOIN "OfferOption" op ON op."offerId" = o."id"
        WHERE o."caseId" = taken."id" AND op."kind" IN ('full_refund', 'returnless_refund')
      )
    )
    GROUP BY 1 ORDER BY 1`)
  return Object.fromEntries(
    savingRows.parse(rows).map(({ currency, cases, exposure, refunded, codes, replacements }) => {
      const written = (minor: number) => decimalOf({ minor, currency })
      const saving = {
        cases,
        exposure: written(exposure),
        refunded: written(refunded),
        saved: written(exposure - refunded),
        codes: written(codes),
        replacements: written(replacements),
      }
      return [currency, saving]
    }),
  )
}
