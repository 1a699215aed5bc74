import type { MarketplaceId } from './marketplace.ts'

const DAY = 24 * 60 * 60_000

/** A customer has at least this long to use a code: one that ends sooner stays in the pool. */
const USABLE_DAYS = 14

/** What was issued in so many days tells how long the rest lasts. */
export const PACE_DAYS = 28

/** Fewer issued codes than this say nothing about the pace. */
const FEWEST_FOR_PACE = 5

/** Codes that stop being given within so many days are about to be lost. */
const EXPIRING_DAYS = 30

/** Leads are warned below either. */
export const LOW_STOCK = { count: 5, days: 7 } as const

/** A dip is over above both: a level that swings about the threshold is one dip, not many. */
export const RECOVERED_STOCK = { count: 8, days: 10 } as const

type PoolKey = { readonly marketplace: MarketplaceId; readonly percent: number }

/** Codes of one import's kind: same promotion, same last day (ISO date, null: none). `issued` counts the reserved too. */
export type CodeBatch = PoolKey & {
  readonly promotion: string | null
  readonly expires: string | null
  readonly available: number
  readonly issued: number
  readonly void: number
  readonly redeemed: number
}

/** How a pool was used lately: `issued` within `PACE_DAYS`, `since` its first import. */
export type PoolUse = PoolKey & { readonly issued: number; readonly since: Date }

/** `days`: until nothing is left to give, by the pace of late. */
export type Forecast =
  | { readonly kind: 'lasts'; readonly days: number; readonly issued: number }
  | { readonly kind: 'too_few_issued'; readonly issued: number }

/** Codes that serve the same offer, whatever promotion they come from. */
export type Pool = PoolKey & {
  /** Can be given today. */
  readonly usable: number
  /** In the pool, but customers could not use them in time any more: never given. */
  readonly tooLate: number
  /** Usable, and given no longer than for another month. */
  readonly expiring: number
  readonly issued: number
  /** Left the pool; the mail that carries them did not leave yet. */
  readonly reserved: number
  readonly redeemed: number
  readonly void: number
  readonly forecast: Forecast
  readonly batches: readonly CodeBatch[]
}

/** The last day of codes that may still be given now, ISO date. */
export const usableUntil = (now: Date): string => dayOf(new Date(now.getTime() + USABLE_DAYS * DAY))

/** The pools of a house, from what is counted in its database. */
export function poolsOf(
  batches: readonly CodeBatch[],
  uses: readonly PoolUse[],
  reserved: readonly (PoolKey & { readonly reserved: number })[],
  now: Date,
): readonly Pool[] {
  const keys = new Map(
    batches.map(({ marketplace, percent }) => [`${marketplace} ${percent}`, { marketplace, percent }]),
  )
  return [...keys.values()].map(key => {
    const own = batches.filter(batch => isOf(key, batch))
    const given = own.filter(batch => givenFor(batch, now) > 0)
    const usable = sum(given, 'available')
    return {
      ...key,
      usable,
      tooLate: sum(own, 'available') - usable,
      expiring: sum(
        given.filter(batch => givenFor(batch, now) <= EXPIRING_DAYS),
        'available',
      ),
      issued: sum(own, 'issued'),
      reserved: reserved.find(other => isOf(key, other))?.reserved ?? 0,
      redeemed: sum(own, 'redeemed'),
      void: sum(own, 'void'),
      forecast: forecastOf(
        given,
        uses.find(use => isOf(key, use)),
        now,
      ),
      batches: own,
    }
  })
}

const isOf = (key: PoolKey, other: PoolKey): boolean =>
  key.marketplace === other.marketplace && key.percent === other.percent

const sum = (batches: readonly CodeBatch[], what: 'available' | 'issued' | 'void' | 'redeemed'): number =>
  batches.reduce((total, batch) => total + batch[what], 0)

/** For how many days from today codes of that batch are given; 0 and less: no longer. */
const givenFor = ({ expires }: CodeBatch, now: Date): number =>
  expires === null ? Number.POSITIVE_INFINITY : (Date.parse(expires) - Date.parse(usableUntil(now))) / DAY + 1

/** What ends soonest is given first; what ends before its turn is lost. A young pool is measured by its age. */
function forecastOf(given: readonly CodeBatch[], use: PoolUse | undefined, now: Date): Forecast {
  const issued = use?.issued ?? 0
  if (!use || issued < FEWEST_FOR_PACE) return { kind: 'too_few_issued', issued }
  const age = (now.getTime() - use.since.getTime()) / DAY
  const perDay = issued / Math.min(PACE_DAYS, Math.max(1, age))
  const soonestFirst = given.toSorted((a, b) => givenFor(a, now) - givenFor(b, now))
  const days = soonestFirst.reduce(
    (day, batch) => Math.max(day, Math.min(day + batch.available / perDay, givenFor(batch, now))),
    0,
  )
  return { kind: 'lasts', days, issued }
}

/** Whether leads are warned of a pool. One that nobody uses may end quietly. */
export const isLow = ({ usable, forecast }: Pool, below: { count: number; days: number } = LOW_STOCK): boolean =>
  (usable > 0 || forecast.issued > 0) && !isAbove(usable, forecast, below)

/** Whether a pool that ran low is filled again. */
export const isRecovered = ({ usable, forecast }: Pool): boolean => isAbove(usable, forecast, RECOVERED_STOCK)

const isAbove = (usable: number, forecast: Forecast, { count, days }: { count: number; days: number }): boolean =>
  usable >= count && (forecast.kind !== 'lasts' || forecast.days >= days)

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
