import type { DeskStore } from '../ports/desk-store.ts'
import type { PrismaClient } from './generated/client.ts'

/** Claims that let a thing happen once, whichever replica comes first. */
export const deskStore = (prisma: PrismaClient): DeskStore => ({
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
