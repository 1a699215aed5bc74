import { percentOf } from '../money.ts'
import type { RemedyFacts } from './remedy.ts'

/** Keep the item, and a code takes `percent` off a new order. */
export const claimCode: RemedyFacts = {
  worth: (paid, percent) => (paid && percent ? percentOf(paid, percent) : null),
  carriedOutBy: 'code',
  promisesShipment: true,
}
