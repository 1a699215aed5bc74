import type { RemedyFacts } from './remedy.ts'

/** Send the item back, and everything that was paid comes back. */
export const fullRefund: RemedyFacts = {
  worth: paid => paid,
  carriedOutBy: 'return_and_refund',
  promisesShipment: false,
}
