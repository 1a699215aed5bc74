import type { CustomerLanguage } from '../../domain/language.ts'
import type { MarketplaceId } from '../../domain/marketplace.ts'
import type { MailFacts } from '../mail-facts.ts'
import type { MailKind, NoticeItem } from '../notice.ts'
import type { OrderPlaces } from '../order-id.ts'

/** What a marketplace's reader makes of a mail. */
export type MarketplaceReading = {
  readonly kind: MailKind
  readonly why: string
  /** Where order numbers may stand; a reader that knows the number already gives `orderId`. */
  readonly places: OrderPlaces
  readonly orderId?: string
  readonly marketplace: MarketplaceId | null
  readonly language: CustomerLanguage | null
  readonly requestedAt: string | null
  readonly items: readonly NoticeItem[]
  readonly customerName: string | null
  /** The writer's words, quoted text in place. */
  readonly text: string
}

/** Reads the mails of one kind of shop; null when the mail is none of them. */
export type ReadMarketplaceMail = (mail: MailFacts) => MarketplaceReading | null
