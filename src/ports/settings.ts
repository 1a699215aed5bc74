import type { Policy } from '../domain/policy.ts'

export type DeskStore = {
  readonly currentPolicy: () => Promise<Policy>
  readonly savePolicy: (policy: Policy, by: string, at: Date) => Promise<number>
  /** True once for a delivery of Slack's, whichever replica asks. */
  readonly claimDelivery: (key: string, at: Date) => Promise<boolean>
  readonly findIdempotent: (key: string) => Promise<{ readonly bodyHash: string; readonly caseId: string } | null>
  readonly saveIdempotent: (
    key: string,
    answer: { readonly bodyHash: string; readonly caseId: string },
    at: Date,
  ) => Promise<boolean>
  readonly storeChannel: (store: string) => Promise<string | null>
}
