export type DeskStore = {
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
