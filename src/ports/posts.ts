export type Posted = { readonly channel: string; readonly ts: string }

/** Key of a case's card among its posts. */
export const CARD = 'card'

/** Keys of warnings begin so. They are answered in their threads long after, and hold nothing of a customer. */
export const RADAR = 'radar:'

/** `claimed`: post it now. `unknown`: claimed before and never recorded; it may stand in Slack already. */
export type PostClaim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'unknown'; readonly since: Date }
  | ({ readonly kind: 'posted' } & Posted)

export type PostStore = {
  readonly claimPost: (caseId: string, key: string, at: Date) => Promise<PostClaim>
  /** As `claimPost`, for a message about no one case. */
  readonly claimNotice: (key: string, at: Date) => Promise<PostClaim>
  readonly findNotice: (key: string) => Promise<Posted | null>
  readonly recordNotice: (key: string, posted: Posted) => Promise<void>
  readonly recordPost: (caseId: string, key: string, posted: Posted) => Promise<void>
  /** Slack refused it: the claim is given back. `gone`: it stood there, and somebody deleted it. */
  readonly dropPost: (caseId: string, key: string, gone?: Posted) => Promise<void>
  readonly findPost: (caseId: string, key: string) => Promise<Posted | null>
  /** The case whose card began that thread. */
  readonly findCaseByThread: (channel: string, ts: string) => Promise<string | null>
}
