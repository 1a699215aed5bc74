import type { PostClaim, Posted } from '../ports/posts.ts'

type Row = { readonly channel: string | null; readonly ts: string | null; readonly claimedAt: Date | null }

/** Where a message of ours stands; null while nobody recorded that it was posted. */
export const postedOf = (row: Pick<Row, 'channel' | 'ts'> | null): Posted | null =>
  row?.channel && row.ts ? { channel: row.channel, ts: row.ts } : null

/** What somebody finds who comes second: it stands there, or nobody knows. */
export function claimOf(row: Row | null, at: Date): PostClaim {
  const posted = postedOf(row)
  return posted ? { kind: 'posted', ...posted } : { kind: 'unknown', since: row?.claimedAt ?? at }
}
