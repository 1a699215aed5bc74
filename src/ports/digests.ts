import type { Digest } from '../domain/digests.ts'
import type { PostClaim, Posted } from './posts.ts'

/** Cases that came in and that were resolved within a stretch of time. */
export type DayCount = { readonly opened: number; readonly resolved: number }

export type DigestStore = {
  /** True for whoever comes first; the job that posts it is left in the same transaction. */
  readonly planDigest: (digest: Digest, at: Date) => Promise<boolean>
  /** Leaves a job that draws a posted digest anew, if it was drawn before that moment last; true for whoever comes first. */
  readonly redrawDigest: (digest: Digest, drawnBefore: Date, at: Date) => Promise<boolean>
  readonly claimDigestPost: (key: string, at: Date) => Promise<PostClaim>
  readonly recordDigestPost: (key: string, posted: Posted, fingerprint: string, at: Date) => Promise<void>
  /** Where it stands, and what it says; null while it is not posted. */
  readonly findDigestPost: (key: string) => Promise<(Posted & { readonly fingerprint: string | null }) | null>
  /** When the first case was opened; null: there is none yet. */
  readonly firstCaseAt: () => Promise<Date | null>
  readonly countDay: (span: { readonly from: Date; readonly to: Date }) => Promise<DayCount>
}
