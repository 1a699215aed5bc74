import { z } from 'zod'
import type { ReturnCase } from '../domain/case.ts'
import { CURRENCIES } from '../domain/money.ts'
import { CASE_STATES, type CaseState, isOpen } from '../domain/workflow.ts'
import type { CaseFilter, CaseStore, HistoryRow } from '../ports/cases.ts'
import { caseOf } from './case-row.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { POLICY_VERSION, type PolicyReader } from './policies.ts'
import { aliasOf } from './relay.ts'
import type { Seals } from './seal.ts'

const OPEN_STATES = CASE_STATES.filter(isOpen)
const LIMIT = 500

const FOR_DECISION = `SELECT c.*, ${POLICY_VERSION} AS "policyVersion" FROM "ReturnCase" c WHERE c."id" = $1`

type Finders = Omit<CaseStore, 'saveCase' | 'dueCases' | 'retime'>

/** Reading cases. */
export function caseFinders(prisma: PrismaClient, seals: Seals, policies: PolicyReader): Finders {
  const caseOrNull = (row: unknown): ReturnCase | null => (row ? caseOf(row, seals) : null)
  return {
    findCase: async id => caseOrNull(await prisma.returnCase.findUnique({ where: { id } })),
    findForDecision: async id => {
      const [row] = await prisma.$queryRawUnsafe<{ policyVersion: number }[]>(FOR_DECISION, id)
      return row ? { current: caseOf(row, seals), policy: await policies.ofVersion(row.policyVersion) } : null
    },
    findSettledCase: async id => {
      const rows = await prisma.$queryRaw<unknown[]>`SELECT * FROM "ReturnCase" WHERE "id" = ${id} FOR SHARE`
      return caseOrNull(rows[0])
    },
    findCaseByOrder: async (store, orderId) =>
      caseOrNull(await prisma.returnCase.findUnique({ where: { store_orderId: { store, orderId } } })),
    findCasesByRelay: async relay => {
      const relayFingerprint = seals.fingerprint('address', aliasOf(relay))
      const rows = await prisma.returnCase.findMany({
        where: { relayFingerprint },
        orderBy: { openedAt: 'desc' },
        take: LIMIT,
      })
      return rows.map(row => caseOf(row, seals))
    },
    findCaseByMessageId: async messageId => {
      const message = await prisma.message.findUnique({ where: { messageId }, include: { case: true } })
      return caseOrNull(message?.direction === 'out' ? message.case : null)
    },
    listCases: async filter => {
      const rows = await prisma.returnCase.findMany({
        where: whereOf(filter),
        orderBy: [{ deadline: { sort: 'asc', nulls: 'last' } }, { openedAt: 'asc' }],
        take: filter.limit ?? LIMIT,
      })
      return rows.map(row => caseOf(row, seals))
    },
    pageOfCases: async ({ from, to, after, size }) => {
      const later = after && [{ openedAt: { gt: after.openedAt } }, { openedAt: after.openedAt, id: { gt: after.id } }]
      const rows = await prisma.returnCase.findMany({
        where: { openedAt: { gte: after?.openedAt ?? from, lt: to }, ...(later ? { OR: later } : {}) },
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
        take: size,
      })
      return rows.map(row => caseOf(row, seals))
    },
    findCasesByOrder: async orderId => {
      const rows = await prisma.returnCase.findMany({ where: { orderId }, orderBy: { openedAt: 'desc' }, take: LIMIT })
      return rows.map(row => caseOf(row, seals))
    },
    mailsOf: async caseId => {
      const select = { id: true, kind: true }
      const rows = await prisma.message.findMany({ where: { caseId, direction: 'out' }, select })
      return new Map(rows.map(({ id, kind }) => [id, kind]))
    },
    history: async (caseId, last) => {
      const rows = await prisma.caseEvent.findMany({ where: { caseId }, orderBy: { version: 'desc' }, take: last })
      return rows.reverse().map(historyRow)
    },
    sentBodies: async caseId => {
      const where = { caseId, direction: 'out', state: { in: ['sent', 'sending', 'unknown'] } }
      const rows = await prisma.message.findMany({ where, orderBy: { createdAt: 'desc' }, select: { body: true } })
      return rows.map(({ body }) => body)
    },
    committedSince: async (store, since) => {
      const rows = await prisma.$queryRaw`
        SELECT c."details"->'acceptance'->'option'->'amount' AS amount
        FROM "CaseEvent" e JOIN "ReturnCase" c ON c."id" = e."caseId"
        WHERE e."kind" IN ('code_reserved', 'done_in_seller_central') AND e."at" >= ${since} AND c."store" = ${store}`
      return amounts.parse(rows).flatMap(({ amount }) => (amount ? [amount] : []))
    },
  }
}

const amounts = z.array(z.object({ amount: z.object({ minor: z.number(), currency: z.enum(CURRENCIES) }).nullable() }))

function whereOf(filter: CaseFilter): Prisma.ReturnCaseWhereInput {
  const { open, states, owner, ball, deadlineBefore } = filter
  const everyOpen = open === undefined ? {} : { state: open ? { in: [...OPEN_STATES] } : { notIn: [...OPEN_STATES] } }
  return {
    AND: [everyOpen],
    ...(states ? { state: { in: [...states] } } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(ball ? { ball } : {}),
    ...(deadlineBefore ? { deadline: { lt: deadlineBefore } } : {}),
  }
}

const historyRows = z.object({
  version: z.number(),
  kind: z.string(),
  actorKind: z.enum(['person', 'customer', 'marketplace', 'desk']),
  actorId: z.string().nullable(),
  at: z.date(),
  data: z.record(z.string(), z.unknown()),
  stateBefore: z.enum(CASE_STATES as readonly [CaseState, ...CaseState[]]).nullable(),
  stateAfter: z.enum(CASE_STATES as readonly [CaseState, ...CaseState[]]),
})

function historyRow(row: unknown): HistoryRow {
  const { actorKind, actorId, kind, ...rest } = historyRows.parse(row)
  return { ...rest, kind: kind as HistoryRow['kind'], actor: { kind: actorKind, id: actorId } }
}
