import { MARKETPLACES } from '../../domain/marketplace.ts'
import type { OutgoingMail, Shop } from './compose.ts'
import { type ConversationMail, type Customer, lastFromShop } from './customers.ts'

type RelayedReply = {
  readonly customer: Customer
  readonly shop: Shop
  readonly text: string
  readonly quoteOriginal: boolean
  readonly now: Date
  /** The id the marketplace adds to the alias for this conversation. */
  readonly caseId: string
  readonly messageId: string
}

const PRE_STYLE =
  'font-family: Arial; white-space: pre-wrap; white-space: -moz-pre-wrap; white-space: -pre-wrap; white-space: -o-pre-wrap; word-wrap: break-word; color: black'

const RETENTION_NOTE =
  'For Your Information: To help arbitrate disputes and preserve trust and safety, we retain all messages buyers and sellers send through Amazon.com for two years. This includes your response to the message below. Amazon.com uses filtering technology to protect buyers and sellers from possible fraud. Messages that fail this filtering will not be transmitted.'

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const quoted = (mail: ConversationMail, shop: Shop): string => {
  const day = mail.at.toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
  const time = mail.at.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const lines = mail.text.trimEnd().split('\n')
  return [`On ${day}, at ${time}, ${shop.name} <${shop.address}> wrote:`, '', ...lines.map(line => `> ${line}`)].join(
    '\n',
  )
}

const withQuote = ({ customer, shop, text, quoteOriginal }: RelayedReply): string => {
  const original = lastFromShop(customer)
  const signed = `${text.trim()}\n\n${customer.name}`
  return quoteOriginal && original !== null ? `${signed}\n\n${quoted(original, shop)}` : signed
}

const asText = (words: string, sellerCentral: string, caseId: string): string =>
  [
    'You have received a message.',
    '',
    '',
    '------------- Message:  -------------',
    '',
    words,
    '',
    '------------- End message -------------',
    '',
    `Report questionable activity https://${sellerCentral}/messaging/inbox?fi=caseId&cc=${caseId}`,
    '',
    '--------------------------',
    '',
    RETENTION_NOTE,
    '',
  ].join('\n')

const asHtml = (words: string, { customer, caseId }: RelayedReply, sellerCentral: string): string => {
  const item = customer.item === null ? '' : `1 / ${escapeHtml(customer.item.title)} [ASIN: ${customer.item.asin}]`
  const order = customer.orderId === null ? '' : `<tr><td><b># ${customer.orderId}:</b><br>${item}</td></tr>`
  const link = `https://${sellerCentral}/messaging/inbox?fi=caseId&amp;cc=${caseId}`
  return [
    '<html><body><table><tr><td>You have received a message.</td></tr>',
    order,
    `<tr><td>Message:<pre style="${PRE_STYLE}">${escapeHtml(words)}</pre></td></tr>`,
    `<tr><td><a href="${link}">View Message</a> <a href="#">Resolve case</a></td></tr></table></body></html>`,
  ].join('')
}

const subjectOf = (customer: Customer, original: ConversationMail | null): string => {
  if (original === null)
    return `Inquiry from Amazon customer ${customer.name} (Order: ${customer.orderId ?? 'unknown'})`
  return `Re: ${original.subject.replace(/^(re|aw)\s*:\s*/i, '')}`
}

/** A customer's answer in the marketplace's wrapper, from alias+case-id, as the desk's mailbox would get it. */
export const relayedReply = (reply: RelayedReply): OutgoingMail => {
  const { customer, shop, caseId } = reply
  const { sellerCentral, code } = MARKETPLACES[customer.marketplace]
  const [alias = '', domain = ''] = customer.address.split('@')
  const from = `"${customer.name.replaceAll('"', '')}" <${alias}+${caseId}@${domain}>`
  const original = lastFromShop(customer)
  const words = withQuote(reply)
  return {
    from,
    replyTo: from,
    to: shop.address,
    subject: subjectOf(customer, original),
    messageId: reply.messageId,
    ...(original === null
      ? {}
      : { inReplyTo: original.messageId, references: [...original.references, original.messageId] }),
    date: reply.now,
    headers: {
      'X-Marketplace-ID': code,
      'X-Space-Notification-Type': 'BBC_MESSAGE_SENT_TO_MERCHANT',
      'X-AMAZON-MAIL-RELAY-TYPE': 'notification',
    },
    layout: 'alternative',
    parts: [
      { type: 'text/plain; charset=UTF-8', content: asText(words, sellerCentral, caseId) },
      { type: 'text/html; charset=UTF-8', content: asHtml(words, reply, sellerCentral) },
    ],
    signedBy: domain.replace(/^marketplace\./, ''),
  }
}
