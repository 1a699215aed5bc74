import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { foldCode } from '../domain/claim-code.ts'
import { MARKETPLACE_IDS, type MarketplaceId } from '../domain/marketplace.ts'
import type { PoolEvent, PoolStore, VoidedCodes } from '../ports/codes.ts'
import type { JobDoor } from '../ports/jobs.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import type { Seals } from './seal.ts'

const marketplace = z.enum(MARKETPLACE_IDS as readonly [MarketplaceId, ...MarketplaceId[]])
const ofPool = { marketplace, percent: z.number() }
const uses = z.array(z.object({ ...ofPool, issued: z.coerce.number(), since: z.date() }))
const reservedCounts = z.array(z.object({ ...ofPool, reserved: z.coerce.number() }))
const batchKeys = z.array(
  z.object({ ...ofPool, promotion: z.string().nullable(), expires: z.string().nullable(), count: z.coerce.number() }),
)

/** The pool of claim codes as an inventory: how it is used, what is taken out of it, when it runs low. */
export function poolStore(prisma: PrismaClient, seals: Seals, jobs: JobDoor): PoolStore {
  return {
    poolUse: async since =>
      uses.parse(
        await prisma.$queryRaw`
          SELECT "marketplace", "percent", count(*) FILTER (WHERE "issuedAt" >= ${since}) AS issued,
            min("importedAt") AS since
          FROM "ClaimCode" GROUP BY 1, 2`,
      ),
    countReserved: async () =>
      reservedCounts.parse(
        await prisma.$queryRaw`
          SELECT c."marketplace", c."percent", count(*) AS reserved FROM "ClaimCode" c
          WHERE c."state" = 'issued' AND NOT EXISTS (
            SELECT 1 FROM "Message" m WHERE m."caseId" = c."caseId" AND m."kind" = 'claim_code' AND m."state" = 'sent'
          )
          GROUP BY 1, 2`,
      ),
    voidBatches: (which, who) =>
      prisma.$transaction(async within => {
        const voided = await voidWhere(within, which, who)
        return { voided, issued: await within.claimCode.count({ where: { ...which, state: 'issued' } }) }
      }),
    voidCodes: (codes, who) =>
      prisma.$transaction(async within => {
        const lines = new Map(codes.map(({ line, code }) => [seals.fingerprint('code', foldCode(code)), line]))
        const fingerprint = { in: [...lines.keys()] }
        const before = await within.claimCode.findMany({ where: { fingerprint, state: 'void' }, select: { id: true } })
        const voided = await voidWhere(within, { fingerprint }, who)
        const found = await within.claimCode.findMany({ where: { fingerprint } })
        return { voided, kept: keptOf(lines, found, new Set(before.map(({ id }) => id))) }
      }),
    poolEvents: async last => {
      const rows = await prisma.poolEvent.findMany({ orderBy: { at: 'desc' }, take: last })
      return rows.map(eventOf)
    },
    noteDips: async ({ low, over, at }) => {
      const due = await prisma.$transaction(async within => {
        if (over.length > 0) await within.poolDip.deleteMany({ where: { OR: over.map(key => ({ ...key })) } })
        const data = low.map(key => ({ ...key, since: at }))
        const begun = await within.poolDip.createManyAndReturn({ data, skipDuplicates: true })
        const due = begun.map(({ marketplace: site, percent, since }) => ({
          job: {
            kind: 'warn_low_stock',
            marketplace: site as MarketplaceId,
            percent,
            since: since.toISOString(),
          } as const,
          notBefore: null,
        }))
        await jobs.enqueue(within, due)
        return due
      })
      jobs.wake(due)
    },
  }
}

/** One statement takes what is still in the pool: a code that leaves it at this moment is not among them. */
async function voidWhere(
  within: Prisma.TransactionClient,
  where: Prisma.ClaimCodeWhereInput,
  { by, reason, at }: { readonly by: string | null; readonly reason: string | null; readonly at: Date },
): Promise<number> {
  const voided = await within.claimCode.updateManyAndReturn({
    where: { ...where, state: 'available' },
    data: { state: 'void', voidedAt: at },
    select: { marketplace: true, percent: true, promotion: true, expires: true },
  })
  const counts = new Map<string, number>()
  for (const row of voided) counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + 1)
  const batches = batchKeys.parse([...counts].map(([key, count]) => ({ ...JSON.parse(key), count })))
  await notePoolEvents(
    within,
    batches.map(batch => ({ ...batch, kind: 'voided', by, reason, at })),
  )
  return voided.length
}

/** Part of the transaction that does what it tells. */
export async function notePoolEvents(within: Prisma.TransactionClient, events: readonly PoolEvent[]): Promise<void> {
  const data = events.map(({ by, ...event }) => ({ ...event, id: randomUUID(), by: by ?? COMMAND_LINE }))
  await within.poolEvent.createMany({ data })
}

const COMMAND_LINE = 'command line'

function keptOf(
  lines: ReadonlyMap<string, number>,
  found: readonly { readonly id: string; readonly fingerprint: string; readonly state: string }[],
  before: ReadonlySet<string>,
): VoidedCodes['kept'] {
  const states = new Map(found.map(code => [code.fingerprint, code]))
  return [...lines].flatMap(([fingerprint, line]): VoidedCodes['kept'] => {
    const code = states.get(fingerprint)
    if (!code) return [{ line, why: 'unknown' }]
    if (code.state === 'issued') return [{ line, why: 'issued' }]
    return before.has(code.id) ? [{ line, why: 'void' }] : []
  })
}

const eventRow = z.object({
  ...ofPool,
  kind: z.enum(['imported', 'voided']),
  by: z.string().transform(by => (by === COMMAND_LINE ? null : by)),
  at: z.date(),
  promotion: z.string().nullable(),
  expires: z.string().nullable(),
  count: z.number(),
  reason: z.string().nullable(),
})

const eventOf = (row: unknown): PoolEvent => eventRow.parse(row)
