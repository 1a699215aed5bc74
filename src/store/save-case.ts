import type { CaseStore } from '../ports/cases.ts'
import type { JobDoor, JobInsert } from '../ports/jobs.ts'
import { rowOf } from './case-row.ts'
import { rowsOf } from './change-rows.ts'
import { dueJobsOf } from './due-jobs.ts'
import type { PrismaClient } from './generated/client.ts'
import type { Seals } from './seal.ts'
import { TERMS_ADDED } from './search-rows.ts'

/** A case opens once: of two requests for the same order in the same shop, one gets the row. */
const OPEN = `
  shop AS (
    INSERT INTO "Store" ("name") SELECT case_row."store" FROM case_row ON CONFLICT DO NOTHING
  ),
  moved AS (
    INSERT INTO "ReturnCase" SELECT * FROM case_row ON CONFLICT ("store", "orderId") DO NOTHING RETURNING "id"
  )`

/** The version is the lock: of two changes decided on the same version, one moves the row. */
const MOVE = `
  moved AS (
    UPDATE "ReturnCase" c
    SET "version" = n."version", "state" = n."state", "marketplace" = n."marketplace", "language" = n."language",
        "requestedAt" = n."requestedAt", "owner" = n."owner", "trustLevel" = n."trustLevel", "ball" = n."ball",
        "waitingSince" = n."waitingSince", "deadline" = n."deadline", "atRiskFrom" = n."atRiskFrom",
        "timerAt" = n."timerAt", "snoozedUntil" = n."snoozedUntil",
        "closedAt" = CASE WHEN n."closedAt" IS NULL THEN NULL ELSE COALESCE(c."closedAt", n."closedAt") END,
        "relaySealed" = n."relaySealed", "relayFingerprint" = n."relayFingerprint", "details" = n."details"
    FROM case_row n
    WHERE c."id" = n."id" AND c."version" = n."version" - 1
    RETURNING c."id"
  )`

/** What beside the row and its history a change can touch; each stands in the statement only when it has rows. */
const PARTS = {
  items: `
  gone_items AS (
    DELETE FROM "CaseItem" i USING moved, change
    WHERE i."caseId" = moved."id" AND i."position" >= jsonb_array_length(j->'items')
  ),
  items AS (
    INSERT INTO "CaseItem" SELECT r.* FROM moved, change, jsonb_populate_recordset(NULL::"CaseItem", j->'items') r
    ON CONFLICT ("caseId", "position") DO UPDATE
    SET "title" = EXCLUDED."title", "sku" = EXCLUDED."sku", "asin" = EXCLUDED."asin", "quantity" = EXCLUDED."quantity",
        "priceMinor" = EXCLUDED."priceMinor", "currency" = EXCLUDED."currency"
  )`,
  settled: `
  settled AS (
    UPDATE "Message" m
    SET "state" = r."state", "reason" = r."reason", "notBefore" = r."notBefore", "sentAt" = COALESCE(r."sentAt", m."sentAt")
    FROM moved, change, jsonb_populate_recordset(NULL::"Message", j->'settled') r
    WHERE m."id" = r."id"
  )`,
  messages: `
  messages AS (
    INSERT INTO "Message" SELECT r.* FROM moved, change, jsonb_populate_recordset(NULL::"Message", j->'messages') r
    ON CONFLICT DO NOTHING
  )`,
  offer: `
  offer AS (
    INSERT INTO "Offer" SELECT r.* FROM moved, change, jsonb_populate_record(NULL::"Offer", j->'offer') r
    ON CONFLICT ("id") DO UPDATE SET "approvedBy" = EXCLUDED."approvedBy"
  )`,
  options: `
  options AS (
    INSERT INTO "OfferOption"
    SELECT r.* FROM moved, change, jsonb_populate_recordset(NULL::"OfferOption", j->'options') r ON CONFLICT DO NOTHING
  )`,
  promise: `
  promise AS (
    INSERT INTO "Promise" SELECT r.* FROM moved, change, jsonb_populate_record(NULL::"Promise", j->'promise') r
    ON CONFLICT ("caseId") DO UPDATE
    SET "title" = EXCLUDED."title", "orderedCode" = EXCLUDED."orderedCode", "shippedCode" = EXCLUDED."shippedCode",
        "reorderId" = EXCLUDED."reorderId", "state" = EXCLUDED."state"
  )`,
  search: `
  search AS (
    INSERT INTO "CaseSearch" ("caseId", "openedAt", "terms")
    SELECT moved."id", (j->'search'->>'openedAt')::timestamptz,
      array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(j->'search'->'terms')))
    FROM moved, change
    ON CONFLICT ("caseId") DO UPDATE SET ${TERMS_ADDED}
  )`,
  inboundId: `
  inbound AS (
    UPDATE "InboundMail" i SET "state" = 'handled', "caseId" = moved."id"
    FROM moved, change WHERE i."id" = j->>'inboundId'
  )`,
} as const satisfies Partial<Record<keyof Rows, string>>

type Rows = ReturnType<typeof rowsOf> & { readonly row: ReturnType<typeof rowOf> }

/**
 * One statement for all rows and jobs: it is its own transaction, and each round trip is waited for by somebody who
 * clicked. Planning it costs more than running it, so what a change does not touch is left out.
 */
function statementFor(how: string, rows: Rows, inserts: readonly JobInsert[]): string {
  const touched = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter(part => isTouched(part, rows[part]))
  return `
  WITH change AS (SELECT $1::jsonb AS j),
  case_row AS (SELECT r.* FROM change, jsonb_populate_record(NULL::"ReturnCase", j->'row') r),
  ${how},
  ${touched.map(part => `${PARTS[part]},`).join('')}
  ${inserts.map(({ sql }, nth) => `jobs_${nth} AS (${ifMoved(sql, nth + 2)}),`).join('')}
  event AS (
    INSERT INTO "CaseEvent" SELECT r.* FROM moved, change, jsonb_populate_record(NULL::"CaseEvent", j->'event') r
  )
  SELECT "id" FROM moved`
}

/** No items at all is a list of items too: then those from before go. */
const isTouched = (part: keyof typeof PARTS, rows: unknown): boolean =>
  rows !== null && (part === 'items' || !Array.isArray(rows) || rows.length > 0)

/** No job of a change that lost its race. */
const ifMoved = (sql: string, parameter: number): string =>
  sql.replaceAll('$1', () => `(CASE WHEN EXISTS (SELECT 1 FROM moved) THEN $${parameter}::text ELSE '[]' END)`)

export function caseSaver(
  prisma: PrismaClient,
  seals: Seals,
  jobs: JobDoor,
  mailDomain: string,
): CaseStore['saveCase'] {
  const messageIdOf = (mailId: string): string => `<${mailId}@${mailDomain}>`
  return async change => {
    const { before, after, clocks, at } = change
    if (before && after.version !== before.version + 1)
      throw new Error(`case ${after.id}: version ${after.version} does not follow ${before.version}`)
    const rows = { row: rowOf(after, clocks, at, seals), ...rowsOf(change, messageIdOf) }
    const due = dueJobsOf(change)
    const inserts = await jobs.inserts(due)
    const moved = await prisma.$queryRawUnsafe<unknown[]>(
      statementFor(before ? MOVE : OPEN, rows, inserts),
      JSON.stringify(rows),
      ...inserts.map(insert => insert.rows),
    )
    if (moved.length === 0) return 'conflict'
    jobs.wake(due)
    return 'saved'
  }
}
