import { type Currency, type Money, sumMoney } from '../domain/money.ts'
import type { Desk } from './desk.ts'

const DAY = 24 * 60 * 60_000

/** What was given in claim codes of that currency within the last 24 hours, in one store. */
export async function givenToday(
  desk: Pick<Desk, 'committedSince' | 'now'>,
  store: string,
  currency: Currency,
): Promise<Money> {
  const given = await desk.committedSince(store, new Date(desk.now().getTime() - DAY))
  const same = given.filter(amount => amount.currency === currency)
  return sumMoney(same) ?? { minor: 0, currency }
}
