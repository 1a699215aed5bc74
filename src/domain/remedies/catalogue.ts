import { claimCode } from './claim-code.ts'
import { fullRefund } from './full-refund.ts'
import { partialRefund } from './partial-refund.ts'
import type { RemedyFacts, RemedyKind } from './remedy.ts'
import { replacement } from './replacement.ts'
import { returnlessRefund } from './returnless-refund.ts'

/** Every remedy the desk knows. A new kind is a file and a line here; the compiler names the rest. */
export const REMEDIES: Readonly<Record<RemedyKind, RemedyFacts>> = {
  claim_code: claimCode,
  partial_refund: partialRefund,
  full_refund: fullRefund,
  returnless_refund: returnlessRefund,
  replacement,
}
