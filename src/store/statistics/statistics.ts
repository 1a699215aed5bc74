import { z } from 'zod'
import type { Figures } from '../../domain/figures.ts'
import type { JobDoor } from '../../ports/jobs.ts'
import type { StatsStore } from '../../ports/statistics.ts'
import type { PrismaClient } from '../generated/client.ts'
import { type Asked, askedOf, count, one, openedIn } from './asked.ts'
import { breakDown } from './breakdown.ts'
import { countCauses, countSkus } from './causes.ts'
import { countCases, countOnTime, countPerDay, countPromises, countRepurchases } from './counts.ts'
import { countRemedies } from './remedies.ts'
import { sumSavings } from './savings.ts'
import { standing } from './standing.ts'
import { takenLately } from './taken-lately.ts'
import { measureTimes } from './times.ts'

/** Numbers of the cases opened in a period, counted anew each time from what is kept of every case for good. */
export const statistics = (prisma: PrismaClient, jobs: JobDoor): StatsStore => ({
  figuresFor: async (period, yardstick) => figures(await askedOf(prisma, period, yardstick)),
  standingNow: () => standing(prisma),
  breakDown: async (by, period, yardstick) => breakDown(by, await askedOf(prisma, period, yardstick)),
  countRequests: async (period, most) => {
    const rows = await prisma.$queryRaw`
      SELECT count(*) AS n FROM (SELECT 1 FROM "ReturnCase" c WHERE ${openedIn(period)} LIMIT ${most}) few`
    return one(z.object({ n: count }), rows).n
  },
  takenLately: (cause, since) => takenLately(prisma, cause, since),
  reportLater: async (id, report) => {
    const due = [{ job: { kind: 'report_stats', id, ...report }, notBefore: null }] as const
    await jobs.enqueue(prisma, due)
    jobs.wake(due)
  },
})

/** One after the other: whoever clicks meanwhile needs the other connections. */
async function figures(asked: Asked): Promise<Figures> {
  const { from, to } = asked.period
  const clocks = await countOnTime(asked)
  const { met, missed } = clocks.firstAnswer
  return {
    period: { from: from.toISOString(), to: to.toISOString() },
    ...(await countCases(asked)),
    ...(await measureTimes(asked)),
    onTime: { met, missed },
    clocks,
    ...(await countRemedies(asked)),
    refundSaved: await sumSavings(asked),
    repurchase: await countRepurchases(asked),
    ...(await countCauses(asked)),
    skus: await countSkus(asked),
    promises: await countPromises(asked),
    perDay: await countPerDay(asked),
  }
}
