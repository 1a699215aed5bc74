import { expect, test } from 'vitest'
import { isClaimCode } from '../../src/domain/claim-code.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import type { CodeBatch } from '../../src/domain/pool.ts'
import { prepareFirstSteps, withListPrices } from '../../src/local/first-steps.ts'
import type { CaseChange } from '../../src/ports/cases.ts'
import type { Stores } from '../../src/ports/stores.ts'
import { aCase, UNTIMED } from '../helpers/a-case.ts'

const NOW = new Date('2026-11-23T10:00:00Z')

type Imported = Parameters<Stores['importCodes']>[0]
type There = { readonly policy?: Policy; readonly cases?: number; readonly codes?: readonly CodeBatch[] }

/** A store that notes what it is given. */
function aStore(there: There = {}) {
  const imported: Imported[] = []
  const policies: Policy[] = []
  const stores = {
    listCases: async () => Array.from({ length: there.cases ?? 0 }, () => aCase()),
    countCodes: async () => there.codes ?? [],
    currentPolicy: async () => there.policy ?? DEFAULT_POLICY,
    importCodes: async (input: Imported) => {
      imported.push(input)
      return { imported: 1, duplicates: [] }
    },
    savePolicy: async (policy: Policy) => policies.push(policy),
  }
  return { stores, imported, policies }
}

test('an unused database gets invented codes, the story’s own first, and a short wait before mails leave', async () => {
  const { stores, imported, policies } = aStore()
  await prepareFirstSteps(stores, NOW)
  const codes = imported.flatMap(input => input.codes.map(({ code }) => code))
  expect(codes[0]).toBe('HTCB-AD73TB-L2M1TF')
  expect(codes.filter(isClaimCode)).toEqual([...new Set(codes)])
  expect(policies).toEqual([{ ...DEFAULT_POLICY, sendDelaySeconds: 5 }])
})

const USED_CODES: CodeBatch = {
  marketplace: 'amazon.com',
  percent: 60,
  promotion: null,
  expires: null,
  available: 0,
  issued: 1,
  void: 0,
  redeemed: 0,
}

const USED: readonly (readonly [string, There])[] = [
  ['a case', { cases: 1 }],
  ['a code', { codes: [USED_CODES] }],
  ['a policy of its own', { policy: { ...DEFAULT_POLICY, sendDelaySeconds: 61 } }],
]

test.each(USED)('a database with %s is left as it is', async (_, there) => {
  const { stores, imported, policies } = aStore(there)
  await prepareFirstSteps(stores, NOW)
  expect(imported).toEqual([])
  expect(policies).toEqual([])
})

const change = (before: CaseChange['before'], after: CaseChange['after']): CaseChange => ({
  before,
  after,
  event: { kind: 'opened' },
  actor: { kind: 'marketplace' },
  at: NOW,
  clocks: UNTIMED,
  effects: [],
})

type Item = CaseChange['after']['items'][number]

const item = (title: string, price: Item['price'] = null): Item => ({
  title,
  sku: null,
  asin: null,
  quantity: 1,
  price,
})

/** The prices a change is saved with. */
async function pricesOf(given: CaseChange) {
  const seen: CaseChange[] = []
  const { saveCase } = withListPrices({
    saveCase: async (each: CaseChange) => {
      seen.push(each)
      return 'saved' as const
    },
  })
  await saveCase(given)
  return seen[0]?.after.items.map(({ price }) => price)
}

test('a new case of the samples gets a price in its marketplace’s currency; a known price stays', async () => {
  const items = [item('Tea Cup Set, 6'), item('A teapot'), item('Tea Cup Set', { minor: 100, currency: 'USD' })]
  expect(await pricesOf(change(null, aCase({ items })))).toEqual([
    { minor: 2490, currency: 'USD' },
    null,
    { minor: 100, currency: 'USD' },
  ])
  const german = aCase({ marketplace: 'amazon.de', items: [item('Kaffeetassen')] })
  expect(await pricesOf(change(null, german))).toEqual([{ minor: 5490, currency: 'EUR' }])
})

test('a case that exists keeps what its agents wrote', async () => {
  const current = aCase({ items: [item('Tea Cup Set')] })
  expect(await pricesOf(change(current, current))).toEqual([null])
})
