import type { PurgeStore } from '../ports/cases.ts'
import { RADAR } from '../ports/posts.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { forgetWords } from './search.ts'

/** Erases who the customer was and what was written. Numbers, products, decisions and the team's acts stay. */
export const purging = (prisma: PrismaClient): PurgeStore => ({
  purgeCases: async ({ closedBefore, at, dryRun }) => {
    const where = { closedAt: { lt: closedBefore }, purgedAt: null }
    if (dryRun) return await prisma.returnCase.count({ where })
    return await prisma.$transaction(async within => {
      const cases = await within.returnCase.findMany({ where, select: { id: true } })
      const ids = cases.map(({ id }) => id)
      await eraseCases(within, ids, at)
      await eraseMails(within, ids, closedBefore)
      await forgetWords(within, ids)
      await within.claimCode.updateMany({ where: { caseId: { in: ids } }, data: { customerFingerprint: null } })
      await within.inboundEvent.deleteMany({ where: { at: { lt: closedBefore } } })
      const gone = { claimedAt: { lt: closedBefore }, NOT: { key: { startsWith: RADAR } } }
      await within.directNotice.deleteMany({ where: gone })
      await within.idempotencyKey.deleteMany({ where: { at: { lt: closedBefore } } })
      return ids.length
    })
  },
})

/** The version goes up: a change decided on what is erased now must not bring it back. */
async function eraseCases(within: Prisma.TransactionClient, ids: readonly string[], at: Date): Promise<void> {
  await within.$executeRaw`
    UPDATE "ReturnCase"
    SET "version" = "version" + 1, "purgedAt" = ${at}, "relaySealed" = NULL, "relayFingerprint" = NULL,
      "details" = jsonb_set("details", '{stated,comments}', 'null')
        || '{"customerName": null, "reply": null, "trustWhy": []}'
        || CASE WHEN "details"->'offer' = 'null' THEN '{}'
           ELSE jsonb_build_object('offer', ("details"->'offer') || '{"message": "", "replaces": null, "answers": null}') END
        || CASE WHEN "details"->'fault' = 'null' THEN '{}'
           ELSE jsonb_build_object('fault', ("details"->'fault') || '{"note": null}') END
    WHERE "id" = ANY (${ids})`
  await within.$executeRaw`
    UPDATE "CaseEvent"
    SET "data" = "data" - ARRAY['text', 'message', 'comments', 'name', 'relay', 'address', 'customerName', 'note', 'reading', 'why']
      || CASE WHEN "data" ? 'fault' THEN jsonb_build_object('fault', ("data"->'fault') - 'note') ELSE '{}' END
    WHERE "caseId" = ANY (${ids})`
}

async function eraseMails(within: Prisma.TransactionClient, ids: readonly string[], before: Date): Promise<void> {
  const caseId = { in: [...ids] }
  const nothing = {
    messageId: null,
    rawSealed: null,
    fromSealed: null,
    subjectSealed: null,
    relaySealed: null,
    why: [],
  }
  await within.message.updateMany({
    where: { caseId },
    data: { messageId: null, inReplyTo: null, references: [], subject: '', body: '', reason: null },
  })
  await within.inboundMail.updateMany({ where: { caseId }, data: nothing })
  // Mails that never became a case have nobody to end them.
  await within.inboundMail.updateMany({
    where: { caseId: null, receivedAt: { lt: before }, state: { not: 'deleted' } },
    data: { ...nothing, state: 'deleted' },
  })
}
