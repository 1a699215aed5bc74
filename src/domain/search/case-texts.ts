import type { ReturnCase } from '../case.ts'
import type { SearchedText } from './snippet.ts'
import { searchTerms, searchTermsOfOrder, searchTermsWithin } from './terms.ts'

type Searched = Pick<ReturnCase, 'orderId' | 'items' | 'customer' | 'stated'>

/** What a case itself says of what happened, in plain sight; the conversation comes on top. Never its address or code. */
export function caseTexts({ orderId, items, customer, stated }: Searched): readonly SearchedText[] {
  const texts = [
    { where: 'order' as const, text: orderId },
    ...items.flatMap(({ title, sku, asin }) => [
      { where: 'item' as const, text: title },
      { where: 'sku' as const, text: sku },
      { where: 'sku' as const, text: asin },
    ]),
    { where: 'name' as const, text: customer.name },
    { where: 'comments' as const, text: stated.comments },
  ]
  return texts.flatMap(({ where, text }) => (text ? [{ where, text }] : []))
}

/** How a text is found depends on what it is: order numbers by their groups, things from any letter on, the rest by words. */
export const termsOfTexts = (texts: readonly SearchedText[]): readonly string[] => [
  ...new Set(texts.flatMap(({ where, text }) => HOW[where](text))),
]

const HOW: Readonly<Record<SearchedText['where'], (text: string) => readonly string[]>> = {
  order: searchTermsOfOrder,
  item: searchTermsWithin,
  sku: searchTermsWithin,
  name: searchTerms,
  comments: searchTerms,
  customer_wrote: searchTerms,
  we_wrote: searchTerms,
  thread: searchTerms,
}
