/** What a labelled line of a notice, or a column of its table, tells. */
export type Field =
  | 'order'
  | 'title'
  | 'asin'
  | 'sku'
  | 'quantity'
  | 'reason'
  | 'comments'
  | 'details'
  | 'requested'
  | 'cancelled'

/** A language's labels by what they announce; case, accents and a closing colon do not matter. */
export type Labels = Readonly<Record<Exclude<Field, 'asin' | 'sku'>, readonly string[]>>
