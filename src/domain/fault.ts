/** Root causes of a return request, as the desk confirms them; `whose` side answers for it. */
export const ROOT_CAUSES = {
  wrong_code_entered: { whose: 'ours' },
  mis_pick: { whose: 'ours' },
  mislabelled_stock: { whose: 'ours' },
  supplier_error: { whose: 'ours' },
  listing_error: { whose: 'ours' },
  damaged_in_transit: { whose: 'ours' },
  defective: { whose: 'ours' },
  other: { whose: 'ours' },
  buyer_error: { whose: 'theirs' },
  not_as_claimed: { whose: 'theirs' },
} as const satisfies Record<string, { readonly whose: 'ours' | 'theirs' }>

export type RootCause = keyof typeof ROOT_CAUSES

export const ROOT_CAUSE_IDS = Object.keys(ROOT_CAUSES) as readonly RootCause[]

export const isRootCause = (text: string): text is RootCause => Object.hasOwn(ROOT_CAUSES, text)

/** What the warehouse can answer in the thread, and the root cause that answer suggests (null: the agent decides). */
export const WAREHOUSE_VERDICTS = {
  mis_pick: { suggests: 'mis_pick' },
  wrong_code: { suggests: 'wrong_code_entered' },
  mislabelled: { suggests: 'mislabelled_stock' },
  picked_correctly: { suggests: null },
  cannot_tell: { suggests: null },
} as const satisfies Record<string, { readonly suggests: RootCause | null }>

export type WarehouseVerdict = keyof typeof WAREHOUSE_VERDICTS

/** What was confirmed, beside what the customer stated. Codes are the seller's own item or print codes ("123"). */
export type ConfirmedFault = {
  readonly rootCause: RootCause
  readonly orderedCode: string | null
  readonly shippedCode: string | null
  readonly note: string | null
}
