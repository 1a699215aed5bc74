import type { CustomerLanguage } from './language.ts'
import type { Currency } from './money.ts'

type MarketplaceFacts = {
  /** The marketplace's own id, as its headers give it (X-Marketplace-ID). */
  readonly code: string
  readonly name: string
  readonly language: CustomerLanguage
  /** BCP 47 tag for dates and amounts in mails. */
  readonly locale: string
  readonly currency: Currency
  /** Host of the seller's back office. */
  readonly sellerCentral: string
}

/** The sites a case can come from. Ids as in the policy, the command line and the database. */
export const MARKETPLACES = {
  'amazon.com': {
    code: 'ATVPDKIKX0DER',
    name: 'Amazon.com',
    language: 'en',
    locale: 'en-US',
    currency: 'USD',
    sellerCentral: 'sellercentral.amazon.com',
  },
  'amazon.ca': {
    code: 'A2EUQ1WTGCTBG2',
    name: 'Amazon.ca',
    language: 'en',
    locale: 'en-CA',
    currency: 'CAD',
    sellerCentral: 'sellercentral.amazon.ca',
  },
  'amazon.com.mx': {
    code: 'A1AM78C64UM0Y8',
    name: 'Amazon.com.mx',
    language: 'es',
    locale: 'es-MX',
    currency: 'MXN',
    sellerCentral: 'sellercentral.amazon.com.mx',
  },
  'amazon.co.uk': {
    code: 'A1F83G8C2ARO7P',
    name: 'Amazon.co.uk',
    language: 'en',
    locale: 'en-GB',
    currency: 'GBP',
    sellerCentral: 'sellercentral.amazon.co.uk',
  },
  'amazon.de': {
    code: 'A1PA6795UKMFR9',
    name: 'Amazon.de',
    language: 'de',
    locale: 'de-DE',
    currency: 'EUR',
    sellerCentral: 'sellercentral.amazon.de',
  },
  'amazon.fr': {
    code: 'A13V1IB3VIYZZH',
    name: 'Amazon.fr',
    language: 'fr',
    locale: 'fr-FR',
    currency: 'EUR',
    sellerCentral: 'sellercentral.amazon.fr',
  },
  'amazon.es': {
    code: 'A1RKKUPIHCS9HS',
    name: 'Amazon.es',
    language: 'es',
    locale: 'es-ES',
    currency: 'EUR',
    sellerCentral: 'sellercentral.amazon.es',
  },
  'amazon.it': {
    code: 'APJ6JRA9NG5V4',
    name: 'Amazon.it',
    language: 'it',
    locale: 'it-IT',
    currency: 'EUR',
    sellerCentral: 'sellercentral.amazon.it',
  },
  'amazon.co.jp': {
    code: 'A1VC38T7YXB528',
    name: 'Amazon.co.jp',
    language: 'ja',
    locale: 'ja-JP',
    currency: 'JPY',
    sellerCentral: 'sellercentral.amazon.co.jp',
  },
  'amazon.com.au': {
    code: 'A39IBJ37TRP1C6',
    name: 'Amazon.com.au',
    language: 'en',
    locale: 'en-AU',
    currency: 'AUD',
    sellerCentral: 'sellercentral.amazon.com.au',
  },
  other: {
    code: '',
    name: 'Other shop',
    language: 'en',
    locale: 'en-US',
    currency: 'USD',
    sellerCentral: 'sellercentral.amazon.com',
  },
} as const satisfies Record<string, MarketplaceFacts>

export type MarketplaceId = keyof typeof MARKETPLACES

export const MARKETPLACE_IDS = Object.keys(MARKETPLACES) as readonly MarketplaceId[]

export const isMarketplace = (text: string): text is MarketplaceId => Object.hasOwn(MARKETPLACES, text)
