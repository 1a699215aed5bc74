import { z } from 'zod'
import type { Cost, Figures, RemedyCount } from '../../domain/figures.ts'
import { CURRENCIES, decimalOf } from '../../domain/money.ts'
import { REMEDY_KINDS, type RemedyKind } from '../../domain/remedies/remedy.ts'
import { Prisma } from '../generated/client.ts'
import { type Asked, count, openedIn } from './asked.ts'
import { takenIn } from './taken.ts'

const named = { kind: z.enum(REMEDY_KINDS), percent: z.number().nullable() }
const offeredRows = z.array(z.object({ ...named, byPercent: z.boolean(), n: count }))
const takenRows = z.array(
  z.object({
    ...named,
    currency: z.enum(CURRENCIES).nullable(),
    accepted: count,
    performed: count,
    minor: count,
  }),
)

type Offered = z.infer<typeof offeredRows>
type Taken = z.infer<typeof takenRows>

/** What was offered to the cases of a period, what customers took, what was carried out, and what that cost. */
export async function countRemedies({
  rowsOf,
  period,
}: Asked): Promise<Pick<Figures, 'remedies' | 'options' | 'kept' | 'cost'>> {
  const offeredAnswer = await rowsOf(Prisma.sql`
    WITH offered AS MATERIALIZED (
      SELECT DISTINCT o."caseId", op."kind", op."percent"
      FROM "ReturnCase" c JOIN "Offer" o ON o."caseId" = c."id" JOIN "OfferOption" op ON op."offerId" = o."id"
      WHERE ${openedIn(period)} AND o."createdAt" >= ${period.from}
    )
    SELECT "kind" AS kind, "percent" AS percent, true AS "byPercent", count(*) AS n FROM offered GROUP BY 1, 2
    UNION ALL SELECT "kind", NULL, false, count(*) FROM (SELECT DISTINCT "caseId", "kind" FROM offered) kinds GROUP BY 1`)
  const takenAnswer = await rowsOf(Prisma.sql`
    SELECT kind, percent, currency, count(*) AS accepted, count(*) FILTER (WHERE performed) AS performed,
      COALESCE(sum(minor) FILTER (WHERE performed), 0) AS minor
    FROM (${takenIn(period)}) taken GROUP BY 1, 2, 3`)
  const offered = offeredRows.parse(offeredAnswer)
  const taken = takenRows.parse(takenAnswer)
  const accepted = sumOf(taken, row => row.accepted)
  const returned = sumOf(
    taken.filter(({ kind }) => kind === 'full_refund'),
    row => row.accepted,
  )
  return {
    remedies: kindCounts(offered, taken),
    options: optionCounts(offered, taken),
    kept: { kept: accepted - returned, accepted },
    cost: costs(taken),
  }
}

/** "claim_code:60", "full_refund": an option by what it gives. */
const optionName = ({ kind, percent }: { readonly kind: string; readonly percent: number | null }): string =>
  percent === null ? kind : `${kind}:${percent}`

const sumOf = <T>(rows: readonly T[], read: (row: T) => number): number => rows.reduce((sum, row) => sum + read(row), 0)

function kindCounts(offered: Offered, taken: Taken): Figures['remedies'] {
  const countOf = (kind: RemedyKind): RemedyCount => {
    const rows = taken.filter(row => row.kind === kind)
    return {
      offered: offered.find(row => row.kind === kind && !row.byPercent)?.n ?? 0,
      accepted: sumOf(rows, row => row.accepted),
      performed: sumOf(rows, row => row.performed),
      value: Object.fromEntries(Object.entries(costs(rows)).map(([currency, { total }]) => [currency, total])),
    }
  }
  return {
    claim_code: countOf('claim_code'),
    partial_refund: countOf('partial_refund'),
    full_refund: countOf('full_refund'),
    returnless_refund: countOf('returnless_refund'),
    replacement: countOf('replacement'),
  }
}

function optionCounts(offered: Offered, taken: Taken): Figures['options'] {
  const rows = offered.filter(({ byPercent }) => byPercent)
  const names = [...new Set([...rows, ...taken].map(optionName))].sort()
  const countOf = (name: string) => ({
    offered: rows.find(row => optionName(row) === name)?.n ?? 0,
    accepted: sumOf(
      taken.filter(row => optionName(row) === name),
      row => row.accepted,
    ),
  })
  return Object.fromEntries(names.map(name => [name, countOf(name)]))
}

/** Of what was carried out and has a known worth. */
function costs(taken: Taken): Readonly<Record<string, Cost>> {
  return Object.fromEntries(
    CURRENCIES.flatMap(currency => {
      const rows = taken.filter(row => row.currency === currency)
      const cases = sumOf(rows, row => row.performed)
      const minor = sumOf(rows, row => row.minor)
      if (cases === 0) return []
      const perCase = decimalOf({ minor: Math.round(minor / cases), currency })
      return [[currency, { cases, total: decimalOf({ minor, currency }), perCase }]]
    }),
  )
}
