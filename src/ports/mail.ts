import type { UserId } from '../domain/case.ts'
import type { MailKind, Notice } from '../intake/notice.ts'

export const INBOUND_STATES = ['received', 'handled', 'quarantined', 'unrecognised', 'set_aside', 'deleted'] as const

export type InboundState = (typeof INBOUND_STATES)[number]

export type Cursor = { readonly uidValidity: string; readonly lastUid: number }

export type InboundRow = {
  readonly id: string
  readonly messageId: string | null
  readonly kind: MailKind
  readonly trust: Notice['trust']
  readonly why: readonly string[]
  readonly state: InboundState
  readonly caseId: string | null
  readonly orderId: string | null
  readonly from: string | null
  readonly subject: string | null
  readonly receivedAt: Date
}

/** A mail of ours with everything the sender needs. */
export type MailToSend = {
  readonly id: string
  readonly caseId: string
  readonly kind: string
  readonly state: string
  readonly to: string | null
  readonly subject: string
  readonly body: string
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
}

export type MailStore = {
  /** A mail seen before, in this mailbox or another, is `seen`. The cursor moves in either case, in the same commit. */
  readonly recordInbound: (input: {
    readonly raw: Uint8Array
    readonly notice: Notice
    readonly at: Date
    readonly cursor?: Cursor & { readonly mailbox: string }
    /** Default `received`: a job takes it in. */
    readonly state?: InboundState
  }) => Promise<{ readonly kind: 'new'; readonly id: string } | { readonly kind: 'seen' }>
  readonly findInbound: (id: string) => Promise<(InboundRow & { readonly raw: Uint8Array }) | null>
  readonly listInbound: (state: InboundState, limit: number) => Promise<readonly InboundRow[]>
  readonly setInboundState: (id: string, state: InboundState, caseId?: string) => Promise<void>
  /** Erases a mail in quarantine; of two who do, the second learns who was first. */
  readonly deleteQuarantined: (
    id: string,
    by: UserId,
  ) => Promise<{ readonly kind: 'deleted' } | { readonly kind: 'gone'; readonly by: UserId | null }>
  /** The customer's address from an earlier trusted mail about that order. */
  readonly findRelay: (orderId: string) => Promise<string | null>
  readonly nextMail: (mailId: string) => Promise<MailToSend | null>
  readonly loadCursor: (mailbox: string) => Promise<Cursor | null>
  readonly saveCursor: (mailbox: string, cursor: Cursor) => Promise<void>
}

/** A mail to one customer, ready to leave. Ids carry their angle brackets. */
export type OutgoingMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Our own, stored before sending: a copy or a bounce is recognised by it. */
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly date: Date
}

/** What became of a mail. Only `not_sent` may be tried again without a person's word. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly response: string }
  /** The server will never take this mail. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server did not take it, this time. */
  | { readonly kind: 'not_sent'; readonly reason: string }
  /** The server may have taken it. */
  | { readonly kind: 'unknown'; readonly reason: string }
