import { cleanText } from './clean-text.ts'

export type FoundOrder = {
  readonly orderId: string | null
  readonly namedBy: 'marketplace' | 'sender' | null
  readonly why: string | null
}

/** Where an order number may stand in a mail, best witness first; absent places are null. */
export type OrderPlaces = {
  /** In a labelled line, or in the marketplace's own text around a message. */
  readonly labelled: string | null
  readonly subject: string
  readonly own: string
  readonly quoted: string
}

const AMAZON_ORDER = /(?<![\d-])\d{3}-\d{7}-\d{7}(?![\d-])/g

/** Hyphens that look like "-", and full-width digits, as word processors and Japanese keyboards make them. */
const plainDigits = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[\uFF10-\uFF19]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Every order number in the text, in order, each once. */
export const orderIdsIn = (text: string): readonly string[] => [
  ...new Set(plainDigits(cleanText(text)).match(AMAZON_ORDER) ?? []),
]

/** The order a mail is about. A number that stands only in quoted text is the weakest witness, and said to be one. */
export function findOrder(places: OrderPlaces): FoundOrder {
  const first = (text: string | null): string | null => (text === null ? null : (orderIdsIn(text)[0] ?? null))
  const labelled = first(places.labelled)
  if (labelled !== null) return { orderId: labelled, namedBy: 'marketplace', why: null }
  const told = first(places.subject) ?? first(places.own)
  if (told !== null) return { orderId: told, namedBy: 'sender', why: null }
  const orderId = first(places.quoted)
  const namedBy = orderId === null ? null : 'sender'
  return { orderId, namedBy, why: orderId === null ? null : `The order number ${orderId} stands only in quoted text.` }
}
