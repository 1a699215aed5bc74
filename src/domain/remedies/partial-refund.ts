import { percentOf } from '../money.ts'
import type { RemedyFacts } from './remedy.ts'

/** Keep the item, and `percent` of what was paid comes back. */
export const partialRefund: RemedyFacts = {
  worth: (paid, percent) => (paid && percent ? percentOf(paid, percent) : null),
  carriedOutBy: 'refund',
  promisesShipment: false,
}
