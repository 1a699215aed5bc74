import { z } from 'zod'
import { deadlineOf } from '../domain/deadlines.ts'
import { CARD } from '../ports/posts.ts'
import type { CaseListing, ListAsk, ListedCase, QueueStore } from '../ports/queues.ts'
import { caseOf } from './case-row.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'
import { POLICY_VERSION, type PolicyReader } from './policies.ts'
import type { Seals } from './seal.ts'

const MOST_OWNERS = 30

/** Reading many cases at once, for lists. */
export function queueStore(prisma: PrismaClient, seals: Seals, policies: PolicyReader): QueueStore {
  return {
    listings: async (asks, now) => {
      const names = Object.keys(asks) as (keyof typeof asks)[]
      const found = listed.array().parse(await prisma.$queryRaw(statementFor(asks, now)))
      const policy = await policies.ofVersion(found[0]?.policyVersion ?? 0)
      const rowOf = ({ row, channel, ts }: (typeof found)[number]): ListedCase => {
        const current = caseOf({ ...row, relaySealed: null }, seals)
        return { case: current, deadline: deadlineOf(current, policy), card: channel && ts ? { channel, ts } : null }
      }
      const listing = (name: string): CaseListing => {
        const rows = found.filter(({ list }) => list === name)
        return { rows: rows.map(rowOf), total: rows[0]?.total ?? 0 }
      }
      return Object.fromEntries(names.map(name => [name, listing(name)])) as Record<keyof typeof asks, CaseListing>
    },
    loads: async now => {
      const rows = await prisma.$queryRaw`
        SELECT "owner", COUNT(*)::int AS "open", COUNT(*) FILTER (WHERE "deadline" <= ${now})::int AS "late"
        FROM "ReturnCase" WHERE "ball" IS NOT NULL AND "owner" IS NOT NULL
        GROUP BY "owner" ORDER BY "late" DESC, "open" DESC, "owner" LIMIT ${MOST_OWNERS}`
      return loads.parse(rows)
    },
  }
}

const loads = z.array(z.object({ owner: z.string(), open: z.number(), late: z.number() }))

const listed = z
  .looseObject({
    list: z.string(),
    total: z.number(),
    policyVersion: z.number(),
    channel: z.string().nullable(),
    ts: z.string().nullable(),
  })
  .transform(({ list, total, policyVersion, channel, ts, ...row }) => ({
    list,
    total,
    policyVersion,
    channel,
    ts,
    row,
  }))

/** What of a case's row lists need: all but its sealed address. */
const COLUMNS = Prisma.raw(
  [
    'id',
    'version',
    'store',
    'state',
    'orderId',
    'marketplace',
    'language',
    'requestedAt',
    'openedAt',
    'owner',
    'trustLevel',
    'waitingSince',
    'details',
  ]
    .map(column => `c."${column}"`)
    .join(', '),
)

/** Ids first: the wide rows are read only for what is shown. */
function statementFor(asks: Readonly<Record<string, ListAsk>>, now: Date): Prisma.Sql {
  const each = Object.entries(asks).map(([name, ask]) => idsOf(name, ask, now))
  return Prisma.sql`
    WITH found AS (${Prisma.join(each, ' UNION ALL ')})
    SELECT f."list", f."total", ${COLUMNS}, p."channel", p."ts", ${Prisma.raw(POLICY_VERSION)}::int AS "policyVersion"
    FROM found f
    JOIN "ReturnCase" c ON c."id" = f."id"
    LEFT JOIN "SlackPost" p ON p."caseId" = c."id" AND p."key" = ${CARD}
    ORDER BY f."list", f."place"`
}

const BY_DEADLINE = Prisma.sql`"deadline" ASC NULLS LAST, "openedAt", "id"`
const BY_AGE = Prisma.sql`"openedAt", "id"`

const idsOf = (name: string, ask: ListAsk, now: Date): Prisma.Sql => Prisma.sql`(
  SELECT ${name}::text AS "list", "id", COUNT(*) OVER ()::int AS "total",
    ROW_NUMBER() OVER (ORDER BY ${ask.order === 'age' ? BY_AGE : BY_DEADLINE}) AS "place"
  FROM "ReturnCase" WHERE ${Prisma.join(conditionsOf(ask, now), ' AND ')}
  ORDER BY "place" LIMIT ${ask.limit} OFFSET ${ask.offset ?? 0})`

function conditionsOf(ask: ListAsk, now: Date): readonly Prisma.Sql[] {
  const { owner, states, balls, urgency, dueAfter, dueUntil, snoozed, among } = ask
  return [
    among ? oneOf('id', among) : Prisma.sql`"ball" IS NOT NULL`,
    ...(owner === undefined ? [] : [owner === null ? Prisma.sql`"owner" IS NULL` : Prisma.sql`"owner" = ${owner}`]),
    ...(states ? [oneOf('state', states)] : []),
    ...(balls ? [oneOf('ball', balls)] : []),
    ...(urgency ? [URGENT[urgency](now)] : []),
    ...(dueAfter ? [Prisma.sql`"deadline" > ${dueAfter}`] : []),
    ...(dueUntil ? [Prisma.sql`"deadline" <= ${dueUntil}`] : []),
    ...(snoozed === undefined ? [] : [snoozed ? sleepsAt(now) : Prisma.sql`NOT COALESCE(${sleepsAt(now)}, FALSE)`]),
  ]
}

const oneOf = (column: 'id' | 'state' | 'ball', values: readonly string[]): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(`"${column}"`)} = ANY(${[...values]}::text[])`

const sleepsAt = (now: Date): Prisma.Sql => Prisma.sql`"snoozedUntil" > ${now}`

const URGENT: Readonly<Record<NonNullable<ListAsk['urgency']>, (now: Date) => Prisma.Sql>> = {
  late: now => Prisma.sql`"deadline" <= ${now}`,
  at_risk: now => Prisma.sql`"deadline" > ${now} AND "atRiskFrom" <= ${now}`,
  in_time: now => Prisma.sql`"atRiskFrom" > ${now}`,
  pressing: now => Prisma.sql`("deadline" <= ${now} OR "atRiskFrom" <= ${now})`,
}
