import { z } from 'zod'
import type { Yardstick } from '../../domain/figures.ts'
import type { Period } from '../../domain/period.ts'
import { type WorkingTime, workingTime } from '../../domain/working-time.ts'
import { Prisma, type PrismaClient } from '../generated/client.ts'

/** What every figure is counted from: the cases of a period, and how their waits are measured. */
export type Asked = {
  readonly prisma: PrismaClient
  readonly period: Period
  readonly yardstick: Yardstick
  readonly working: WorkingTime
}

export const count = z.coerce.number()

export const one = <T>(shape: z.ZodType<T>, rows: unknown): T => z.tuple([shape]).parse(rows)[0]

/** Cases `c` that were opened in the period. */
export const openedIn = ({ from, to }: Period): Prisma.Sql =>
  Prisma.sql`c."openedAt" >= ${from} AND c."openedAt" < ${to}`

/** When our first words reached the customer of case `c`. */
export const firstAnswer = Prisma.sql`(
  SELECT min(m."sentAt") FROM "Message" m WHERE m."caseId" = c."id" AND m."direction" = 'out'
)`

/** The working hours from the first case of the period until now: those of years without a case are not looked up. */
export async function askedOf(prisma: PrismaClient, period: Period, yardstick: Yardstick): Promise<Asked> {
  const { _min } = await prisma.returnCase.aggregate({
    where: { openedAt: { gte: period.from, lt: period.to } },
    _min: { openedAt: true },
  })
  const working = workingTime(_min.openedAt ?? yardstick.asOf, yardstick.asOf, yardstick.businessHours)
  return { prisma, period, yardstick, working }
}
