import { z } from 'zod'
import { CURRENCIES, type Currency, parseMoney } from '../money.ts'

/** Decimal amounts by currency: {"USD": "50.00"}. */
export const amounts = z
  .partialRecord(z.enum(CURRENCIES as [Currency, ...Currency[]]), z.string())
  .superRefine((value, ctx) => {
    for (const [currency, amount] of Object.entries(value)) {
      if (parseMoney(amount, currency as Currency) === null)
        ctx.addIssue({ code: 'custom', path: [currency], message: `"${amount}" is not an amount in ${currency}` })
    }
  })
