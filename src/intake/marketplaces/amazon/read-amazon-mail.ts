import type { CustomerLanguage } from '../../../domain/language.ts'
import { CUSTOMER_LANGUAGES } from '../../../domain/language.ts'
import { MARKETPLACES, type MarketplaceId } from '../../../domain/marketplace.ts'
import { cleanLine, cleanParagraphs } from '../../clean-text.ts'
import { htmlTables } from '../../html-tables.ts'
import { htmlToText } from '../../html-text.ts'
import { languageOfWords } from '../../language-of-words.ts'
import type { MailFacts } from '../../mail-facts.ts'
import { type FramedMessage, framedMessage, preformattedMessage } from '../../message-frame.ts'
import type { MailKind } from '../../notice.ts'
import { splitQuoted, withoutQuoteMarks } from '../../quoted-text.ts'
import type { MarketplaceReading } from '../marketplace-reader.ts'
import { type LabelledNotice, readLabelledNotice } from './labelled-notice.ts'
import { noticeKind } from './notice-kind.ts'
import { announcedKind, marketplaceOf, numericOrderOf, passesForAmazon, passesForCustomer } from './origin.ts'
import { isStaffMessage } from './staff.ts'
import { readTableNotice } from './table-notice.ts'
import { beginsWith, says } from './wording.ts'

/** Reads what Amazon sends to sellers, whether it is Amazon's or only claims to be: the claim decides the kind. */
export function readAmazonMail(mail: MailFacts): MarketplaceReading | null {
  const announced = announcedKind(mail)
  const frame = frameOf(mail, announced)
  if (announced === 'own_copy' || (frame && isOwnCopy(mail, frame))) return ownCopy(mail, frame)
  if (announced === 'opt_out' || (!frame && isOptOut(mail))) return optOut(mail)
  if (frame || announced === 'buyer_message') return message(mail, frame)
  const notice = readNotice(mail)
  const kind = noticeKind(mail, notice, announced)
  if (kind !== null) return noticeReading(mail, notice, kind)
  if (passesForCustomer(mail) && !mail.isBulk) return message(mail, null)
  return passesForAmazon(mail) ? announcement(mail) : null
}

/** Whatever else the marketplace sends: its staff's letters, and news, whose example orders are nobody's. */
function announcement(mail: MailFacts): MarketplaceReading {
  if (!mail.isBulk && isStaffMessage(mail.text, mail.sender.name, mail.topic)) return message(mail, null)
  const subject = mail.isBulk ? '' : mail.subject
  return {
    ...base(mail, 'other', 'It is none of the mails the desk works on.'),
    places: { labelled: null, subject, own: '', quoted: '' },
  }
}

function frameOf(mail: MailFacts, announced: MailKind | null): FramedMessage | null {
  if (mail.isBulk && announced === null) return null
  const isMessage = passesForCustomer(mail) || announced === 'buyer_message' || announced === 'own_copy'
  const framed = framedMessage(mail.isForward ? withoutQuoteMarks(mail.text) : mail.text, isMessage)
  if (framed || !isMessage || mail.html === '') return framed
  const words = preformattedMessage(mail.html)
  return words === null ? null : { words, before: '', after: '' }
}

const isOwnCopy = (mail: MailFacts, frame: FramedMessage): boolean =>
  says('ownCopy', frame.before) ||
  (!passesForCustomer(mail) && !mail.isReply && beginsWith('ownCopySubject', mail.subject))

const isOptOut = (mail: MailFacts): boolean =>
  !mail.isBulk &&
  !mail.isReply &&
  passesForAmazon(mail) &&
  !passesForCustomer(mail) &&
  says('optOut', `${mail.subject}\n${mail.text}`)

/** Our own words are nobody's reply: the copy has no customer's text. */
const ownCopy = (mail: MailFacts, frame: FramedMessage | null): MarketplaceReading => ({
  ...base(mail, 'own_copy', 'The marketplace sends a copy of our own message.'),
  places: { labelled: null, subject: mail.subject, own: frame?.words ?? mail.text, quoted: '' },
})

