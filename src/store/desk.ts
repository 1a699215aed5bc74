import type { DeskStore } from '../ports/settings.ts'
import type { PrismaClient } from './generated/client.ts'
import type { PolicyReader } from './policies.ts'

/** The policy, and claims that let a thing happen once, whichever replica comes first. */
export const deskStore = (prisma: PrismaClient, policies: PolicyReader): DeskStore => ({
  currentPolicy: policies.current,
  // Under another policy the clocks of every open case run differently: the next tick works them out.
  savePolicy: async (policy, by, at) => {
    const rows = await prisma.$queryRaw<{ version: number }[]>`
      WITH retimed AS (UPDATE "ReturnCase" SET "timerAt" = ${at} WHERE "ball" IS NOT NULL)
      INSERT INTO "Policy" ("version", "policy", "by", "at")
      SELECT COALESCE(MAX("version"), 0) + 1, ${JSON.stringify(policy)}::jsonb, ${by}, ${at} FROM "Policy"
      RETURNING "version"`
    return rows[0]?.version ?? 0
  },
  claimDelivery: async (key, at) => {
    const { count } = await prisma.inboundEvent.createMany({ data: [{ key, at }], skipDuplicates: true })
    return count > 0
  },
  findIdempotent: key => prisma.idempotencyKey.findUnique({ where: { key }, select: { bodyHash: true, caseId: true } }),
  saveIdempotent: async (key, answer, at) => {
    const { count } = await prisma.idempotencyKey.createMany({ data: [{ key, ...answer, at }], skipDuplicates: true })
    return count > 0
  },
  storeChannel: async name => (await prisma.store.findUnique({ where: { name } }))?.channel ?? null,
})
