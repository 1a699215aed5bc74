import { describe, expect, test } from 'vitest'
import { readSearch } from '../../src/domain/search/terms.ts'
import { Prisma, type PrismaClient } from '../../src/store/generated/client.ts'
import { foundBy } from '../../src/store/search-found.ts'

/** As the driver tells of a statement that PostgreSQL ended. */
const refusal = (code: string) =>
  new Prisma.PrismaClientKnownRequestError('Raw query failed', {
    code: 'P2010',
    clientVersion: '7',
    meta: { driverAdapterError: { name: 'DriverAdapterError', cause: { kind: 'postgres', code } } },
  })

/** A database that knows these among the newest cases, and whose index fails. */
const failing = (newest: readonly string[], code: string) =>
  ({
    $queryRawUnsafe: async () => newest.map(caseId => ({ caseId })),
    $transaction: async () => {
      throw refusal(code)
    },
  }) as unknown as PrismaClient

const QUERY = readSearch('cup')!

describe('a search whose words the index takes too long for', () => {
  test('shows what the newest cases hold, and that there may be more', async () => {
    expect(await foundBy(failing(['b', 'a'], '57014'), QUERY)).toEqual({ ids: ['b', 'a'], more: true })
  })

  test('is told from one that failed', async () => {
    await expect(foundBy(failing(['b'], '42P01'), QUERY)).rejects.toThrow('Raw query failed')
  })
})