const optOut = (mail: MailFacts): MarketplaceReading =>
  base(mail, 'opt_out', 'The customer takes no messages from sellers.')

function message(mail: MailFacts, frame: FramedMessage | null): MarketplaceReading {
  const words = cleanParagraphs(frame?.words ?? mail.text)
  const isStaff = isStaffMessage(words, mail.sender.name, mail.topic)
  const { own, quoted } = splitQuoted(words)
  const marketplace = marketplaceOf(mail)
  const framing = frame?.before.trim() || numberedLine(mail.html)
  return {
    ...base(
      mail,
      isStaff ? 'marketplace_message' : 'buyer_message',
      isStaff ? "The marketplace's staff write about the customer." : 'A message from the customer.',
    ),
    places: { labelled: framing, subject: mail.subject, own, quoted },
    marketplace,
    language: languageOfWords(own) ?? languageOfSite(marketplace),
    text: words,
  }
}

/** "# 111-…:" in the HTML part, above the message: the marketplace's own line. */
const numberedLine = (html: string): string | null =>
  /^# ?\d{3}-\d{7}-\d{7}:/m.exec(html === '' ? '' : htmlToText(html))?.[0] ?? null

/** In a reply the labelled lines are quoted from an old notice; in a forward they are what it is about. */
function readNotice(mail: MailFacts): LabelledNotice {
  const order = numericOrderOf(marketplaceOf(mail))
  const text = mail.isReply ? mail.split.own : withoutQuoteMarks(mail.text)
  const plain = readLabelledNotice(text, order)
  const isWhole = plain.orderId !== null && plain.items.some(item => item.reason !== null)
  if (isWhole || mail.html === '' || mail.isReply) return plain
  const fromHtml = readLabelledNotice(htmlToText(mail.html), order)
  const rows = readTableNotice(htmlTables(mail.html))
  const items = rows.length > 0 ? rows : fromHtml.items
  return {
    ...fromHtml,
    items: items.length > 0 ? items : plain.items,
    orderId: fromHtml.orderId ?? plain.orderId,
    requestedAt: fromHtml.requestedAt ?? plain.requestedAt,
  }
}

function noticeReading(
  mail: MailFacts,
  notice: LabelledNotice,
  decided: { readonly kind: MailKind; readonly why: string },
): MarketplaceReading {
  const marketplace = marketplaceOf(mail)
  const comments = notice.items.flatMap(item => item.comments ?? [])
  return {
    ...base(mail, decided.kind, decided.why),
    places: { labelled: notice.orderId, subject: mail.subject, own: mail.split.own, quoted: mail.split.quoted },
    marketplace,
    language: customerLanguage(notice.language) ?? languageOfSite(marketplace),
    requestedAt: decided.kind === 'return_cancelled' ? null : notice.requestedAt,
    items: notice.items,
    customerName: nameIn(notice.opening),
    text: cleanParagraphs([...new Set(comments)].join('\n\n')),
  }
}

/** "Hannah, the information below is confirmation of the item(s) that you have requested to return". */
function nameIn(opening: string): string | null {
  const match = /^([^\n,]{1,80}), the information below is confirmation/m.exec(opening)
  return match?.[1] ? cleanLine(match[1], 100) : null
}

const base = (mail: MailFacts, kind: MailKind, why: string): MarketplaceReading => ({
  kind,
  why,
  places: { labelled: null, subject: mail.subject, own: mail.split.own, quoted: mail.split.quoted },
  marketplace: marketplaceOf(mail),
  language: languageOfSite(marketplaceOf(mail)),
  requestedAt: null,
  items: [],
  customerName: null,
  text: '',
})

const languageOfSite = (marketplace: MarketplaceId | null): CustomerLanguage | null =>
  marketplace === null ? null : MARKETPLACES[marketplace].language

const customerLanguage = (language: string | null): CustomerLanguage | null =>
  CUSTOMER_LANGUAGES.find(known => known === language) ?? null
