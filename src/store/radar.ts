import { z } from 'zod'
import { ROOT_CAUSE_IDS, type RootCause } from '../domain/fault.ts'
import type { FaultAlarm, RepeatedCase } from '../domain/repeat-fault.ts'
import type { DueJob, JobDoor } from '../ports/jobs.ts'
import type { RadarStore, Repeated } from '../ports/radar.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'

const caseRows: z.ZodType<readonly RepeatedCase[]> = z.array(
  z.object({
    caseId: z.string(),
    orderId: z.string(),
    orderedCode: z.string().nullable(),
    shippedCode: z.string().nullable(),
  }),
)

/** Cases `c` that hold that article and have that fault. */
const withFault = ({ article, rootCause }: Repeated): Prisma.Sql => Prisma.sql`
  c."details"->'fault'->>'rootCause' = ${rootCause} AND EXISTS (
    SELECT FROM "CaseItem" i WHERE i."caseId" = c."id" AND COALESCE(i."sku", i."asin", i."title") = ${article}
  )`

/** Faults that come again and again, and the warnings about them. */
export function radarStore(prisma: PrismaClient, jobs: JobDoor): RadarStore {
  return {
    repeatedCases: async (fault, { from, to }) =>
      caseRows.parse(
        await prisma.$queryRaw`
          SELECT c."id" AS "caseId", c."orderId", c."details"->'fault'->>'orderedCode' AS "orderedCode",
            c."details"->'fault'->>'shippedCode' AS "shippedCode"
          FROM "ReturnCase" c
          WHERE ${withFault(fault)} AND c."id" IN (
            SELECT e."caseId" FROM "CaseEvent" e
            WHERE e."kind" = 'confirm_fault' AND e."at" > ${from} AND e."at" <= ${to}
          )
          ORDER BY c."openedAt" DESC, c."id"`,
      ),
    countFaults: async (fault, { from, to }) => {
      const rows = await prisma.$queryRaw`
        SELECT count(*)::int AS n FROM "ReturnCase" c
        WHERE c."openedAt" >= ${from} AND c."openedAt" < ${to} AND ${withFault(fault)}`
      return z.tuple([z.object({ n: z.number() })]).parse(rows)[0].n
    },
    raiseAlarm: async ({ id, ...alarm }, isDue) => {
      const due: readonly DueJob[] = [{ job: { kind: 'warn_repeated_fault', alarmId: id }, notBefore: null }]
      const { article, rootCause } = alarm
      const raised = await prisma.$transaction(async within => {
        // Two replicas may confirm the same fault at once: the lock is on the fault. `::text`: void is nothing Prisma reads.
        await within.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${rootCause} ${article}`}, 1))::text`
        const last = await within.faultAlarm.findFirst({
          where: { article, rootCause },
          orderBy: { raisedAt: 'desc' },
          select: { raisedAt: true, cases: true },
        })
        if (!isDue(last)) return false
        await within.faultAlarm.create({ data: { id, ...alarm } })
        await jobs.enqueue(within, due)
        return true
      })
      if (raised) jobs.wake(due)
      return raised
    },
    findAlarm: async id => alarmOf(await prisma.faultAlarm.findUnique({ where: { id } })),
    noteFix: async (id, { by, at, note }, followUpAt) => {
      const due: readonly DueJob[] = [
        { job: { kind: 'warn_repeated_fault', alarmId: id }, notBefore: null },
        { job: { kind: 'follow_up_fault', alarmId: id }, notBefore: followUpAt },
      ]
      const noted = await prisma.$transaction(async within => {
        const { count } = await within.faultAlarm.updateMany({
          where: { id, fixedAt: null },
          data: { fixedBy: by, fixedAt: at, fixNote: note },
        })
        if (count > 0) await jobs.enqueue(within, due)
        return count > 0
      })
      if (noted) jobs.wake(due)
      return noted
    },
  }
}

const rootCause = z.enum(ROOT_CAUSE_IDS as readonly [RootCause, ...RootCause[]])

type Row = Awaited<ReturnType<PrismaClient['faultAlarm']['findUnique']>>

function alarmOf(row: Row): FaultAlarm | null {
  if (row === null) return null
  const { fixedBy: by, fixedAt: at, fixNote: note, ...alarm } = row
  const fix = by === null || at === null || note === null ? null : { by, at, note }
  return { ...alarm, rootCause: rootCause.parse(row.rootCause), fix }
}
