import type { RemedyFacts } from './remedy.ts'

/** Keep the item, and everything that was paid comes back. */
export const returnlessRefund: RemedyFacts = {
  worth: paid => paid,
  carriedOutBy: 'refund',
  promisesShipment: false,
}
