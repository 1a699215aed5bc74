import type { MarketplaceId } from '../../../domain/marketplace.ts'
import { MARKETPLACE_IDS, MARKETPLACES } from '../../../domain/marketplace.ts'

/** Amazon's sites that have no row of their own among the desk's marketplaces, but write to sellers all the same. */
const FURTHER_SITES = [
  'amazon.nl',
  'amazon.se',
  'amazon.pl',
  'amazon.com.be',
  'amazon.ie',
  'amazon.com.tr',
  'amazon.com.br',
  'amazon.in',
  'amazon.sg',
  'amazon.ae',
  'amazon.sa',
  'amazon.eg',
  'amazon.co.za',
  'amazon.cn',
]

const SITES: readonly string[] = [...MARKETPLACE_IDS.filter(id => id.startsWith('amazon.')), ...FURTHER_SITES]

/** A domain of the exact list: the site it belongs to, and whether it is the one customers' relay addresses live on. */
export type SiteDomain = { readonly site: string; readonly relay: boolean }

const DOMAINS: ReadonlyMap<string, SiteDomain> = new Map<string, SiteDomain>([
  ...SITES.map(site => [site, { site, relay: false }] as const),
  ...SITES.map(site => [`marketplace.${site}`, { site, relay: true }] as const),
])

/** Looks a domain up in the exact list; near misses are no misses here, they are `resemblesAmazon`. */
export const siteOfDomain = (domain: string): SiteDomain | null => DOMAINS.get(domain.toLowerCase()) ?? null

/** The site of a domain below an Amazon domain, such as bounces.amazon.de; null for every other. */
export const siteAbove = (domain: string): string | null =>
  SITES.find(site => domain.toLowerCase().endsWith(`.${site}`)) ?? null

export const marketplaceOfSite = (site: string): MarketplaceId | null => MARKETPLACE_IDS.find(id => id === site) ?? null

/** The marketplace by its own id, as X-Marketplace-ID gives it. */
export const marketplaceOfCode = (code: string): MarketplaceId | null =>
  MARKETPLACE_IDS.find(id => MARKETPLACES[id].code !== '' && MARKETPLACES[id].code === code.trim()) ?? null
