import type { CaseStore } from '../ports/cases.ts'
import type { PrismaClient } from './generated/client.ts'

/** Which cases time has something to do on, and when next. */
export const caseClocks = (prisma: PrismaClient): Pick<CaseStore, 'dueCases' | 'retime'> => ({
  dueCases: async ({ now, after, limit }) => {
    const where = { timerAt: { lte: now }, id: { gt: after } }
    const rows = await prisma.returnCase.findMany({ where, orderBy: { id: 'asc' }, take: limit, select: { id: true } })
    return rows.map(({ id }) => id)
  },
  retime: async ({ id, version, clocks }) => {
    await prisma.returnCase.updateMany({ where: { id, version }, data: clocks })
  },
})
