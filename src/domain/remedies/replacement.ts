import type { RemedyFacts } from './remedy.ts'

/** Keep the item, and the right one is sent at no charge. */
export const replacement: RemedyFacts = {
  worth: paid => paid,
  carriedOutBy: 'shipment',
  promisesShipment: true,
}
