import { cleanLine } from './clean-text.ts'
import { namesAmazon, resemblesAmazon } from './marketplaces/amazon/look-alike.ts'
import { siteAbove, siteOfDomain } from './marketplaces/amazon/sites.ts'
import type { Authentication, MailTrust } from './notice.ts'
import { domainOf, type Sender } from './sender.ts'

/** What a mail claims about its origin. `marketplaceHeaders`: it carries headers that only a marketplace writes. */
export type Claims = { readonly sender: Sender; readonly marketplaceHeaders: boolean }

export type Judgement = { readonly trust: MailTrust; readonly why: readonly string[] }

/** Decides how far a mail is believed: only a valid signature of the very marketplace it is from makes it trusted. */
export function judgeTrust(authentication: Authentication, claims: Claims): Judgement {
  const { sender } = claims
  const domain = sender.address === null ? null : domainOf(sender.address)
  const site = domain === null ? null : siteOfDomain(domain)
  if (domain !== null && site !== null) return judgeMarketplace(authentication, site.site, domain, sender)
  const claim = claimOf(claims)
  if (claim === null) return { trust: 'unverified', why: ['It does not claim to come from a marketplace.'] }
  const above = domain === null ? null : siteAbove(domain)
  if (above !== null && vouches(authentication, above))
    return { trust: 'unverified', why: [`It is signed by ${above}, but notices do not come from ${domain}.`] }
  return { trust: 'forged', why: [`${claim}, but it is not from an address of the marketplace.`] }
}

function judgeMarketplace(authentication: Authentication, site: string, domain: string, sender: Sender): Judgement {
  const astray = sender.replyTo.find(address => siteOfDomain(domainOf(address)) === null)
  if (astray !== undefined)
    return { trust: 'forged', why: [`It says it is from ${domain}, but answers would go to ${shown(astray)}.`] }
  if (vouches(authentication, site))
    return {
      trust: 'trusted',
      why: [`Signed by ${site}, as its sender ${domain} requires${byProvider(authentication)}.`],
    }
  if (authentication.undecided)
    return {
      trust: 'unverified',
      why: [`It says it is from ${domain}, but that could not be checked: ${undecidedBecause(authentication)}.`],
    }
  const failed = authentication.dkimFailed.map(({ domain: signer, reason }) =>
    signer === '' ? reason : `${signer}: ${reason}`,
  )
  const because =
    failed.length > 0 ? cleanLine(failed.slice(0, 3).join('; '), 300) : 'it carries no valid signature of that domain'
  return { trust: 'forged', why: [`It says it is from ${domain}, but fails authentication (${because}).`] }
}

/** A signature of amazon.de vouches for amazon.de and its relay domain; no other domain's ever does. */
const vouches = ({ dkimPassed }: Authentication, site: string): boolean =>
  dkimPassed.some(domain => siteOfDomain(domain)?.site === site)

const byProvider = ({ by }: Authentication): string => (by === 'provider' ? ' (checked by the mail provider)' : '')

const undecidedBecause = ({ by }: Authentication): string =>
  by === 'provider' ? 'the mail provider left no result' : 'the signature keys could not be looked up'

/** The first thing by which the mail passes for a marketplace or its customer; null when it does not try. */
function claimOf({ sender, marketplaceHeaders }: Claims): string | null {
  const isMarketplace = (address: string): boolean =>
    siteOfDomain(domainOf(address)) !== null || resemblesAmazon(domainOf(address))
  const from = sender.claimed.find(isMarketplace)
  if (from !== undefined) return `Its sender ${shown(from)} looks like the marketplace's`
  if (namesAmazon(sender.name)) return `Its sender calls itself "${shown(sender.name)}"`
  const replyTo = sender.replyTo.find(isMarketplace)
  if (replyTo !== undefined) return `Answers would go to ${shown(replyTo)}, which looks like the marketplace's`
  return marketplaceHeaders ? "It carries the marketplace's own headers" : null
}

const shown = (text: string): string => cleanLine(text, 100)
