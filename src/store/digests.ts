import { z } from 'zod'
import { type Digest, digestKey } from '../domain/digests.ts'
import type { DigestStore } from '../ports/digests.ts'
import type { DueJob, JobDoor } from '../ports/jobs.ts'
import { claimOf, postedOf } from './claims.ts'
import type { PrismaClient } from './generated/client.ts'

const counts = z.tuple([z.object({ opened: z.number(), resolved: z.number() })])

const jobFor = (digest: Digest): readonly DueJob[] => [{ job: { kind: 'digest', digest }, notBefore: null }]

/** Messages about the whole desk: planned once, claimed before they are posted, drawn anew. */
export function digestStore(prisma: PrismaClient, jobs: JobDoor): DigestStore {
  const find = (key: string) => prisma.digest.findUnique({ where: { key } })

  /** `mark` is a statement of one row that only one of many replicas changes. */
  async function once(digest: Digest, mark: (within: Within) => Promise<{ count: number }>): Promise<boolean> {
    const due = jobFor(digest)
    const isFirst = await prisma.$transaction(async within => {
      const { count } = await mark(within)
      if (count > 0) await jobs.enqueue(within, due)
      return count > 0
    })
    if (isFirst) jobs.wake(due)
    return isFirst
  }

  return {
    planDigest: (digest, plannedAt) =>
      once(digest, within =>
        within.digest.createMany({ data: [{ key: digestKey(digest), plannedAt }], skipDuplicates: true }),
      ),
    redrawDigest: (digest, drawnBefore, drawnAt) =>
      once(digest, within =>
        within.digest.updateMany({
          where: { key: digestKey(digest), ts: { not: null }, drawnAt: { lt: drawnBefore } },
          data: { drawnAt },
        }),
      ),
    claimDigestPost: async (key, at) => {
      await prisma.digest.createMany({ data: [{ key, plannedAt: at }], skipDuplicates: true })
      const { count } = await prisma.digest.updateMany({ where: { key, claimedAt: null }, data: { claimedAt: at } })
      return count > 0 ? { kind: 'claimed' } : claimOf(await find(key), at)
    },
    recordDigestPost: async (key, { channel, ts }, fingerprint, drawnAt) => {
      await prisma.digest.update({ where: { key }, data: { channel, ts, fingerprint, drawnAt } })
    },
    findDigestPost: async key => {
      const row = await find(key)
      const posted = postedOf(row)
      return posted && { ...posted, fingerprint: row?.fingerprint ?? null }
    },
    firstCaseAt: async () => {
      const { _min } = await prisma.returnCase.aggregate({ _min: { openedAt: true } })
      return _min.openedAt
    },
    countDay: async ({ from, to }) => {
      const rows = await prisma.$queryRaw`
        SELECT (SELECT count(*)::int FROM "ReturnCase" WHERE "openedAt" >= ${from} AND "openedAt" < ${to}) AS opened,
          (SELECT count(*)::int FROM "ReturnCase"
            WHERE "closedAt" >= ${from} AND "closedAt" < ${to} AND "state" = 'resolved') AS resolved`
      return counts.parse(rows)[0]
    },
  }
}

type Within = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
