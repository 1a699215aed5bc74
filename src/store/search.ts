import { z } from 'zod'
import { caseTexts, termsOfTexts } from '../domain/search/case-texts.ts'
import type { SearchStore } from '../ports/search.ts'
import { caseOf } from './case-row.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import type { Seals } from './seal.ts'
import { conversationsOf, shownConversations } from './search-conversations.ts'
import { foundBy, MOST_FOUND } from './search-found.ts'
import { TERMS_ADDED } from './search-rows.ts'

/** Finding cases by words. */
export function caseSearch(prisma: PrismaClient, seals: Seals): SearchStore {
  return {
    searchCases: async (query, shown) => {
      const { ids, more } = await foundBy(prisma, query)
      const rows = await prisma.returnCase.findMany({ where: { id: { in: ids.slice(0, shown) } } })
      const cases = rows.map(row => caseOf(row, seals)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      return { cases, total: Math.min(ids.length, MOST_FOUND), more }
    },
    conversationsOf: caseIds => shownConversations(prisma, caseIds),
    searchBacklog: most => prisma.$transaction(within => takeIn(within, seals, most)),
  }
}

const foundIds = z.array(z.object({ caseId: z.string() }))

/** Locks the cases: a purge that comes now waits, and erases what was added here too. */
async function takeIn(within: Prisma.TransactionClient, seals: Seals, most: number): Promise<number> {
  const waiting = foundIds.parse(
    await within.$queryRaw`SELECT "caseId" FROM "SearchBacklog" LIMIT ${most} FOR UPDATE SKIP LOCKED`,
  )
  const ids = waiting.map(({ caseId }) => caseId)
  if (ids.length === 0) return 0
  const rows = await within.$queryRaw<unknown[]>`SELECT * FROM "ReturnCase" WHERE "id" = ANY (${ids}) FOR SHARE`
  const conversations = await conversationsOf(within, ids)
  const added = rows
    .map(row => caseOf(row, seals))
    .map(current => ({
      caseId: current.id,
      openedAt: current.openedAt,
      terms: termsOfTexts([...caseTexts(current), ...(conversations.get(current.id) ?? [])]),
    }))
  await within.$queryRawUnsafe(
    `INSERT INTO "CaseSearch" ("caseId", "openedAt", "terms") ${ROWS}
     ON CONFLICT ("caseId") DO UPDATE SET ${TERMS_ADDED}`,
    JSON.stringify(added),
  )
  await within.searchBacklog.deleteMany({ where: { caseId: { in: ids } } })
  return ids.length
}

const ROWS = `
  SELECT r."caseId", r."openedAt", array_to_tsvector(r."terms")
  FROM jsonb_to_recordset($1::jsonb) AS r("caseId" text, "openedAt" timestamptz, "terms" text[])`

/** After a purge: a case is found by its order and its items alone. */
export async function forgetWords(within: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
  const cases = await within.returnCase.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, orderId: true, openedAt: true, items: true },
  })
  const left = cases.map(({ id, orderId, openedAt, items }) => ({
    caseId: id,
    openedAt,
    terms: termsOfTexts(
      caseTexts({
        orderId,
        items: items.map(item => ({ ...item, price: null })),
        customer: { name: null, relay: null },
        stated: { reason: null, comments: null },
      }),
    ),
  }))
  await within.$executeRawUnsafe(
    `UPDATE "CaseSearch" s SET "terms" = r."terms" FROM (${ROWS}) AS r("caseId", "openedAt", "terms")
     WHERE s."caseId" = r."caseId"`,
    JSON.stringify(left),
  )
}
