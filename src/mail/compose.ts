import MailComposer from 'nodemailer/lib/mail-composer'
import type { OutgoingMail } from '../ports/mail.ts'
import { hasControls, isAddress, isMessageId, type Sender } from './addresses.ts'

type Composed = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly problem: string }

/** More than that no mail program needs to keep a thread together. */
const MAX_REFERENCES = 30

/** The mail as it goes over the wire: plain text, quoted-printable, so that lines arrive as they were written. */
export async function composeMail(mail: OutgoingMail, from: Sender): Promise<Composed> {
  if (!isAddress(mail.to)) return { ok: false, problem: 'the recipient is not a mail address' }
  if (!isMessageId(mail.messageId)) return { ok: false, problem: 'the Message-ID is malformed' }
  const inReplyTo = mail.inReplyTo !== null && isMessageId(mail.inReplyTo) ? mail.inReplyTo : null
  const references = threadOf(mail.references)
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    // As an object: a string would be parsed as a list of addresses.
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject),
    text: mail.text.replace(/\r\n?/g, '\n'),
    encoding: 'quoted-printable',
    messageId: mail.messageId,
    date: mail.date,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(inReplyTo === null ? {} : { inReplyTo }),
    ...(references.length === 0 ? {} : { references: [...references] }),
  })
  return { ok: true, bytes: await composer.compile().build() }
}

/** Ids come from strangers' mails: malformed ones are dropped; of a long thread the start and the end stay. */
function threadOf(references: readonly string[]): readonly string[] {
  const good = [...new Set(references.filter(isMessageId))]
  return good.length <= MAX_REFERENCES ? good : [...good.slice(0, 1), ...good.slice(1 - MAX_REFERENCES)]
}

/** Header text: any control, line break above all, becomes a space. */
const oneLine = (text: string): string =>
  [...text.toWellFormed()]
    .map(char => (hasControls(char) ? ' ' : char))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
