import { readAmazonMail } from './amazon/read-amazon-mail.ts'
import { readShopMail } from './generic.ts'
import type { ReadMarketplaceMail } from './marketplace-reader.ts'

/** Every reader, the particular before the general: the first that knows a mail reads it. */
export const MARKETPLACE_READERS: readonly ReadMarketplaceMail[] = [readAmazonMail, readShopMail]
