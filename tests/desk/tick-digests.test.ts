import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openRequest } from '../../src/desk/open-request.ts'
import { tickDigests } from '../../src/desk/tick-digests.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { aCase, DESK } from '../helpers/a-case.ts'
import { aDesk } from '../helpers/a-desk.ts'
import { freshStores, type TestStores } from '../helpers/database.ts'

let shared: TestStores

/** A Monday; hours in UTC. */
const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`)
const posted = { channel: 'C1', ts: '1.2' }

beforeAll(async () => {
  shared = await freshStores('pglite')
  await shared.stores.savePolicy(DEFAULT_POLICY, 'test', monday('00:00'))
  const { store, orderId, marketplace, language, requestedAt, customer, stated, items, trust } = aCase()
  const facts = { store, orderId, marketplace, language, requestedAt, customer, stated, items, trust }
  await openRequest(aDesk(shared.stores, { now: () => monday('09:15') }), facts, DESK)
})

beforeEach(async () => {
  await shared.prisma.digest.deleteMany()
  await shared.prisma.$executeRaw`DELETE FROM pgboss.job WHERE name = 'notices'`
})

afterAll(() => shared.close())

const tickAt = (time: string) => tickDigests(aDesk(shared.stores, { now: () => monday(time) }))

const planned = async () => (await shared.prisma.digest.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)

const jobs = async () =>
  (
    await shared.prisma.$queryRaw<{ data: { digest: { kind: string } } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'notices' ORDER BY created_on`
  ).map(({ data }) => data.digest.kind)

test('however many replicas tick, however late and often, a digest is planned once with one job', async () => {
  for (const time of ['09:29', '09:30', '09:31', '12:00'])
    await Promise.all(Array.from({ length: 4 }, () => tickAt(time)))
  expect(await planned()).toEqual(['weekly:2026-11-23'])
  expect(await jobs()).toEqual(['weekly'])
})

test('a desk whose first case came after the hour plans nothing for that hour', async () => {
  await tickAt('09:20')
  expect(await planned()).toEqual([])
})

test('a clock that jumps back plans nothing twice', async () => {
  for (const time of ['09:40', '09:10', '09:40']) await tickAt(time)
  expect(await jobs()).toEqual(['weekly'])
})

test('the plan of the day is drawn anew every five minutes, by one replica, once it is posted', async () => {
  const digest = { kind: 'morning', day: '2026-11-23' } as const
  await shared.stores.planDigest(digest, monday('09:00'))
  await tickAt('09:04')
  expect(await jobs()).toEqual(['morning'])
  await shared.stores.recordDigestPost('morning:2026-11-23', posted, 'x', monday('09:00'))
  await Promise.all([tickAt('09:06'), tickAt('09:06'), tickAt('09:07')])
  expect((await jobs()).filter(kind => kind === 'morning')).toHaveLength(2)
  await tickAt('09:12')
  expect((await jobs()).filter(kind => kind === 'morning')).toHaveLength(3)
})

test('a post is claimed by one; who comes later learns where it stands, or that nobody knows', async () => {
  const key = 'weekly:2026-11-23:U1'
  const claims = await Promise.all(Array.from({ length: 3 }, () => shared.stores.claimDigestPost(key, monday('09:30'))))
  expect(claims.map(({ kind }) => kind).sort()).toEqual(['claimed', 'unknown', 'unknown'])
  await shared.stores.recordDigestPost(key, posted, 'x', monday('09:30'))
  expect(await shared.stores.claimDigestPost(key, monday('09:31'))).toEqual({ kind: 'posted', ...posted })
})
