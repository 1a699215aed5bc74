import type { Notice } from '../intake/notice.ts'
import type { OutgoingMail, SendOutcome } from '../ports/mail.ts'
import type { Stores } from '../ports/stores.ts'

/** Everything use cases work with: the stores, the clock, the mail check and the way out. */
export type Desk = Stores & {
  readonly now: () => Date
  readonly newId: () => string
  /** The shop whose mailbox is read, and the sign-off of its mails. */
  readonly store: string
  /** Checks and reads a mail. `undecided`: keys could not be looked up, nothing was proved either way. */
  readonly readNotice: (raw: Uint8Array) => Promise<{ readonly notice: Notice; readonly undecided: boolean }>
  /** Null: no mail server is configured, and nothing is sent. */
  readonly sendOut: ((mail: OutgoingMail) => Promise<SendOutcome>) | null
}
