import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import MimeNode from 'nodemailer/lib/mime-node'
import { type KeyPair, SELECTOR } from './keys.ts'

/** The newcomer's shop, as the marketplace knows it. */
export type Shop = { readonly name: string; readonly address: string }

type Part = { readonly type: string; readonly content: string }

/** A mail as the marketplace or a stranger writes it, before it is encoded and signed. */
export type OutgoingMail = {
  readonly from: string
  readonly to: string
  readonly replyTo?: string
  readonly subject: string
  /** With angle brackets. */
  readonly messageId: string
  readonly inReplyTo?: string
  readonly references?: readonly string[]
  readonly date: Date
  readonly headers?: Readonly<Record<string, string>>
  /** 'single' takes the first part alone. */
  readonly layout: 'single' | 'alternative' | 'report'
  readonly parts: readonly Part[]
  /** Whose signature it carries; null for a mail that proves nothing. */
  readonly signedBy: string | null
}

const CONTENT_TYPES = {
  alternative: 'multipart/alternative',
  report: 'multipart/report; report-type=delivery-status',
}

const CRLF = { newline: 'win' }

const rootOf = ({ layout, parts }: OutgoingMail): MimeNode => {
  const [first] = parts
  if (layout === 'single') return new MimeNode(first?.type, CRLF).setContent(first?.content ?? '')
  const root = new MimeNode(CONTENT_TYPES[layout], CRLF)
  for (const part of parts) root.createChild(part.type).setContent(part.content)
  return root
}

const headersOf = (mail: OutgoingMail): Record<string, string> => ({
  From: mail.from,
  To: mail.to,
  ...(mail.replyTo === undefined ? {} : { 'Reply-To': mail.replyTo }),
  Subject: mail.subject,
  'Message-ID': mail.messageId,
  Date: mail.date.toUTCString().replace('GMT', '+0000'),
  ...(mail.inReplyTo === undefined ? {} : { 'In-Reply-To': mail.inReplyTo }),
  ...(mail.references === undefined || mail.references.length === 0 ? {} : { References: mail.references.join(' ') }),
  ...mail.headers,
})

/** The raw bytes that go over the wire, signature included. */
export const composeMail = async (mail: OutgoingMail, keys: KeyPair): Promise<Uint8Array> => {
  const raw = await rootOf(mail).setHeader(headersOf(mail)).build()
  if (mail.signedBy === null) return raw
  const key = { signingDomain: mail.signedBy, selector: SELECTOR, privateKey: keys.privateKey }
  // mailauth reads signatureData; its types ask for the key at the top as well.
  const { signatures } = await dkimSign(raw, { ...key, signTime: mail.date, signatureData: [key] })
  if (signatures === '') throw new Error(`the sample mail could not be signed for ${mail.signedBy}`)
  return Buffer.concat([Buffer.from(signatures), raw])
}
