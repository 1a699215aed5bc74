import { z } from 'zod'
import { CURRENCIES, type Currency, decimalOf } from '../domain/money.ts'
import { REMEDY_KINDS, type RemedyKind } from '../domain/remedies/remedy.ts'
import type { RemedyCount, Stats } from '../ports/statistics.ts'
import type { PrismaClient } from './generated/client.ts'

const count = z.coerce.number()
const counted = z.array(
  z.object({
    kind: z.enum(REMEDY_KINDS),
    currency: z.enum(CURRENCIES).nullable(),
    accepted: count,
    performed: count,
    minor: count,
  }),
)

type Counted = z.infer<typeof counted>

/** For the cases opened in a period: what was offered, what customers took, and what was carried out, with its worth. */
export async function countRemedies(
  prisma: PrismaClient,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Stats['remedies']> {
  const [offered, taken] = await Promise.all([
    prisma.$queryRaw`
      SELECT op."kind" AS kind, count(DISTINCT o."caseId") AS n
      FROM "ReturnCase" c JOIN "Offer" o ON o."caseId" = c."id" JOIN "OfferOption" op ON op."offerId" = o."id"
      WHERE c."openedAt" >= ${from} AND c."openedAt" < ${to}
      GROUP BY 1`,
    prisma.$queryRaw`
      WITH taken AS (
        SELECT c."details"->'acceptance'->'option' AS option,
          c."state" = 'resolved' OR c."details"->'code' <> 'null' OR EXISTS (
            SELECT 1 FROM "CaseEvent" e WHERE e."caseId" = c."id" AND e."kind" = 'done_in_seller_central'
          ) AS performed
        FROM "ReturnCase" c
        WHERE c."openedAt" >= ${from} AND c."openedAt" < ${to} AND c."details"->'acceptance' <> 'null'
      )
      SELECT option->'remedy'->>'kind' AS kind, option->'amount'->>'currency' AS currency, count(*) AS accepted,
        count(*) FILTER (WHERE performed) AS performed,
        COALESCE(sum((option->'amount'->>'minor')::int) FILTER (WHERE performed), 0) AS minor
      FROM taken GROUP BY 1, 2`,
  ])
  const offers = new Map(
    z
      .array(z.object({ kind: z.string(), n: count }))
      .parse(offered)
      .map(({ kind, n }) => [kind, n]),
  )
  const rows = counted.parse(taken)
  const countOf = (kind: RemedyKind): RemedyCount => ({
    offered: offers.get(kind) ?? 0,
    ...sumOf(rows.filter(row => row.kind === kind)),
  })
  return {
    claim_code: countOf('claim_code'),
    partial_refund: countOf('partial_refund'),
    full_refund: countOf('full_refund'),
    returnless_refund: countOf('returnless_refund'),
    replacement: countOf('replacement'),
  }
}

const sumOf = (rows: Counted): Omit<RemedyCount, 'offered'> => ({
  accepted: rows.reduce((sum, row) => sum + row.accepted, 0),
  performed: rows.reduce((sum, row) => sum + row.performed, 0),
  value: Object.fromEntries(
    rows.flatMap(({ currency, minor, performed }) =>
      currency && performed > 0 ? [[currency, decimalOf({ minor, currency: currency satisfies Currency })]] : [],
    ),
  ),
})
