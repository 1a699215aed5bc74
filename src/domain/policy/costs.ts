import { z } from 'zod'
import { amounts } from './amounts.ts'

const percent = z.number().min(0).max(100)

/** What a remedy costs beyond its worth, as the shop reckons: percentages of the price, and of how often. */
export const costs = z.strictObject({
  /** What the goods cost the shop. */
  goodsPercent: percent,
  /** The marketplace's fee on a sale; it comes back with what is refunded, and none is due on a discount. */
  feePercent: percent,
  /** How many of a hundred claim codes are used. */
  redemptionPercent: percent,
  /** How many of a hundred items that come back can be sold again. */
  resalePercent: percent,
  /** What a parcel back costs the shop, by currency. */
  returnShipping: amounts,
})

export type Costs = Readonly<z.infer<typeof costs>>
