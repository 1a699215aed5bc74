import { z } from 'zod'
import type { SearchQuery } from '../domain/search/terms.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'

/** Nobody reads more; who wants all exports them. */
export const MOST_FOUND = 200

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

/**
 * Beyond so many, which of them are the newest is not looked for any more: the newest of these are shown. Materialized:
 * else the planner, who takes two words for independent, may walk through all cases by age.
 */
const MOST_CANDIDATES = 50_000

const AMONG_ALL = `
  WITH found AS MATERIALIZED (
    SELECT "caseId", "openedAt" FROM "CaseSearch" WHERE "terms" @@ $1::tsquery LIMIT ${MOST_CANDIDATES}
  )
  SELECT "caseId" FROM found ORDER BY "openedAt" DESC LIMIT ${MOST_FOUND + 1}`

/** Beginnings of which words are full take the index itself long; what it has not found by then is not shown. */
const ASKED_BY_INDEX_MS = 1_500

/** In less memory the index notes pages instead of rows, and every row of them is read to be looked at again. */
const BY_INDEX = `
  SELECT set_config('enable_seqscan', 'off', true), set_config('work_mem', '32MB', true),
    set_config('statement_timeout', '${ASKED_BY_INDEX_MS}', true)`

const foundIds = z.array(z.object({ caseId: z.string() }))

type Statements = Pick<Prisma.TransactionClient, '$queryRawUnsafe'>

const idsBy = async (within: Statements, statement: string, asked: string): Promise<readonly string[]> =>
  foundIds.parse(await within.$queryRawUnsafe(statement, asked)).map(({ caseId }) => caseId)

/** The newest first, also where only some of the older ones were looked at. */
export async function foundBy(
  prisma: PrismaClient,
  query: SearchQuery,
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const asked = tsquery(query)
  const newest = await idsBy(prisma, AMONG_NEWEST, asked)
  if (newest.length > MOST_FOUND) return { ids: newest, more: true }
  const all = await amongAll(prisma, asked)
  const ids = [...new Set([...newest, ...(all ?? [])])]
  return { ids, more: all === null || ids.length > MOST_FOUND }
}

/** Null: the index took too long. */
async function amongAll(prisma: PrismaClient, asked: string): Promise<readonly string[] | null> {
  try {
    return await prisma.$transaction(async within => {
      await within.$queryRawUnsafe(BY_INDEX)
      return idsBy(within, AMONG_ALL, asked)
    })
  } catch (error) {
    if (isTimedOut(error)) return null
    throw error
  }
}

const timedOut = z.object({ driverAdapterError: z.object({ cause: z.object({ code: z.literal('57014') }) }) })

const isTimedOut = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && timedOut.safeParse(error.meta).success

/** Terms are letters and digits by their making; they are quoted all the same. */
const tsquery = ({ terms }: SearchQuery): string =>
  terms.map(({ term, beginning }) => `'${term.replace(/['\\]/g, '')}'${beginning ? ':*' : ''}`).join(' & ')
