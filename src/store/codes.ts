import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { foldCode, maskCode } from '../domain/claim-code.ts'
import { MARKETPLACE_IDS, type MarketplaceId } from '../domain/marketplace.ts'
import type { CodeBatch } from '../domain/pool.ts'
import type { CodeStore, ReservedCode } from '../ports/codes.ts'
import type { Statements } from '../ports/jobs.ts'
import type { PrismaClient } from './generated/client.ts'
import { notePoolEvents } from './pool.ts'
import { aliasOf } from './relay.ts'
import type { Seals } from './seal.ts'

type Reservation = Parameters<CodeStore['reserveCode']>[0]

const givenCode = z.array(z.object({ masked: z.string(), percent: z.number(), expires: z.string().nullable() }))

/** The pool of claim codes. A code leaves it once, and a case gets one, whoever asks how often. */
export function codePool(prisma: PrismaClient, seals: Seals): CodeStore {
  return {
    importCodes: async ({ codes, percent, marketplace, promotion, expires, at, by = null }) => {
      const rows = codes.map(({ line, code }, nth) => ({
        line,
        id: randomUUID(),
        sealed: seals.seal('code', code),
        fingerprint: seals.fingerprint('code', foldCode(code)),
        masked: maskCode(code),
        // The pool gives out the oldest first: a moment apart, codes leave it in the order of their list.
        importedAt: new Date(at.getTime() + nth),
      }))
      const batch = { percent, marketplace, promotion, expires }
      const common = { ...batch, state: 'available' }
      const taken = await prisma.$transaction(async within => {
        const imported = await within.claimCode.createManyAndReturn({
          data: rows.map(({ line: _line, ...row }) => ({ ...row, ...common })),
          skipDuplicates: true,
          select: { id: true },
        })
        const count = imported.length
        if (count > 0) await notePoolEvents(within, [{ ...batch, kind: 'imported', by, at, count, reason: null }])
        return imported
      })
      const ids = new Set(taken.map(({ id }) => id))
      return { imported: ids.size, duplicates: rows.filter(({ id }) => !ids.has(id)).map(({ line }) => line) }
    },
    reserveCode: reservation => prisma.$transaction(within => reserve(within, reservation, seals)),
    revealCode: async caseId => {
      const row = await prisma.claimCode.findUnique({ where: { caseId }, select: { sealed: true } })
      return row ? seals.unseal('code', row.sealed) : null
    },
    countCodes: async () => {
      const groups = await prisma.claimCode.groupBy({
        by: ['marketplace', 'percent', 'promotion', 'expires', 'state'],
        _count: { _all: true, redeemedAt: true },
        orderBy: [{ marketplace: 'asc' }, { percent: 'asc' }, { expires: 'asc' }],
      })
      return countsOf(groups)
    },
  }
}

async function reserve(within: Statements, wanted: Reservation, seals: Seals): Promise<ReservedCode> {
  const { caseId, percent, marketplace, relay, usableUntil, at, evenIfSecond } = wanted
  const customer = relay === null ? null : seals.fingerprint('address', aliasOf(relay))
  await within.$queryRawUnsafe('SELECT "id" FROM "ReturnCase" WHERE "id" = $1 FOR UPDATE', caseId)
  const [own] = await codesWhere(within, '"caseId" = $1', caseId)
  if (own) return { kind: 'reserved', ...own }
  if (customer !== null) {
    // Two cases of one customer are two rows: the lock is on the customer. `::text`: void is nothing Prisma reads.
    await within.$queryRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text', customer)
    const others = await codesWhere(within, '"customerFingerprint" = $1', customer)
    if (others.length > 0 && !evenIfSecond) return { kind: 'second_code_for_customer' }
  }
  const given = await within.$queryRawUnsafe<unknown[]>(
    `UPDATE "ClaimCode"
     SET "state" = 'issued', "caseId" = $1, "customerFingerprint" = $2, "issuedAt" = $3::timestamptz
     WHERE "id" = (
       SELECT "id" FROM "ClaimCode"
       WHERE "state" = 'available' AND "percent" = $4 AND "marketplace" = $5 AND ("expires" IS NULL OR "expires" >= $6)
       ORDER BY "expires" NULLS LAST, "importedAt", "id"
       LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     RETURNING "masked", "percent", "expires"`,
    caseId,
    customer,
    at.toISOString(),
    percent,
    marketplace,
    usableUntil,
  )
  const [code] = givenCode.parse(given)
  return code ? { kind: 'reserved', ...code } : { kind: 'none_left' }
}

const codesWhere = async (within: Statements, condition: string, value: string) =>
  givenCode.parse(
    await within.$queryRawUnsafe(
      `SELECT "masked", "percent", "expires" FROM "ClaimCode" WHERE ${condition} LIMIT 1`,
      value,
    ),
  )

const groupRows = z.array(
  z.object({
    marketplace: z.enum(MARKETPLACE_IDS as readonly [MarketplaceId, ...MarketplaceId[]]),
    percent: z.number(),
    promotion: z.string().nullable(),
    expires: z.string().nullable(),
    state: z.string(),
    _count: z.object({ _all: z.number(), redeemedAt: z.number() }),
  }),
)

function countsOf(groups: unknown): readonly CodeBatch[] {
  const counts = new Map<string, CodeBatch>()
  for (const { state, _count, marketplace, percent, promotion, expires } of groupRows.parse(groups)) {
    const key = JSON.stringify([marketplace, percent, promotion, expires])
    const empty = { marketplace, percent, promotion, expires, available: 0, issued: 0, void: 0, redeemed: 0 }
    const known = counts.get(key) ?? empty
    counts.set(key, { ...known, [state]: _count._all, redeemed: known.redeemed + _count.redeemedAt })
  }
  return [...counts.values()]
}
