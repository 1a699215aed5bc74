import { z } from 'zod'
import type { Yardstick } from '../../domain/figures.ts'
import type { Period } from '../../domain/period.ts'
import { type WorkingTime, workingTime } from '../../domain/working-time.ts'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { type Counting, countingOn } from './counting.ts'

/** What every figure is counted from: the cases of a period, and how their waits are measured. */
export type Asked = {
  readonly rowsOf: Counting
  readonly period: Period
  readonly yardstick: Yardstick
  readonly working: WorkingTime
}

export const count = z.coerce.number()

export const one = <T>(shape: z.ZodType<T>, rows: unknown): T => z.tuple([shape]).parse(rows)[0]

/** Cases `c` that were opened in the period. */
export const openedIn = ({ from, to }: Period): Prisma.Sql =>
  Prisma.sql`c."openedAt" >= ${from} AND c."openedAt" < ${to}`

/** A case's first mail of ours and its first offer, of all cases that have one since then. */
export const firstMailsSince = (from: Date): Prisma.Sql => Prisma.sql`
  SELECT "caseId", min("sentAt") AS answered,
    min("sentAt") FILTER (WHERE "kind" IN ('offer', 'amended_offer')) AS offered
  FROM "Message" WHERE "direction" = 'out' AND "sentAt" >= ${from} GROUP BY 1`

/** The working hours from the first case of the period until now: those of years without a case are not looked up. */
export async function askedOf(prisma: PrismaClient, period: Period, yardstick: Yardstick): Promise<Asked> {
  const { _min } = await prisma.returnCase.aggregate({
    where: { openedAt: { gte: period.from, lt: period.to } },
    _min: { openedAt: true },
  })
  const working = workingTime(_min.openedAt ?? yardstick.asOf, yardstick.asOf, yardstick.businessHours)
  return { rowsOf: countingOn(prisma), period, yardstick, working }
}
