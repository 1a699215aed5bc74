import type { Email } from 'postal-mime'
import { cleanLine, cleanText, foldText } from './clean-text.ts'
import { htmlToText } from './html-text.ts'
import type { MailTrust } from './notice.ts'
import { type SplitText, splitQuoted } from './quoted-text.ts'
import type { Sender } from './sender.ts'

/** A mail with everything the readers ask of it, worked out once. */
export type MailFacts = {
  readonly mail: Email
  readonly sender: Sender
  readonly subject: string
  /** The subject without "Re:", "AW:", "Fwd:" …. */
  readonly topic: string
  readonly isReply: boolean
  readonly isForward: boolean
  /** Sent to a list: newsletters and announcements. */
  readonly isBulk: boolean
  readonly trust: MailTrust
  /** The body as lines: the plain part, or the HTML part where there is no other. */
  readonly text: string
  readonly split: SplitText
  readonly html: string
}

/** Characters of a body that are read; what real notices and letters hold lies far below. */
const MAX_BODY = 1_000_000

const REPLY_WORDS = new Set(
  [
    're',
    'aw',
    'antw',
    'antwort',
    'sv',
    'rv',
    'res',
    'ref',
    'odp',
    'rif',
    'r',
    'ynt',
    '回复',
    '答复',
    '回覆',
    '返信',
  ].map(foldText),
)
const FORWARD_WORDS = new Set(
  ['fwd', 'fw', 'wg', 'tr', 'i', 'rv', 'enc', 'doorst', 'vs', 'pd', 'ilt', '转发', '轉寄', '転送'].map(foldText),
)

export function factsOf(mail: Email, sender: Sender, trust: MailTrust): MailFacts {
  const subject = cleanLine(mail.subject ?? '', 500)
  const prefixes = prefixesOf(subject)
  const text = bodyText(mail)
  const isForward = prefixes.words.some(word => FORWARD_WORDS.has(word) && word !== 'rv')
  return {
    mail,
    sender,
    subject,
    topic: prefixes.rest,
    isReply: !isForward && prefixes.words.some(word => REPLY_WORDS.has(word)),
    isForward,
    isBulk: isBulk(mail),
    trust,
    text,
    split: splitQuoted(text),
    html: htmlOf(mail),
  }
}

const htmlOf = (mail: Email): string => (mail.html ?? '').slice(0, MAX_BODY)

/** All a mail says, as lines: its plain part, or its HTML part where there is no other. */
export function bodyText(mail: Email): string {
  const plain = cleanText((mail.text ?? '').slice(0, MAX_BODY))
  return plain.trim() === '' ? cleanText(htmlToText(htmlOf(mail))) : plain
}

/** The first header of that name, as it stands; null when there is none. */
export const headerOf = (mail: Email, name: string): string | null =>
  mail.headers.find(header => header.key === name)?.value.slice(0, 2000) ?? null

function isBulk(mail: Email): boolean {
  const precedence = headerOf(mail, 'precedence')?.toLowerCase() ?? ''
  return (
    ['list-unsubscribe', 'list-id', 'list-post'].some(name => headerOf(mail, name) !== null) ||
    precedence === 'bulk' ||
    precedence === 'list'
  )
}

function prefixesOf(subject: string): { readonly words: readonly string[]; readonly rest: string } {
  const words: string[] = []
  let rest = subject
  for (let count = 0; count < 8; count++) {
    const match = /^\s{0,5}([\p{L}]{1,8})(?:\[\d{1,3}\])?\s{0,2}[:：]/u.exec(rest)
    const word = foldText(match?.[1] ?? '')
    if (!match || !(REPLY_WORDS.has(word) || FORWARD_WORDS.has(word))) break
    words.push(word)
    rest = rest.slice(match[0].length).trim()
  }
  return { words, rest }
}
