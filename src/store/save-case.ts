import type { CaseStore, JobDoor } from '../ports.ts'
import { rowOf } from './case-row.ts'
import { rowsOf } from './change-rows.ts'
import { dueJobsOf } from './due-jobs.ts'
import type { PrismaClient } from './generated/client.ts'
import type { Seals } from './seal.ts'

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
        "waitingSince" = n."waitingSince", "deadline" = n."deadline", "snoozedUntil" = n."snoozedUntil",
        "closedAt" = CASE WHEN n."closedAt" IS NULL THEN NULL ELSE COALESCE(c."closedAt", n."closedAt") END,
        "relaySealed" = n."relaySealed", "relayFingerprint" = n."relayFingerprint", "details" = n."details"
    FROM case_row n
    WHERE c."id" = n."id" AND c."version" = n."version" - 1
    RETURNING c."id"
  )`

/** One statement for all rows, because each round trip is waited for by somebody who clicked. */
const saveAs = (how: string): string => `
  WITH change AS (SELECT $1::jsonb AS j),
  case_row AS (SELECT r.* FROM change, jsonb_populate_record(NULL::"ReturnCase", j->'row') r),
  ${how},
  event AS (
    INSERT INTO "CaseEvent" SELECT r.* FROM moved, change, jsonb_populate_record(NULL::"CaseEvent", j->'event') r
  ),
  gone_items AS (
    DELETE FROM "CaseItem" i USING moved, change
    WHERE i."caseId" = moved."id" AND j->'items' <> 'null' AND i."position" >= jsonb_array_length(j->'items')
  ),
  items AS (
    INSERT INTO "CaseItem"
    SELECT r.* FROM moved, change, jsonb_populate_recordset(NULL::"CaseItem", NULLIF(j->'items', 'null')) r
    ON CONFLICT ("caseId", "position") DO UPDATE
    SET "title" = EXCLUDED."title", "sku" = EXCLUDED."sku", "asin" = EXCLUDED."asin", "quantity" = EXCLUDED."quantity",
        "priceMinor" = EXCLUDED."priceMinor", "currency" = EXCLUDED."currency"
  ),
  settled AS (
    UPDATE "Message" m
    SET "state" = r."state", "reason" = r."reason", "notBefore" = r."notBefore", "sentAt" = COALESCE(r."sentAt", m."sentAt")
    FROM moved, change, jsonb_populate_recordset(NULL::"Message", j->'settled') r
    WHERE m."id" = r."id"
  ),
  messages AS (
    INSERT INTO "Message" SELECT r.* FROM moved, change, jsonb_populate_recordset(NULL::"Message", j->'messages') r
    ON CONFLICT DO NOTHING
  ),
  offer AS (
    INSERT INTO "Offer"
    SELECT r.* FROM moved, change, jsonb_populate_record(NULL::"Offer", NULLIF(j->'offer', 'null')) r WHERE r."id" IS NOT NULL
    ON CONFLICT ("id") DO UPDATE SET "approvedBy" = EXCLUDED."approvedBy"
  ),
  options AS (
    INSERT INTO "OfferOption"
    SELECT r.* FROM moved, change, jsonb_populate_recordset(NULL::"OfferOption", j->'options') r ON CONFLICT DO NOTHING
  ),
  promise AS (
    INSERT INTO "Promise"
    SELECT r.* FROM moved, change, jsonb_populate_record(NULL::"Promise", NULLIF(j->'promise', 'null')) r WHERE r."caseId" IS NOT NULL
    ON CONFLICT ("caseId") DO UPDATE
    SET "title" = EXCLUDED."title", "orderedCode" = EXCLUDED."orderedCode", "shippedCode" = EXCLUDED."shippedCode",
        "reorderId" = EXCLUDED."reorderId", "state" = EXCLUDED."state"
  ),
  inbound AS (
    UPDATE "InboundMail" i SET "state" = 'handled', "caseId" = moved."id"
    FROM moved, change WHERE i."id" = j->>'inboundId'
  )
  SELECT "id" FROM moved`

const OPENING = saveAs(OPEN)
const MOVING = saveAs(MOVE)

export function caseSaver(
  prisma: PrismaClient,
  seals: Seals,
  jobs: JobDoor,
  mailDomain: string,
): CaseStore['saveCase'] {
  const messageIdOf = (mailId: string): string => `<${mailId}@${mailDomain}>`
  return async change => {
    const { before, after, deadline, at } = change
    if (before && after.version !== before.version + 1)
      throw new Error(`case ${after.id}: version ${after.version} does not follow ${before.version}`)
    const rows = { row: rowOf(after, deadline, at, seals), ...rowsOf(change, messageIdOf) }
    const saved = await prisma.$transaction(async within => {
      const moved = await within.$queryRawUnsafe<unknown[]>(before ? MOVING : OPENING, JSON.stringify(rows))
      if (moved.length === 0) return false
      await jobs.enqueue(within, dueJobsOf(change))
      return true
    })
    if (saved) jobs.wake()
    return saved ? 'saved' : 'conflict'
  }
}
