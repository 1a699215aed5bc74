import { isDeepStrictEqual } from 'node:util'
import type { CaseItem } from '../domain/case.ts'
import { MARKETPLACES, type MarketplaceId } from '../domain/marketplace.ts'
import { parseMoney } from '../domain/money.ts'
import { DEFAULT_POLICY } from '../domain/policy.ts'
import type { CaseChange, CaseStore } from '../ports/cases.ts'
import type { Stores } from '../ports/stores.ts'

/** Invented codes that no shop takes; the story's own goes out first. */
const DEMO_CODES: readonly { readonly marketplace: MarketplaceId; readonly codes: readonly string[] }[] = [
  {
    marketplace: 'amazon.com',
    codes: [
      'HTCB-AD73TB-L2M1TF',
      'HTCB-9KXQ4M-PV7RWE',
      'HTCB-J6NT2Y-GC8HDA',
      'HTCB-W3FP7U-XQ5ZKM',
      'HTCB-R8VC4E-TN9YJB',
      'HTCB-5DMX8L-KA4QPN',
      'HTCB-Y2GS6H-BV9TRC',
      'HTCB-N4ZE7K-UD3WJX',
    ],
  },
  {
    marketplace: 'amazon.de',
    codes: [
      'HTDE-K7WQ3R-ZN5XCV',
      'HTDE-P4YT9F-HB2MGS',
      'HTDE-U6JD8A-EX3RKW',
      'HTDE-C9LF5P-MT6HQB',
      'HTDE-S3VX4Y-RG8NDU',
      'HTDE-A8BK6Z-WJ2PEL',
    ],
  },
]

const DEMO_PERCENT = 60
const DEMO_DAYS = 120
const DAY_MS = 86_400_000

/** A minute is a long time to wonder why nothing happens. */
const SEND_DELAY_SECONDS = 5

type Needs = Pick<Stores, 'countCodes' | 'currentPolicy' | 'importCodes' | 'listCases' | 'savePolicy'>

/** Fills a database that nobody has used yet, so that the story can be told at once. Any other is left as it is. */
export async function prepareFirstSteps(stores: Needs, now: Date): Promise<void> {
  if (!(await isUnused(stores))) return
  const expires = new Date(now.getTime() + DEMO_DAYS * DAY_MS).toISOString().slice(0, 10)
  const terms = { percent: DEMO_PERCENT, promotion: 'Invented codes', expires }
  for (const { marketplace, codes } of DEMO_CODES) {
    const list = codes.map((code, nth) => ({ line: nth + 1, code }))
    await stores.importCodes({ ...terms, marketplace, codes: list, at: now })
  }
  await stores.savePolicy({ ...DEFAULT_POLICY, sendDelaySeconds: SEND_DELAY_SECONDS }, 'local workspace', now)
}

async function isUnused(stores: Needs): Promise<boolean> {
  const [cases, codes, policy] = await Promise.all([
    stores.listCases({ limit: 1 }),
    stores.countCodes(),
    stores.currentPolicy(),
  ])
  return cases.length === 0 && codes.length === 0 && isDeepStrictEqual(policy, DEFAULT_POLICY)
}

/** What the invented shop asks for a piece, by words of the title, in the marketplace's own currency. */
const PRICE_LIST: readonly (readonly [string, string])[] = [
  ['Tea Cup Set', '24.90'],
  ['Coffee Cups', '36.00'],
  // Above an agent's limit: this one shows a lead's approval.
  ['Kaffeetassen', '54.90'],
]

/** A notice names no price. A shop's agents add it from the order; here a price list stands in for that. */
export const withListPrices = <S extends Pick<CaseStore, 'saveCase'>>(stores: S): S => ({
  ...stores,
  saveCase: change => stores.saveCase(change.before === null ? priced(change) : change),
})

const priced = (change: CaseChange): CaseChange => {
  const { after } = change
  const { currency } = MARKETPLACES[after.marketplace]
  const listed = (item: CaseItem): CaseItem => {
    const [, amount] = PRICE_LIST.find(([words]) => item.title.includes(words)) ?? []
    return item.price || amount === undefined ? item : { ...item, price: parseMoney(amount, currency) }
  }
  return { ...change, after: { ...after, items: after.items.map(listed) } }
}
