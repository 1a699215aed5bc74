import { z } from 'zod'
import { caseTexts, termsOfTexts } from '../domain/search/case-texts.ts'
import type { SearchedText } from '../domain/search/snippet.ts'
import type { SearchQuery } from '../domain/search/terms.ts'
import type { SearchStore } from '../ports/search.ts'
import { caseOf } from './case-row.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import type { Seals } from './seal.ts'
import { mailText, SAID, saidText, TERMS_ADDED } from './search-rows.ts'

/** Nobody reads more; who wants all exports them. */
const MOST_FOUND = 200

/**
 * Words that stand in many cases are looked for among the newest alone: the index would bring them all. What is rare
 * there is asked of the index.
 */
const NEWEST = 20_000

const AMONG_NEWEST = `
  SELECT "caseId" FROM (
    SELECT "caseId", "openedAt", "terms" FROM "CaseSearch" ORDER BY "openedAt" DESC LIMIT ${NEWEST}
  ) newest
  WHERE "terms" @@ $1::tsquery ORDER BY "openedAt" DESC LIMIT ${MOST_FOUND + 1}`

/** Materialized: else the planner, who takes two words for independent, may walk through all cases by age. */
const AMONG_ALL = `
  WITH found AS MATERIALIZED (SELECT "caseId", "openedAt" FROM "CaseSearch" WHERE "terms" @@ $1::tsquery)
  SELECT "caseId" FROM found ORDER BY "openedAt" DESC LIMIT ${MOST_FOUND + 1}`

/** Finding cases by words. */
export function caseSearch(prisma: PrismaClient, seals: Seals): SearchStore {
  const idsBy = async (statement: string, query: string) =>
    foundIds.parse(await prisma.$queryRawUnsafe(statement, query)).map(({ caseId }) => caseId)
  return {
    searchCases: async (query, shown) => {
      const asked = tsquery(query)
      const newest = await idsBy(AMONG_NEWEST, asked)
      const ids = newest.length > MOST_FOUND ? newest : await idsBy(AMONG_ALL, asked)
      const rows = await prisma.returnCase.findMany({ where: { id: { in: ids.slice(0, shown) } } })
      const cases = rows.map(row => caseOf(row, seals)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      return { cases, total: Math.min(ids.length, MOST_FOUND), more: ids.length > MOST_FOUND }
    },
    conversationsOf: caseIds => conversationsOf(prisma, caseIds),
    searchBacklog: most => prisma.$transaction(within => takeIn(within, seals, most)),
  }
}

const foundIds = z.array(z.object({ caseId: z.string() }))

/** Terms are letters and digits by their making; they are quoted all the same. */
const tsquery = ({ terms }: SearchQuery): string =>
  terms.map(({ term, beginning }) => `'${term.replace(/['\\]/g, '')}'${beginning ? ':*' : ''}`).join(' & ')

async function conversationsOf(
  prisma: Pick<Prisma.TransactionClient, 'message' | 'caseEvent'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SearchedText[]>> {
  const caseId = { in: [...caseIds] }
  const [mails, events] = await Promise.all([
    prisma.message.findMany({
      where: { caseId, body: { not: '' } },
      select: { caseId: true, direction: true, body: true },
      orderBy: { createdAt: 'asc' },
    }),
    prisma.caseEvent.findMany({
      where: { caseId, kind: { in: [...SAID] } },
      select: { caseId: true, kind: true, data: true },
      orderBy: { version: 'asc' },
    }),
  ])
  const texts = new Map<string, SearchedText[]>(caseIds.map(id => [id, []]))
  for (const { caseId: id, direction, body } of mails) texts.get(id)?.push(mailText(direction, body))
  for (const { caseId: id, kind, data } of events) texts.get(id)?.push(...saidText({ kind, ...eventData.parse(data) }))
  return texts
}

const eventData = z.looseObject({ text: z.string().nullish(), comments: z.string().nullish() })

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
