import { CARD, type PostStore } from '../ports/posts.ts'
import { claimOf, postedOf } from './claims.ts'
import type { PrismaClient } from './generated/client.ts'

/** Our messages in Slack: claimed before they are posted, recorded after. */
export function postStore(prisma: PrismaClient): PostStore {
  const find = (caseId: string, key: string) => prisma.slackPost.findUnique({ where: { caseId_key: { caseId, key } } })
  return {
    claimPost: async (caseId, key, claimedAt) => {
      const { count } = await prisma.slackPost.createMany({ data: [{ caseId, key, claimedAt }], skipDuplicates: true })
      return count > 0 ? { kind: 'claimed' } : claimOf(await find(caseId, key), claimedAt)
    },
    claimNotice: async (key, claimedAt) => {
      const { count } = await prisma.directNotice.createMany({ data: [{ key, claimedAt }], skipDuplicates: true })
      if (count > 0) return { kind: 'claimed' }
      const row = await prisma.directNotice.findUnique({ where: { key } })
      const posted = postedOf(row)
      return posted ? { kind: 'posted', ...posted } : { kind: 'unknown', since: row?.claimedAt ?? claimedAt }
    },
    findNotice: async key => postedOf(await prisma.directNotice.findUnique({ where: { key } })),
    recordNotice: async (key, { channel, ts }) => {
      await prisma.directNotice.update({ where: { key }, data: { channel, ts } })
    },
    recordPost: async (caseId, key, { channel, ts }) => {
      await prisma.slackPost.update({ where: { caseId_key: { caseId, key } }, data: { channel, ts } })
    },
    dropPost: async (caseId, key, gone) => {
      const which = gone ? { channel: gone.channel, ts: gone.ts } : { ts: null }
      await prisma.slackPost.deleteMany({ where: { caseId, key, ...which } })
    },
    findPost: async (caseId, key) => postedOf(await find(caseId, key)),
    findCaseByThread: async (channel, ts) => {
      const row = await prisma.slackPost.findUnique({ where: { channel_ts: { channel, ts } } })
      return row?.key === CARD ? row.caseId : null
    },
  }
}
