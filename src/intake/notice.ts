import type { CustomerLanguage } from '../domain/language.ts'
import type { MarketplaceId } from '../domain/marketplace.ts'

/** What a mail can be. `makegood read --json` prints these words. */
export const MAIL_KINDS = [
  'return_request',
  'return_cancelled',
  'buyer_message',
  'auto_reply',
  'bounce',
  'opt_out',
  'own_copy',
  'marketplace_message',
  'refund_issued',
  'a_to_z_claim',
  'order_placed',
  'other',
] as const

export type MailKind = (typeof MAIL_KINDS)[number]

export type NoticeItem = {
  readonly title: string
  readonly sku: string | null
  readonly asin: string | null
  readonly quantity: number
  /** The reason as the marketplace words it, its full stop included where it has one. */
  readonly reason: string | null
  /** The customer's own words about this item. */
  readonly comments: string | null
}

/** `forged`: claims to be the marketplace (or its customer) and fails authentication. `unverified`: makes no such claim, or cannot be checked. */
export type MailTrust = 'trusted' | 'unverified' | 'forged'

/** A mail, read: everything later steps need, nothing they would have to parse again. */
export type Notice = {
  readonly kind: MailKind
  readonly trust: MailTrust
  /** Why it has that trust and that kind, one short English sentence each. */
  readonly why: readonly string[]
  readonly orderId: string | null
  /** Who names the order: the marketplace in its own text, or only somebody's words or subject line. */
  readonly orderNamedBy: 'marketplace' | 'sender' | null
  readonly marketplace: MarketplaceId | null
  readonly language: CustomerLanguage | null
  /** As the notice gives it: "2017-09-05", with a time only if there is one. */
  readonly requestedAt: string | null
  readonly items: readonly NoticeItem[]
  readonly customer: {
    readonly name: string | null
    /** The address replies go to, case id and all; only when the mail is from the marketplace's relay. */
    readonly relay: string | null
  }
  /** The customer's own words, unwrapped, with quoted text still in place for the reply reader; '' when there are none. */
  readonly text: string
  readonly mail: {
    /** With angle brackets; null when the mail has none. */
    readonly messageId: string | null
    readonly inReplyTo: string | null
    readonly references: readonly string[]
    readonly subject: string
    readonly from: string | null
    /** The Date header, ISO 8601; null when missing or unreadable. */
    readonly date: string | null
  }
  /** For a bounce: the Message-ID of our mail that bounced, and the server's reason. */
  readonly bounced: {
    readonly messageId: string | null
    readonly status: string | null
    readonly reason: string | null
  } | null
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
}

/** What the mail check found; produced by `mail/authenticate.ts`, judged by `intake/trust.ts`. */
export type Authentication = {
  /** Domains with a DKIM signature that verified and covers the From header, e.g. ["amazon.com"]. */
  readonly dkimPassed: readonly string[]
  /** Domains whose signature was there and failed, with the reason. */
  readonly dkimFailed: readonly { readonly domain: string; readonly reason: string }[]
  /** True when keys could not be looked up (no network, temporary error): nothing was proved either way. */
  readonly undecided: boolean
  /** 'dkim': we checked ourselves; 'provider': the topmost Authentication-Results of the configured authserv-id. */
  readonly by: 'dkim' | 'provider'
}
