/** An amount in minor units (cents, yen) of one ISO 4217 currency. Amounts of two currencies never meet. */
export type Money = { readonly minor: number; readonly currency: Currency }

const MINOR_DIGITS = { USD: 2, CAD: 2, MXN: 2, GBP: 2, EUR: 2, SEK: 2, PLN: 2, AUD: 2, JPY: 0, CNY: 2 } as const

export type Currency = keyof typeof MINOR_DIGITS

export const CURRENCIES = Object.keys(MINOR_DIGITS) as readonly Currency[]

/** Reads a plain decimal such as "24.90"; null when it is not one, is negative, or has more digits than the currency. */
export function parseMoney(amount: string, currency: Currency): Money | null {
  const digits = MINOR_DIGITS[currency]
  const match = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(amount.trim())
  const fraction = match?.[2] ?? ''
  if (!match?.[1] || fraction.length > digits) return null
  return { minor: Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || 0), currency }
}

/** The plain decimal that `parseMoney` reads back, e.g. "9.96". */
export function decimalOf({ minor, currency }: Money): string {
  const digits = MINOR_DIGITS[currency]
  return (minor / 10 ** digits).toFixed(digits)
}

/** `percent` of an amount, half a cent rounded in the customer's favour. */
export const percentOf = (money: Money, percent: number): Money => ({
  ...money,
  minor: Math.ceil((money.minor * percent) / 100 - 1e-9),
})

/** The sum in one currency; null when the amounts are of several, or there is none. */
export function sumMoney(amounts: readonly Money[]): Money | null {
  const [first, ...rest] = amounts
  if (!first || rest.some(amount => amount.currency !== first.currency)) return null
  return { currency: first.currency, minor: amounts.reduce((sum, amount) => sum + amount.minor, 0) }
}

/** How a reader of that language expects to see it: "$9.96", "9,96 €". `locale` is a BCP 47 tag. */
export const formatMoney = (money: Money, locale: string): string =>
  formatOf(locale, money.currency).format(Number(decimalOf(money)))

const FORMATS = new Map<string, Intl.NumberFormat>()

/** Building a formatter costs a hundred times what using one does. */
function formatOf(locale: string, currency: Currency): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const known = FORMATS.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  FORMATS.set(key, format)
  return format
}
