import { z } from 'zod'
import type { Stats } from '../../domain/figures.ts'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { count, one } from './asked.ts'
import { countingOn } from './counting.ts'

/** What is open and what is in the pool, as it stands now. */
export async function standing(prisma: PrismaClient): Promise<Pick<Stats, 'open' | 'codes'>> {
  const [open, codes] = await Promise.all([countOpen(prisma), countPool(prisma)])
  return { open, codes }
}

async function countOpen(prisma: PrismaClient): Promise<Stats['open']> {
  const rows = await prisma.returnCase.groupBy({ by: ['ball'], where: { ball: { not: null } }, _count: true })
  const counted = Object.fromEntries(rows.map(({ ball, _count }) => [ball, _count]))
  return { agent: 0, warehouse: 0, lead: 0, customer: 0, marketplace: 0, ...counted }
}

async function countPool(prisma: PrismaClient): Promise<Stats['codes']> {
  const rows = await countingOn(prisma)(Prisma.sql`
    SELECT count(*) FILTER (WHERE "state" = 'available') AS available, count(*) FILTER (WHERE "state" = 'issued') AS issued,
      count("redeemedAt") AS redeemed
    FROM "ClaimCode"`)
  return one(z.object({ available: count, issued: count, redeemed: count }), rows)
}
