import type { Email } from 'postal-mime'
import { type Classified, classify } from './classify.ts'
import { cleanLine, cleanParagraphs } from './clean-text.ts'
import { factsOf, headerOf, type MailFacts } from './mail-facts.ts'
import { customerNameIn, MARKETPLACE_HEADERS, marketplaceOf } from './marketplaces/amazon/origin.ts'
import { siteOfDomain } from './marketplaces/amazon/sites.ts'
import type { Authentication, Notice } from './notice.ts'
import { type FoundOrder, findOrder } from './order-id.ts'
import { domainOf, isPlainAddress, senderOf } from './sender.ts'
import { judgeTrust } from './trust.ts'

/** What the caller knows beside the mail. `notes`: sentences for `why`, such as that the mail was too large to read whole. */
export type ReadContext = { readonly notes: readonly string[] }

const MAX_TEXT = 100_000
const MAX_ATTACHMENTS = 50

/** Reads a parsed mail: what it is, what it is about, what the customer says, and how far it is believed. */
export function readMail(parsed: Email, authentication: Authentication, context: ReadContext = { notes: [] }): Notice {
  const marketplaceHeaders = MARKETPLACE_HEADERS.some(name => headerOf(parsed, name) !== null)
  const sender = senderOf(parsed)
  const judgement = judgeTrust(authentication, { sender, marketplaceHeaders })
  const facts = factsOf(parsed, sender, judgement.trust)
  const classified = classify(facts)
  const order = orderOf(facts, classified)
  const { reading } = classified
  return {
    kind: classified.kind,
    trust: judgement.trust,
    why: [...judgement.why, classified.why, ...(order.why === null ? [] : [order.why]), ...context.notes],
    orderId: order.orderId,
    orderNamedBy: order.namedBy,
    marketplace: reading ? reading.marketplace : marketplaceOf(facts),
    language: reading?.language ?? null,
    requestedAt: reading?.requestedAt ?? null,
    items: reading?.items ?? [],
    customer: { name: customerName(facts, classified), relay: relayOf(facts) },
    text: cleanParagraphs((reading?.text ?? '').slice(0, MAX_TEXT)),
    mail: envelopeOf(facts),
    bounced: classified.report?.bounced ?? null,
    attachments: parsed.attachments.slice(0, MAX_ATTACHMENTS).map(attachment => ({
      name: cleanLine(attachment.filename ?? '', 200),
      type: cleanLine(attachment.mimeType, 100),
      bytes: typeof attachment.content === 'string' ? attachment.content.length : attachment.content.byteLength,
    })),
  }
}

/** A newsletter's example order and a bounced mail's quotation are nobody's order: there only the subject counts. */
function orderOf(facts: MailFacts, { reading }: Classified): FoundOrder {
  if (reading?.orderId !== undefined)
    return { orderId: reading.orderId, namedBy: reading.orderId === null ? null : 'sender', why: null }
  return findOrder(
    reading?.places ?? { labelled: null, subject: facts.isBulk ? '' : facts.subject, own: '', quoted: '' },
  )
}

/** The address answers go to, where it is on the marketplace's relay domain and nothing says it was put there by a forger. */
function relayOf({ sender, trust }: MailFacts): string | null {
  const targets = sender.replyTo.length > 0 ? sender.replyTo : sender.address === null ? [] : [sender.address]
  const [target] = targets
  if (trust === 'forged' || targets.length !== 1 || target === undefined || sender.address === null) return null
  return isPlainAddress(target) && siteOfDomain(domainOf(target))?.relay === true ? target : null
}

function customerName({ sender }: MailFacts, { reading, kind }: Classified): string | null {
  if (kind === 'own_copy' || kind === 'bounce' || kind === 'other') return null
  const shown = customerNameIn(sender.name)
  const isRelay = sender.address !== null && siteOfDomain(domainOf(sender.address))?.relay === true
  return reading?.customerName ?? (cleanLine(shown ?? (isRelay ? sender.name : ''), 100) || null)
}

function envelopeOf({ mail, sender, subject }: MailFacts): Notice['mail'] {
  const ids = (text: string | undefined): readonly string[] =>
    (text ?? '').slice(0, 20_000).match(/<[^<>\s]{1,500}>/g) ?? []
  return {
    messageId: ids(mail.messageId)[0] ?? null,
    inReplyTo: ids(mail.inReplyTo)[0] ?? null,
    references: ids(mail.references).slice(-50),
    subject,
    from: cleanLine(sender.address ?? sender.claimed[0] ?? '', 400) || null,
    date: mail.date !== undefined && /^[+-]?\d{4,6}-\d\d-\d\dT/.test(mail.date) ? mail.date : null,
  }
}
