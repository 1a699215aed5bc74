import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyMinuteOnDesk } from '../../src/desk/minute.ts'
import { openRequest } from '../../src/desk/open-request.ts'
import { readSearch } from '../../src/domain/search/terms.ts'
import { aCase, DESK, NOW } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { anOrderId, freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores
beforeAll(async () => {
  shared = await freshStores('pglite')
})
afterAll(() => shared.close())

/** Cases from before there was a search. */
async function olderCases(count: number): Promise<void> {
  const desk = aDesk(shared.stores)
  for (let nth = 0; nth < count; nth++) await openRequest(desk, { ...aCase(), orderId: anOrderId() }, DESK)
  const cases = await shared.prisma.returnCase.findMany({ select: { id: true } })
  await shared.prisma.caseSearch.deleteMany()
  await shared.prisma.searchBacklog.createMany({ data: cases.map(({ id }) => ({ caseId: id })), skipDuplicates: true })
}

const found = async () => (await shared.stores.searchCases(readSearch('willow')!, 5)).total

test('a minute takes older cases into the search, until it is told to stop or its time is over', async () => {
  await olderCases(3)
  await everyMinuteOnDesk(aDesk(shared.stores), AbortSignal.abort())
  expect(await found()).toBe(0)
  let taken = 0
  const endless = { searchBacklog: async () => ++taken, now: () => new Date(NOW.getTime() + taken * 1000) }
  await everyMinuteOnDesk({ ...aDesk(shared.stores), ...endless }, new AbortController().signal)
  expect(taken).toBe(20)
  await everyMinuteOnDesk(aDesk(shared.stores), new AbortController().signal)
  expect(await found()).toBe(3)
  expect(await shared.prisma.searchBacklog.count()).toBe(0)
})
