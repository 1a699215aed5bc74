import type { Notice } from '../intake/notice.ts'
import type { Cursor } from '../ports/mail.ts'
import type { Desk } from './desk.ts'

export type Received = { readonly kind: 'new'; readonly id: string } | { readonly kind: 'seen' }

/** Keeps a mail as it came, and moves the mailbox's cursor with the same commit; what it means is a job's work. */
export async function receiveMail(
  desk: Desk,
  raw: Uint8Array,
  cursor?: Cursor & { readonly mailbox: string },
): Promise<Received> {
  const { notice } = await desk.readNotice(raw)
  return desk.recordInbound({ raw, notice, at: desk.now(), ...(cursor ? { cursor } : {}) })
}

/** A mail that could not be read time and again is kept for a person: it stands in the list of unrecognised mail. */
export async function keepMailAside(
  desk: Desk,
  raw: Uint8Array,
  cursor: Cursor & { readonly mailbox: string },
): Promise<void> {
  await desk.recordInbound({ raw, notice: UNREADABLE, at: desk.now(), cursor, state: 'unrecognised' })
}

const UNREADABLE: Notice = {
  kind: 'other',
  trust: 'unverified',
  why: ['This mail could not be read.'],
  orderId: null,
  orderNamedBy: null,
  marketplace: null,
  language: null,
  requestedAt: null,
  items: [],
  customer: { name: null, relay: null },
  text: '',
  mail: { messageId: null, inReplyTo: null, references: [], subject: '', from: null, date: null },
  bounced: null,
  attachments: [],
}
