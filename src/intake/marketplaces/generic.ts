import { cleanLine, cleanParagraphs, foldText } from '../clean-text.ts'
import { readDate } from '../dates.ts'
import { languageOfWords } from '../language-of-words.ts'
import type { MailFacts } from '../mail-facts.ts'
import { orderIdsIn } from '../order-id.ts'
import { splitQuoted } from '../quoted-text.ts'
import { itemFrom } from './amazon/item.ts'
import { type Entry, labelledLines } from './amazon/labelled-lines.ts'
import type { Field } from './amazon/labels/field.ts'
import type { MarketplaceReading } from './marketplace-reader.ts'

/** A shop's own order numbers: letters, digits and hyphens with a digit among them. */
const SHOP_ORDER = /^#?\s?([A-Z0-9][A-Z0-9/-]{1,29})$/i

/** What a form's subject says when somebody wants to send goods back. */
const RETURN_WORDS =
  /\breturn|ruckgabe|rucksend|retoure|widerruf|umtausch|reklamation|retour\b|devolucion|\breso\b|返品|退货/

/** Labels of the message in contact forms; "Comments" and the like are the notice's. */
const MESSAGE_LABELS = new Set(
  [
    'message',
    'your message',
    'nachricht',
    'ihre nachricht',
    'mensaje',
    'messaggio',
    'votre message',
    'メッセージ',
    '留言',
  ].map(foldText),
)

/** Reads plain mails and contact forms of other shops: an order number, and somebody's words about it. */
export function readShopMail(mail: MailFacts): MarketplaceReading | null {
  if (mail.isBulk) return null
  const { entries } = labelledLines(mail.split.own)
  const form = formIn(entries, mail.split.own)
  if (form)
    return form.isReturn || RETURN_WORDS.test(foldText(mail.topic))
      ? asReturn(mail, entries, form)
      : asMessage(mail, form.orderId, form.words)
  const known = orderIdsIn(`${mail.subject}\n${mail.split.own}`)
  if (known.length > 0 || (mail.isReply && orderIdsIn(mail.split.quoted).length > 0))
    return asMessage(mail, null, mail.text)
  return null
}

type Form = { readonly orderId: string; readonly isReturn: boolean; readonly words: string }

function formIn(entries: readonly Entry[], text: string): Form | null {
  const orderId = entries
    .flatMap(entry => (entry.field === 'order' ? (SHOP_ORDER.exec(entry.value)?.[1] ?? []) : []))
    .find(id => /\d/.test(id))
  const words = messageIn(text) ?? valueIn(entries, 'comments')
  const isReturn = entries.some(entry => entry.field === 'reason' && entry.value !== '')
  return orderId !== undefined && (isReturn || words !== null) ? { orderId, isReturn, words: words ?? '' } : null
}

function messageIn(text: string): string | null {
  const lines = text.split('\n')
  const at = lines.findIndex(line => {
    const colon = line.slice(0, 40).search(/[:：]/)
    return colon > 0 && MESSAGE_LABELS.has(foldText(line.slice(0, colon)))
  })
  const first = lines[at]
  return first === undefined
    ? null
    : cleanParagraphs([first.slice(first.search(/[:：]/) + 1), ...lines.slice(at + 1)].join('\n'))
}

const valueIn = (entries: readonly Entry[], field: Field): string | null => {
  const entry = entries.find(candidate => candidate.field === field)
  return entry ? cleanParagraphs([entry.value, ...entry.below].join('\n')) : null
}

function asReturn(mail: MailFacts, entries: readonly Entry[], form: Form): MarketplaceReading {
  const fields = new Map<Field, string>()
  for (const { field, value } of entries) if (!fields.has(field)) fields.set(field, value)
  const item = itemFrom(new Map([...fields, ['comments', form.words]]))
  return {
    ...asMessage(mail, form.orderId, form.words),
    kind: 'return_request',
    why: "It is a shop's return form.",
    requestedAt: readDate(fields.get('requested') ?? '', 'day-first'),
    items: [item],
  }
}

const asMessage = (mail: MailFacts, orderId: string | null, words: string): MarketplaceReading => {
  const { own, quoted } = splitQuoted(words)
  return {
    kind: 'buyer_message',
    why: 'It is a message about an order.',
    places: { labelled: null, subject: mail.subject, own, quoted },
    ...(orderId === null ? {} : { orderId }),
    marketplace: orderId === null ? null : 'other',
    language: languageOfWords(own),
    requestedAt: null,
    items: [],
    customerName: cleanLine(mail.sender.name, 100) || null,
    text: cleanParagraphs(words),
  }
}
