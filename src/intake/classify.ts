import { hasAutoReplyHeaders, readsLikeAutoReply } from './auto-reply.ts'
import { type DeliveryReport, readDeliveryReport } from './delivery-report.ts'
import type { MailFacts } from './mail-facts.ts'
import { MARKETPLACE_READERS } from './marketplaces/catalogue.ts'
import type { MarketplaceReading } from './marketplaces/marketplace-reader.ts'
import type { MailKind } from './notice.ts'

export type Classified = {
  readonly kind: MailKind
  readonly why: string
  readonly reading: MarketplaceReading | null
  readonly report: DeliveryReport | null
}

/** Kinds that somebody seems to have written by hand, and a program may have answered instead. */
const LETTERS: readonly MailKind[] = ['buyer_message', 'marketplace_message', 'other']

/** What a mail is. Reports of mail servers first, then what the marketplaces' readers know, then nothing. */
export function classify(mail: MailFacts): Classified {
  const report = readDeliveryReport(mail)
  if (report?.failed) return { kind: 'bounce', why: 'A mail server could not deliver our mail.', reading: null, report }
  if (report)
    return {
      kind: 'auto_reply',
      why: 'A mail server reports on the delivery of our mail.',
      reading: null,
      report: null,
    }
  const reading = readByMarketplaces(mail)
  const kind = reading?.kind ?? 'other'
  if (LETTERS.includes(kind) && isAutomatic(mail, reading))
    return { kind: 'auto_reply', why: 'A program answered, not the customer.', reading, report: null }
  return { kind, why: reading?.why ?? 'It is none of the mails the desk works on.', reading, report: null }
}

function readByMarketplaces(mail: MailFacts): MarketplaceReading | null {
  for (const read of MARKETPLACE_READERS) {
    const reading = read(mail)
    if (reading) return reading
  }
  return null
}

const isAutomatic = (mail: MailFacts, reading: MarketplaceReading | null): boolean =>
  hasAutoReplyHeaders(mail) ||
  (!mail.isBulk &&
    (reading !== null || mail.isReply || mail.topic !== '') &&
    readsLikeAutoReply(mail, reading?.text ?? mail.split.own))
