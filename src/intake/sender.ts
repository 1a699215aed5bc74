import { addressParser, type Email } from 'postal-mime'
import { cleanLine } from './clean-text.ts'

/** Who a mail says it is from, and where it wants answers: as written, nothing of it proved. */
export type Sender = {
  /** The one plain address of the one From header; null when there are more, a group, or something odd. */
  readonly address: string | null
  readonly name: string
  /** Every address of every From and Sender header. */
  readonly claimed: readonly string[]
  readonly replyTo: readonly string[]
}

const PLAIN_ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,128}@[a-z0-9.-]{1,255}$/i

/** Safe to write to as it stands: no quotes, comments, blanks or letters outside ASCII. */
export const isPlainAddress = (address: string): boolean => PLAIN_ADDRESS.test(address)

/** Characters of one address header that are looked at. */
const MAX_FIELD = 4000

export function senderOf(mail: Email): Sender {
  const from = valuesOf(mail, 'from')
  const mailboxes = from.flatMap(mailboxesIn)
  const [only] = mailboxes
  const isPlain =
    from.length === 1 && mailboxes.length === 1 && !isGroup(from[0] ?? '') && isPlainAddress(only?.address ?? '')
  return {
    address: isPlain ? (only?.address ?? null) : null,
    name: cleanLine(mailboxes.map(mailbox => mailbox.name).join(' '), 200),
    claimed: [...mailboxes, ...valuesOf(mail, 'sender').flatMap(mailboxesIn)].map(mailbox => mailbox.address),
    replyTo: valuesOf(mail, 'reply-to')
      .flatMap(mailboxesIn)
      .map(mailbox => mailbox.address),
  }
}

/** The part behind the last "@", lower-cased; '' when there is none. */
export const domainOf = (address: string): string => {
  const at = address.lastIndexOf('@')
  return at < 0 ? '' : address.slice(at + 1).toLowerCase()
}

/**
 * What two relay addresses of one customer have in common: "alias@domain", lower-cased, without the case id
 * behind the "+".
 */
export function relayAlias(address: string): string {
  const at = address.lastIndexOf('@')
  const local = at < 0 ? address : address.slice(0, at)
  const alias = local.split('+')[0] ?? ''
  return (at < 0 ? alias : `${alias}@${address.slice(at + 1)}`).trim().toLowerCase()
}

const valuesOf = (mail: Email, key: string): readonly string[] =>
  mail.headers.filter(header => header.key === key).map(header => header.value.slice(0, MAX_FIELD))

const mailboxesIn = (value: string): readonly { readonly name: string; readonly address: string }[] =>
  addressParser(value, { flatten: true }).flatMap(entry => (entry.address === undefined ? [] : [entry]))

const isGroup = (value: string): boolean => addressParser(value).some(entry => entry.group !== undefined)
