import { MARKETPLACES, type MarketplaceId } from '../../../domain/marketplace.ts'
import type { NumericOrder } from '../../dates.ts'
import { headerOf, type MailFacts } from '../../mail-facts.ts'
import type { MailKind } from '../../notice.ts'
import { domainOf } from '../../sender.ts'
import { namesAmazon, resemblesAmazon } from './look-alike.ts'
import { marketplaceOfCode, marketplaceOfSite, siteAbove, siteOfDomain } from './sites.ts'

/** Headers that only the marketplace writes; from anyone else they are a claim. */
export const MARKETPLACE_HEADERS = [
  'x-space-notification-type',
  'x-marketplace-id',
  'x-amazon-mail-relay-type',
  'x-amazon-rte-version',
  'x-amazon-metadata',
] as const

/** Kinds by X-Space-Notification-Type; believed only in a mail that is proved to be the marketplace's. */
const NOTIFICATION_KINDS: Readonly<Record<string, MailKind>> = {
  RETURN_REQUEST: 'return_request',
  RETURN_REQUEST_CANCELLED: 'return_cancelled',
  RETURN_CANCELLED: 'return_cancelled',
  BBC_MESSAGE_SENT_TO_MERCHANT: 'buyer_message',
  BBC_MESSAGE_CONFIRMATION_TO_MERCHANT: 'own_copy',
  REFUND_ISSUED: 'refund_issued',
  A_Z_CLAIM_RESPONDENT_NOTIFY: 'a_to_z_claim',
  BUYER_OPTED_OUT_BSM_MESSAGES: 'opt_out',
}

/** What a trusted mail's own header says it is; null when it says nothing, or may be lying. */
export function announcedKind({ mail, trust }: MailFacts): MailKind | null {
  const type = headerOf(mail, 'x-space-notification-type')?.trim().toUpperCase() ?? ''
  return trust === 'trusted' && Object.hasOwn(NOTIFICATION_KINDS, type) ? (NOTIFICATION_KINDS[type] ?? null) : null
}

/** Whether the mail passes, rightly or not, for one by Amazon or its customer. */
export const passesForAmazon = ({ mail, sender }: MailFacts): boolean =>
  [...sender.claimed, ...sender.replyTo].some(
    address => siteOfDomain(domainOf(address)) !== null || resemblesAmazon(domainOf(address)),
  ) ||
  namesAmazon(sender.name) ||
  MARKETPLACE_HEADERS.some(name => headerOf(mail, name) !== null)

/** Whether it passes for one by a customer: a relay address, a look-alike of one, or the name that relayed mails show. */
export const passesForCustomer = ({ sender }: MailFacts): boolean =>
  [...sender.claimed, ...sender.replyTo].some(isRelayLike) || customerNameIn(sender.name) !== null

function isRelayLike(address: string): boolean {
  const domain = domainOf(address)
  return siteOfDomain(domain)?.relay === true || (domain.startsWith('marketplace.') && resemblesAmazon(domain))
}

/** "Hannah" from "Hannah - Amazon Marketplace"; null when the name is not of that form. */
export function customerNameIn(name: string): string | null {
  const suffix = name.search(/ [-–—] ?Amazon/i)
  return suffix > 0 ? name.slice(0, suffix).trim() : null
}

/** The site a mail comes from: by its relay address, by the marketplace's own id (when trusted), by its sender. */
export function marketplaceOf(mail: MailFacts): MarketplaceId | null {
  const sites = [...mail.sender.replyTo, ...mail.sender.claimed].flatMap(
    address => siteOfDomain(domainOf(address)) ?? [],
  )
  const relay = sites.find(site => site.relay)
  if (relay) return marketplaceOfSite(relay.site)
  const code = mail.trust === 'trusted' ? headerOf(mail.mail, 'x-marketplace-id') : null
  const byCode = code === null ? null : marketplaceOfCode(code)
  return byCode ?? marketplaceOfSite(sites[0]?.site ?? '') ?? forwardedFrom(mail)
}

/** In a forwarded notice the sender's address stands in the text. */
function forwardedFrom(mail: MailFacts): MarketplaceId | null {
  const match = /@([a-z]{1,20}\.amazon\.[a-z.]{2,10}|amazon\.[a-z.]{2,10})\b/i.exec(mail.text.slice(0, 20_000))
  const domain = match?.[1]?.toLowerCase().replace(/\.$/, '') ?? ''
  const site = siteOfDomain(domain)?.site ?? siteAbove(domain)
  return site === null ? null : marketplaceOfSite(site)
}

/** How that site writes dates in figures. */
export const numericOrderOf = (marketplace: MarketplaceId | null): NumericOrder =>
  marketplace !== null && MARKETPLACES[marketplace].locale === 'en-US' ? 'month-first' : 'day-first'
